/** The explorer: files of the built web client, and its page for every address that is a place inside it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { RequestError } from './errors.ts'

/** Where the web workspace builds to. */
export const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** A place inside the explorer has no dot in its last part; anything with one was a file that is not there. */
const PLACE = /^\/(?:[^?#]*\/)?[^./?#]*(?:[?#].*)?$/

export async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  const built = existsSync(join(root, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root, cacheControl: false, dotfiles: 'deny',
      setHeaders: (reply, path) => {
        // Vite puts a hash of the content into the names under assets/, and nowhere else.
        reply.header('cache-control', path.includes(`${join(root, 'assets')}`) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' || request.method === 'HEAD'
    if (wantsPage && !request.url.startsWith('/api/') && PLACE.test(request.url)) {
      if (built) return reply.header('cache-control', 'no-cache').sendFile('index.html')
      throw new RequestError('request/not-found', 'The explorer has not been built yet.', { remedy: 'Run npm start, which builds it.' })
    }
    throw new RequestError('request/not-found', `There is nothing at ${request.method} ${request.url.split('?')[0].slice(0, 200)}.`, { remedy: 'See /api/openapi.json for the routes there are.' })
  })
}
