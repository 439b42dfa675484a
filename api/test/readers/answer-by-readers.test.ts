/** Answers of reading processes that are sent piece by piece, to somebody who leaves meanwhile. */
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { PassThrough } from 'node:stream'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import type { GraphStore } from '@polylogue/store'
import { answerByReaders } from '../../src/readers/answer-by-readers.ts'
import type { ReadersWhenLarge } from '../../src/readers/readers.ts'
import type { App } from '../../src/routes/context.ts'

it('whoever leaves before the last byte has the answer made by nobody a second time', async () => {
  const app = Fastify()
  const faults: unknown[] = []
  let made = 0
  // as compressing does it: the first piece goes out, the last one is still to come
  app.addHook('onSend', async (request) => { const pieces = new PassThrough(); pieces.write('first'); if (request.url === '/whole') pieces.end(); return pieces })
  app.setErrorHandler((error, _request, reply) => { faults.push(error); void reply.send('') })
  const readers = { ask: async () => ({ status: 200, type: 'text/plain', packed: false, body: Buffer.from('x') }) }
  answerByReaders(app as unknown as App, { version: async () => 'one' } as GraphStore, { for: async () => readers } as unknown as ReadersWhenLarge)
  for (const path of ['/cut', '/whole']) app.get(path, async () => { made++; return 'the server itself' })
  try {
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const asked = once(app.server, 'request')
    const client = connect(Number(new URL(url).port), '127.0.0.1', () => { client.write('GET /cut HTTP/1.1\r\nhost: x\r\n\r\n') })
    const [, response] = await asked as [unknown, ServerResponse]
    const left = once(response, 'close')
    await once(client, 'data')
    client.destroy()
    await left
    // whoever comes next is served, by whoever reads
    expect(await (await fetch(`${url}/whole`)).text()).toBe('first')
    expect({ made, faults }).toEqual({ made: 0, faults: [] })
  } finally { await app.close() }
})
