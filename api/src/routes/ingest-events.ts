/** Progress of an ingest as server-sent events, for as long as the client listens. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { RequestError } from '../errors.ts'
import { followProgress, progressFile } from '../progress.ts'
import { errorAnswer } from '../schemas/answers.ts'
import type { App, Context } from './context.ts'

/** Rounds without news before a comment keeps the connection alive. */
const QUIET_ROUNDS = 50
/** Listeners at a time; more than the tabs of one person. */
const MOST_LISTENERS = 32

export function ingestRoutes(app: App, { workspace }: Context): void {
  const listeners = new Set<AbortController>()
  app.addHook('preClose', async () => { for (const listener of listeners) listener.abort() })

  app.get('/api/ingest/events', {
    schema: {
      operationId: 'ingestEvents', summary: 'Progress of an ingest, as server-sent events', tags: ['ingest'],
      produces: ['text/event-stream'],
      response: { 200: { description: 'Each event is a line “data: …” with an IngestEvent as JSON', content: { 'text/event-stream': { schema: { type: 'string' } } } }, '4xx': errorAnswer, '5xx': errorAnswer },
    },
    compress: false,
  }, (request, reply) => {
    if (workspace === null) throw new RequestError('request/no-workspace', 'This server has no workspace, so no ingest to tell of.', { remedy: 'Start it with --workspace.' })
    if (listeners.size >= MOST_LISTENERS) throw new RequestError('request/bad-request', 'Too many pages are listening already.', { remedy: 'Close some of them.' })
    const listener = new AbortController()
    listeners.add(listener)
    const stream = Readable.from(eventStream(progressFile(workspace), listener.signal))
    const end = () => { listener.abort(); listeners.delete(listener) }
    stream.once('close', end)
    request.raw.once('close', end)
    void (reply as FastifyReply).header('content-type', 'text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream)
  })
}

async function* eventStream(file: string, signal: AbortSignal): AsyncGenerator<string> {
  yield 'retry: 2000\n\n'
  let quiet = 0
  for await (const event of followProgress(file, { signal })) {
    if (event) { yield `data: ${JSON.stringify(event)}\n\n`; quiet = 0 }
    else if (++quiet >= QUIET_ROUNDS) { yield ': still here\n\n'; quiet = 0 }
  }
}
