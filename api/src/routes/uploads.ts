/** Files dropped on the start page: taken one by one, then read by an ordinary ingest beside the server. */
import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { IngestReport, Upload } from '../contract.ts'
import { RequestError } from '../errors.ts'
import { list, matching, nullable, oneOf } from '../schemas/shape.ts'
import { MAX_UPLOAD, takeUpload } from '../uploads.ts'
import { answers } from './context.ts'
import type { App, Context } from './context.ts'

const report = matching<IngestReport>()(Type.Object({
  running: Type.Boolean(),
  failed: nullable(Type.String({ description: 'Why the run ended before its end' })),
  lines: list(Type.Object({
    path: Type.String(), outcome: oneOf(['new', 'changed', 'unchanged', 'absent', 'partial', 'refused']), code: nullable(Type.String()),
    message: nullable(Type.String({ description: 'What is wrong with it, and what to do' })), words: Type.Integer(),
  })),
}))

export function uploadRoutes(app: App, { workspace, ingest }: Context): void {
  // bytes are bytes, whatever type they are sent as: nothing parses them
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { bodyLimit: MAX_UPLOAD }, (_request, payload, done) => { done(null, payload) })
    uploadRoute(scope as unknown as App, workspace)
  })

  app.post('/api/ingest', {
    schema: { operationId: 'ingest', summary: 'Begins to read what was uploaded; see /api/ingest/events and /api/ingest/report', tags: ['ingest'], response: answers(report) },
  }, async () => {
    if (ingest === null) throw noWorkspace()
    ingest.start()
    return ingest.report()
  })

  app.get('/api/ingest/report', {
    schema: { operationId: 'ingestReport', summary: 'Whether uploads are being read, and what became of each file', tags: ['ingest'], response: answers(report) },
  }, async () => {
    if (ingest === null) throw noWorkspace()
    return ingest.report()
  })
}

function uploadRoute(app: App, workspace: string | null): void {
  app.post('/api/uploads', {
    bodyLimit: MAX_UPLOAD,
    schema: {
      operationId: 'upload', summary: 'Takes a file into the workspace, to be read by the next ingest', tags: ['ingest'], consumes: ['application/octet-stream'],
      querystring: Type.Object({ path: Type.String({ minLength: 1, maxLength: 500, description: 'Where it was, relative, with /' }) }),
      response: answers(matching<Upload>()(Type.Object({ path: Type.String(), bytes: Type.Integer() }))),
    },
  }, async ({ query, body }) => {
    if (workspace === null) throw noWorkspace()
    return { path: query.path, bytes: await takeUpload(workspace, query.path, (body ?? Readable.from([])) as Readable) }
  })
}

function noWorkspace(): RequestError {
  return new RequestError('request/no-workspace', 'This server has no workspace to read files into.', { remedy: 'Start it with --workspace.' })
}
