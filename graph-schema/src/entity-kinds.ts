/** The table of entity kinds. A new kind of entity is a new row here. */

export type EntityKind = 'Organization' | 'Person' | 'Role' | 'Position' | 'Work'

export interface EntityKindRow {
  readonly kind: EntityKind
  readonly label: string
  readonly plural: string
  readonly description: string
  /** Can hold a stance, speak, write: may be the source of ENDORSES, CRITICIZES, QUOTES … */
  readonly acts: boolean
  /** Shape of the node in pictures; a Cytoscape shape name. */
  readonly shape: 'round-rectangle' | 'ellipse' | 'diamond' | 'hexagon' | 'tag'
}

export const ENTITY_KINDS: readonly EntityKindRow[] = [
  { kind: 'Organization', label: 'Organization', plural: 'Organizations', acts: true, shape: 'round-rectangle', description: 'Party, movement, association, agency, newspaper as a speaker, congress as a body; a state only where it acts or is the target of a stance.' },
  { kind: 'Person', label: 'Person', plural: 'People', acts: true, shape: 'ellipse', description: 'A named person.' },
  { kind: 'Role', label: 'Role', plural: 'Roles', acts: true, shape: 'tag', description: 'An office or function that someone holds or speaks as; stands for its holder where the holder is not named.' },
  { kind: 'Position', label: 'Position', plural: 'Positions', acts: false, shape: 'diamond', description: 'An ideology, thesis, policy, demand or practice that someone holds, praises or attacks.' },
  { kind: 'Work', label: 'Work', plural: 'Works', acts: true, shape: 'hexagon', description: 'Anything authored that is cited, praised or attacked: book, article, letter, program, resolution, law.' },
]

export const ENTITY_KIND_NAMES: readonly EntityKind[] = ENTITY_KINDS.map((row) => row.kind)

/** The row of a kind. */
export function entityKind(kind: EntityKind): EntityKindRow {
  return ENTITY_KINDS.find((row) => row.kind === kind)!
}
