/**
 * The current view or the whole graph as a file. GET suits a link; POST takes long lists of ids and, for pictures, the
 * positions the user arranged.
 */
import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { FastifyReply } from 'fastify'
import { EXPORT_FORMATS } from '@polylogue/export'
import { RequestError } from '../errors.ts'
import { exportFile } from '../export-file.ts'
import type { ExportRequest } from '../export-file.ts'
import { filterOf, filterQuery, ids, MOST_IDS } from '../filter.ts'
import { errorAnswer } from '../schemas/answers.ts'
import { id } from './context.ts'
import type { App, Context } from './context.ts'

const MOST_POSITIONS = 5000
const MOST_PAIRS = 20_000
const params = Type.Object({ format: Type.String({ maxLength: 20, description: EXPORT_FORMATS.map((f) => f.name).join(', ') }) })
const file = {
  200: { description: 'The file', content: Object.fromEntries(EXPORT_FORMATS.map((f) => [f.mediaType.split(';')[0], { schema: { type: f.mediaType.startsWith('application/json') ? 'object' : 'string' } }])) },
  '4xx': errorAnswer, '5xx': errorAnswer,
}
const coordinate = Type.Number({ minimum: -1e6, maximum: 1e6 })

export function exportRoutes(app: App, context: Context): void {
  app.get('/api/export/:format', {
    schema: {
      operationId: 'exportGraph', summary: 'The graph as a file: all of it, or what ids and filter leave', tags: ['export'], params,
      querystring: Type.Object({ ids: Type.Optional(Type.String({ maxLength: 60_000, description: 'Comma-separated ids of entities; empty = whole graph' })), ...filterQuery }),
      response: file,
    },
  }, async ({ params: { format }, query }, reply) => send(reply as unknown as FastifyReply, context, { format, selection: { ids: ids(query.ids) ?? [], filter: filterOf(query) } }))

  app.post('/api/export/:format', {
    config: { role: 'reader' },
    schema: {
      operationId: 'exportView', summary: 'The same for long lists of ids, with positions for pictures', tags: ['export'], params,
      body: Type.Object({
        ids: Type.Optional(Type.Array(id, { maxItems: MOST_IDS, uniqueItems: true })),
        pairs: Type.Optional(Type.Array(Type.Array(id, { minItems: 2, maxItems: 2 }), { maxItems: MOST_PAIRS, description: 'Only what lies between these pairs, as the picture shows it; missing = every pair' })),
        filter: Type.Optional(Type.Object(filterQuery)),
        positions: Type.Optional(Type.Array(Type.Object({ id, x: coordinate, y: coordinate }), { maxItems: MOST_POSITIONS })),
        caption: Type.Optional(Type.String({ maxLength: 500, description: 'Filters in words, printed under the legend' })),
      }),
      response: file,
    },
  }, async ({ params: { format }, body }, reply) => send(reply as unknown as FastifyReply, context, {
    format, selection: { ids: body.ids ?? [], filter: filterOf(body.filter ?? {}), ...(body.pairs ? { pairs: body.pairs } : {}) },
    positions: body.positions && new Map(body.positions.map(({ id, x, y }) => [id, { x, y }])), caption: body.caption,
  }))
}

async function send(reply: FastifyReply, { store, readers }: Context, request: ExportRequest): Promise<FastifyReply> {
  const row = EXPORT_FORMATS.find((f) => f.name === request.format)
  if (!row) throw new RequestError('request/unknown-format', `There is no export format “${request.format}”.`, { remedy: `There are ${EXPORT_FORMATS.map((f) => f.name).join(', ')}.` })
  const version = await store.version()
  const processes = version === null ? null : await readers?.for(version)
  const pieces = processes ? processes.write(request) : exportFile(store, request)
  // what goes wrong before the first piece still has an answer
  const first = await pieces.next()
  return reply
    .header('content-type', row.mediaType)
    .header('content-disposition', `attachment; filename="polylogue.${row.extension}"`)
    .send(Readable.from(joined(first, pieces), { objectMode: false }))
}

async function* joined(first: IteratorResult<Uint8Array, void>, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!first.done) yield first.value
  yield* rest
}
