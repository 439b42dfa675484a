/** The table of relations. A new relation type is a new row here; validation, stores, exports and pictures read it. */
import type { EntityKind } from './entity-kinds.ts'

export type RelationType =
  | 'ENDORSES' | 'CRITICIZES' | 'QUOTES' | 'CITES' | 'ALLIED_WITH'
  | 'HOLDS_ROLE' | 'MEMBER_OF' | 'AUTHORED' | 'PART_OF'

/** +1 for, -1 against, 0 no stance. */
export type Polarity = 1 | -1 | 0

export interface RelationRow {
  readonly type: RelationType
  /** As a verb between two names: "A criticizes B". */
  readonly label: string
  readonly passive: string
  readonly from: readonly EntityKind[]
  readonly to: readonly EntityKind[]
  readonly polarity: Polarity
  /** Either direction means the same; stored with the smaller id as subject. */
  readonly symmetric: boolean
  readonly description: string
}

const ACTORS: readonly EntityKind[] = ['Organization', 'Person', 'Role', 'Work']
const ANY: readonly EntityKind[] = ['Organization', 'Person', 'Role', 'Position', 'Work']

export const RELATIONS: readonly RelationRow[] = [
  { type: 'ENDORSES', label: 'endorses', passive: 'is endorsed by', from: ACTORS, to: ANY, polarity: 1, symmetric: false, description: 'Praises, supports, upholds, demands or holds; holding a position is endorsing it.' },
  { type: 'CRITICIZES', label: 'criticizes', passive: 'is criticized by', from: ACTORS, to: ANY, polarity: -1, symmetric: false, description: 'Blames, rejects, opposes, attacks, warns of or calls an error.' },
  { type: 'QUOTES', label: 'quotes', passive: 'is quoted by', from: ACTORS, to: ['Organization', 'Person', 'Role', 'Work'], polarity: 0, symmetric: false, description: 'Repeats the words of; quoting is not endorsing.' },
  { type: 'CITES', label: 'cites', passive: 'is cited by', from: ACTORS, to: ['Work'], polarity: 0, symmetric: false, description: 'Refers to a work by title or description.' },
  { type: 'ALLIED_WITH', label: 'is allied with', passive: 'is allied with', from: ['Organization', 'Person', 'Role'], to: ['Organization', 'Person', 'Role'], polarity: 1, symmetric: true, description: 'Mutual alliance, cooperation or joint action.' },
  { type: 'HOLDS_ROLE', label: 'holds the role of', passive: 'is held by', from: ['Person'], to: ['Role'], polarity: 0, symmetric: false, description: 'A person holds an office or function.' },
  { type: 'MEMBER_OF', label: 'is a member of', passive: 'has as a member', from: ['Person', 'Organization', 'Role'], to: ['Organization'], polarity: 0, symmetric: false, description: 'Belongs to a body, also as signatory to the body that signs jointly.' },
  { type: 'AUTHORED', label: 'wrote', passive: 'was written by', from: ['Organization', 'Person', 'Role'], to: ['Work'], polarity: 0, symmetric: false, description: 'Wrote or issued a work.' },
  { type: 'PART_OF', label: 'is part of', passive: 'comprises', from: ['Role', 'Organization', 'Work', 'Position'], to: ANY, polarity: 0, symmetric: false, description: 'A role, body, chapter or thesis belongs to the larger one.' },
]

export const RELATION_TYPES: readonly RelationType[] = RELATIONS.map((row) => row.type)

/** The row of a relation type. */
export function relation(type: RelationType): RelationRow {
  return RELATIONS.find((row) => row.type === type)!
}

/** True where the table allows the relation between these two kinds. */
export function relationAllows(type: RelationType, from: EntityKind, to: EntityKind): boolean {
  const row = relation(type)
  return row.from.includes(from) && row.to.includes(to)
}
