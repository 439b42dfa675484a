/** What every route is given, and the parts of a route's schema they share. */
import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphStore, Workspace } from '@polylogue/store'
import type { IngestRunner } from '../ingest-process.ts'
import type { ReadersWhenLarge } from '../readers/readers.ts'
import { errorAnswer } from '../schemas/answers.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>

export interface Context {
  readonly store: GraphStore
  /** Folder of the workspace; null where the server was given a store alone. */
  readonly workspace: string | null
  readonly version: string
  /** Reads uploads; null where the server has no workspace. */
  readonly ingest: IngestRunner | null
  /** Processes that read where the graph is large; null where there are none. */
  readonly readers: ReadersWhenLarge | null
  /** Makes the view anew from a workspace whose lock is held; answers the ids of decisions that need review. Null where nothing is decided. */
  readonly refresh: ((workspace: Workspace) => Promise<ReadonlySet<string>>) | null
}

export const id = Type.String({ pattern: '^[a-z2-7]{26}$', description: 'Id of a record' })
export const idParameter = Type.Object({ id })
export const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: 'The next of the page before' })),
}

/** The answer of a route, and the one shape of all errors. */
export function answers<S extends TSchema>(answer: S) {
  return { 200: answer, '4xx': errorAnswer, '5xx': errorAnswer }
}
