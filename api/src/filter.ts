/** The filter as it stands in an address (lists comma-separated) and as the store takes it. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { ENTITY_KIND_NAMES, RELATION_TYPES } from '@polylogue/graph-schema'
import type { Polarity } from '@polylogue/graph-schema'
import type { StatementFilter } from './contract.ts'
import { badRequest } from './errors.ts'
import { oneOf } from './schemas/shape.ts'

/** Longest list of ids an address or a body may hold. */
export const MOST_IDS = 2000
const date = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', maxLength: 10, description: 'ISO date as exact as wanted: 1931, 1931-05 or 1931-05-04' })

export const filterQuery = {
  relations: Type.Optional(Type.String({ maxLength: 200, description: `Comma-separated: ${RELATION_TYPES.join(', ')}` })),
  polarities: Type.Optional(Type.String({ maxLength: 20, description: 'Comma-separated: 1, -1, 0' })),
  attribution: Type.Optional(oneOf(['first-hand', 'reported'])),
  review: Type.Optional(oneOf(['reviewed', 'unreviewed'])),
  minConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  from: Type.Optional(date),
  to: Type.Optional(date),
  undated: Type.Optional(Type.Boolean({ description: 'Keep statements of undated documents when a date is asked for; default true' })),
  documents: Type.Optional(Type.String({ maxLength: 60_000, description: 'Comma-separated ids' })),
  kinds: Type.Optional(Type.String({ maxLength: 100, description: `Kinds both ends must be of, comma-separated: ${ENTITY_KIND_NAMES.join(', ')}` })),
}
const filterObject = Type.Object(filterQuery)
export type FilterQuery = Static<typeof filterObject>

/** The filter of a request; throws `request/bad-request` for a word that is not in the tables. */
export function filterOf(query: FilterQuery): StatementFilter {
  if (query.from !== undefined && query.to !== undefined && query.from > query.to && !query.from.startsWith(query.to)) throw badRequest(`from (${query.from}) is later than to (${query.to}).`)
  return {
    ...present('relations', words(query.relations, 'relation', RELATION_TYPES)),
    ...present('polarities', words(query.polarities, 'polarity', ['1', '-1', '0'])?.map((p) => Number(p) as Polarity)),
    ...present('attribution', query.attribution),
    ...present('review', query.review),
    ...present('minConfidence', query.minConfidence),
    ...present('from', query.from),
    ...present('to', query.to),
    ...present('undated', query.undated),
    ...present('documents', ids(query.documents)),
    ...present('kinds', words(query.kinds, 'kind', ENTITY_KIND_NAMES)),
  }
}

/** A comma-separated list of ids, without doubles, in the order given. */
export function ids(list: string | undefined): readonly string[] | undefined {
  const found = split(list)
  if (found && found.length > MOST_IDS) throw badRequest(`${found.length} ids are more than the ${MOST_IDS} one request takes.`)
  return found
}

/** A comma-separated list of words, each of which must be in the table. */
export function words<V extends string>(list: string | undefined, what: string, table: readonly V[]): readonly V[] | undefined {
  return split(list)?.map((word) => {
    const known = table.find((v) => v === word)
    if (known === undefined) throw badRequest(`“${word}” is not a ${what}; there are ${table.join(', ')}.`)
    return known
  })
}

function split(list: string | undefined): readonly string[] | undefined {
  if (list === undefined) return undefined
  return [...new Set(list.split(',').map((word) => word.trim()).filter((word) => word !== ''))]
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}
