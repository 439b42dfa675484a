/**
 * The one place where errors become answers: `{ error: { code, message, remedy } }`, with a status from one table.
 * Nothing of our insides (stack, path of a source file, SQL) ever leaves the server.
 */
import { PolylogueError, StoreError, UsageError } from '@polylogue/graph-schema'
import type { FastifyError } from 'fastify'
import type { ErrorAnswer } from './contract.ts'

/** Codes the API itself throws, and what they mean in HTTP. */
const STATUS: Readonly<Record<string, number>> = {
  'request/not-found': 404,
  'request/bad-request': 400,
  'request/unknown-format': 404,
  'request/not-signed-in': 401,
  'request/wrong-credentials': 401,
  'request/not-allowed': 403,
  'request/no-accounts': 404,
  'request/too-many-attempts': 429,
  'request/foreign-host': 403,
  'request/foreign-origin': 403,
  'request/too-large': 413,
  'export/too-large': 413,
  'request/ingest-running': 409,
  'request/no-workspace': 404,
  'server/closing': 503,
  'server/reader-fell': 503,
  'server/not-refreshed': 503,
  'server/took-too-long': 503,
  'decision/stale': 409,
  'workspace/decision-id-reused': 409,
}

/** The request cannot be answered; the code stands in the table above. */
export class RequestError extends PolylogueError {}

export function notFound(what: string, id: string): RequestError {
  return new RequestError('request/not-found', `There is no ${what} with the id ${id}.`, { remedy: 'It may have changed with the last ingest: search for it again.' })
}

export function badRequest(message: string, remedy = 'See /api/openapi.json for what the route takes.'): RequestError {
  return new RequestError('request/bad-request', message, { remedy })
}

/** Status and body for anything thrown. */
export function answerFor(error: unknown): { status: number, body: ErrorAnswer } {
  if (error instanceof PolylogueError) return { status: statusOf(error), body: body(error.code, error.message, error.remedy) }
  const fastify = error as Partial<FastifyError>
  if (fastify.validation) return { status: 400, body: body('request/bad-request', `${fastify.message ?? 'The request is not valid'}.`, 'See /api/openapi.json for what the route takes.') }
  if (fastify.code === 'FST_ERR_BAD_URL') return { status: 400, body: body('request/bad-request', 'The address has bytes that are no text.', 'Write other letters as %-escapes of UTF-8.') }
  const status = fastify.statusCode ?? 500
  if (status === 413) return { status, body: body('request/too-large', 'The request is larger than the server takes.', 'Ask for fewer things at a time.') }
  if (status >= 400 && status < 500) return { status, body: body('request/bad-request', fastify.message ?? 'The request is not valid.', 'See /api/openapi.json for what the route takes.') }
  return { status: 500, body: body('server/internal', 'Something went wrong inside Polylogue.', 'This is a bug: the log of the server has the details.') }
}

function statusOf(error: PolylogueError): number {
  const known = STATUS[error.code]
  if (known !== undefined) return known
  if (error instanceof UsageError) return 400
  if (error instanceof StoreError && error.retriable) return 503
  return 500
}

function body(code: string, message: string, remedy: string): ErrorAnswer {
  return { error: { code, message, remedy } }
}
