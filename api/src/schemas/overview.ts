/** Schemas of facets, groups, neighbours and comparisons. */
import { Type } from 'typebox'
import type { EntityKind } from '@polylogue/graph-schema'
import type { CommunitiesAnswer, CompareAnswer, FacetsAnswer, NeighboursAnswer } from '../contract.ts'
import { entityNode, kind, polarity, relation, relationType } from './nouns.ts'
import { counts, list, matching, nullable, oneOf } from './shape.ts'

const facet = list(Type.Object({ value: Type.String(), all: Type.Integer(), passing: Type.Integer({ description: 'Of those that pass the filter in all other respects' }) }))
const tally = { for: Type.Integer(), against: Type.Integer(), other: Type.Integer() }

export const facetsAnswer = matching<FacetsAnswer>()(Type.Object({
  all: Type.Integer(),
  passing: Type.Integer(),
  relations: facet,
  polarities: facet,
  attributions: facet,
  reviews: facet,
  confidences: facet,
  kinds: facet,
  documents: facet,
  years: list(Type.Object({ year: Type.String(), ...tally })),
  undated: Type.Object(tally),
}))

export const neighboursAnswer = matching<NeighboursAnswer>()(Type.Object({
  total: Type.Integer(),
  neighbours: list(Type.Object({
    entity: entityNode,
    statements: Type.Integer(),
    lastDate: nullable(Type.String()),
    by: list(Type.Object({ relation: relationType, polarity, direction: oneOf(['out', 'in']), statements: Type.Integer() })),
  })),
}))

export const communitiesAnswer = matching<CommunitiesAnswer>()(Type.Object({
  groups: list(Type.Object({
    id: Type.String(),
    members: Type.Integer(),
    kinds: counts<EntityKind>(),
    strongest: list(Type.Object({ id: Type.String(), name: Type.String(), kind })),
    ...tally,
  })),
  lines: list(Type.Object({ a: Type.String(), b: Type.String(), ...tally })),
  entities: Type.Integer(),
  smaller: Type.Object({ groups: Type.Integer(), entities: Type.Integer() }),
}))

const compared = Type.Object({ entity: entityNode, namedIn: Type.Integer(), publishedBy: Type.Integer(), statements: Type.Integer() })
export const compareAnswer = matching<CompareAnswer>()(Type.Object({
  a: compared,
  b: compared,
  documents: Type.Integer({ description: 'In the whole corpus' }),
  aOfB: list(relation),
  bOfA: list(relation),
  third: list(Type.Object({ entity: entityNode, withA: list(relation), withB: list(relation) })),
  thirdTotal: Type.Integer(),
}))
