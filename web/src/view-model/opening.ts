/** The start page: the strongest disputes, alliances and quotations of the corpus as sentences, strongest first. */
import { compareIds, relation } from '@polylogue/graph-schema'
import type { AggregatedRelation, EntityKind, RelationType } from '@polylogue/graph-schema'
import type { GraphAnswer } from '@polylogue/api/contract'
import { bundle } from './bundle.ts'
import type { Line } from './bundle.ts'
import type { Tone } from './encoding.ts'
import { namesOf } from './scene.ts'
import { count, listed, periodOf } from './words.ts'

/** A line of the graph as a sentence that can be clicked. */
export interface OpeningSentence {
  readonly key: string
  readonly a: { readonly id: string, readonly name: string, readonly kind: EntityKind }
  readonly b: { readonly id: string, readonly name: string, readonly kind: EntityKind }
  readonly tone: Tone
  readonly both: boolean
  readonly width: number
  /** Words between the two names. */
  readonly verb: string
  /** "each other" after the second name where both speak. */
  readonly mutual: boolean
  /** "7 passages in 4 documents, 1924–1931". */
  readonly weight: string
  readonly passages: number
  readonly documents: number
}

export interface Opening {
  readonly disputes: readonly OpeningSentence[]
  readonly alliances: readonly OpeningSentence[]
}

const PLURAL: Readonly<Record<RelationType, string>> = {
  ENDORSES: 'endorse', CRITICIZES: 'criticize', QUOTES: 'quote', CITES: 'cite', ALLIED_WITH: 'are allied', HOLDS_ROLE: 'hold the role of each other', MEMBER_OF: 'are members of', AUTHORED: 'wrote', PART_OF: 'are part of',
}

/** Disputes (against, or both for and against) and alliances of an answer, `most` of each. */
export function openingOf(answer: GraphAnswer, most: number): Opening {
  const sentences = sentencesOf(answer)
  return {
    disputes: sentences.filter((s) => s.tone === 'against' || s.tone === 'mixed').slice(0, most),
    alliances: sentences.filter((s) => s.tone === 'for').slice(0, most),
  }
}

/** One sentence for each line, by passages, then documents, then id. A line whose end has no name is left out. */
export function sentencesOf(answer: GraphAnswer): OpeningSentence[] {
  const entities = new Map(answer.entities.map((e) => [e.id, e]))
  const names = namesOf(answer.entities)
  return bundle(answer.relations).flatMap((line): OpeningSentence[] => {
    const [a, b] = [entities.get(line.source), entities.get(line.target)]
    if (!a || !b) return []
    return [{
      key: line.id, tone: line.tone, both: line.both, width: line.width,
      a: { id: a.id, name: names(a.id), kind: a.kind }, b: { id: b.id, name: names(b.id), kind: b.kind },
      ...verbOf(line), weight: weightOf(line.relations), passages: line.passages, documents: Math.max(...line.relations.map((r) => r.documents)),
    }]
  }).sort((x, y) => y.passages - x.passages || y.documents - x.documents || compareIds(x.key, y.key))
}

/** The whole sentence, for those who hear it. */
export function spoken(s: OpeningSentence): string {
  return s.mutual ? `${s.a.name} and ${s.b.name} ${s.verb}: ${s.weight}` : `${s.a.name} ${s.verb} ${s.b.name}: ${s.weight}`
}

function verbOf(line: Line): { readonly verb: string, readonly mutual: boolean } {
  const types = [...new Set(line.relations.map((r) => r.relation))]
  if (types.length === 1) {
    const row = relation(types[0])
    if (row.symmetric) return { verb: PLURAL[types[0]], mutual: true }
    return line.both ? { verb: `${PLURAL[types[0]]} each other`, mutual: true } : { verb: row.label, mutual: false }
  }
  if (line.both) return { verb: `${listed(types.map((t) => PLURAL[t]))} each other`.replace('are allied each other', 'are allied'), mutual: true }
  return { verb: listed(types.map((t) => relation(t).label)), mutual: false }
}

/** Passages, documents where they can be counted, and years. */
function weightOf(relations: readonly AggregatedRelation[]): string {
  const passages = count(relations.reduce((n, r) => n + r.passages, 0), 'passage')
  const where = relations.length === 1 ? ` in ${count(relations[0].documents, 'document')}` : ''
  // What nobody says of itself must not read like a fact or a confession.
  const reported = relations.every((r) => r.firstHand === 0) ? ', only reported by others' : ''
  return `${passages}${where}, ${periodOf(relations)}${reported}`
}
