/** How a piece of evidence is shown: its words with the cue marked, in their surroundings, and who says so. */
import { CONTEXT_LENGTH } from '@polylogue/graph-schema'
import type { Evidence, Span, Statement, StatementEvidence } from '@polylogue/graph-schema'

/** A stretch of text with how it is drawn: `end` = a name of one of the two ends. */
export interface Piece {
  readonly text: string
  readonly cue: boolean
  readonly end: boolean
  readonly context: boolean
}

/** Words of a statement's evidence: context, words with cue and ends, context. `names` are the surface forms of both ends. */
export function piecesOf(evidence: StatementEvidence, names: readonly string[] = []): Piece[] {
  const { start, exact, cue } = evidence
  const inside = cue && cue.start >= start && cue.end <= evidence.end ? { start: cue.start - start, end: cue.end - start } : null
  const spans = [...(inside ? [{ ...inside, cue: true }] : []), ...endsIn(exact, names).map((e) => ({ ...e, cue: false }))]
  const edges = [...new Set([0, exact.length, ...spans.flatMap((x) => [x.start, x.end])])].sort((x, y) => x - y)
  const words = edges.slice(0, -1).map((from, i): Piece => {
    const over = spans.filter((x) => x.start <= from && x.end >= edges[i + 1])
    return { text: exact.slice(from, edges[i + 1]), cue: over.some((x) => x.cue), end: over.some((x) => !x.cue), context: false }
  })
  const around = (text: string): Piece => ({ text, cue: false, end: false, context: true })
  return [around(tail(evidence.prefix)), ...words, around(head(evidence.suffix))].filter((p) => p.text !== '')
}

/** Where names stand in a text as whole words, the longest first, without overlap. */
export function endsIn(text: string, names: readonly string[]): Span[] {
  const found: Span[] = []
  for (const name of [...new Set(names)].filter((n) => n.length > 1).sort((x, y) => y.length - x.length || (x < y ? -1 : 1))) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length
      const whole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')
      if (whole && !found.some((f) => f.start < end && at < f.end)) found.push({ start: at, end })
    }
  }
  return found.sort((x, y) => x.start - y.start)
}

/** One step of who says so. */
export interface Voice {
  readonly entity: string | null
  readonly role: 'document' | 'reports' | 'asserts'
  readonly evidence: Evidence | null
}

/** From the document inwards: whose text it is, whom it reports, whose claim it is in the end. `publisher` is a name, not an id. */
export function voicesOf(statement: Statement): Voice[] {
  if (statement.attribution.length === 0) return [{ entity: statement.assertedBy, role: 'asserts', evidence: null }]
  return [
    { entity: null, role: 'document', evidence: null },
    ...statement.attribution.map((a, i): Voice => ({ entity: a.entity, role: i === statement.attribution.length - 1 ? 'asserts' : 'reports', evidence: a.evidence })),
  ]
}

/** What stands before, of the same paragraph; no half word, where more stands before that. */
function tail(text: string): string {
  const at = text.lastIndexOf('\n\n')
  if (at >= 0) return text.slice(at + 2)
  return text.length < CONTEXT_LENGTH ? text : text.replace(/^\S*\s+/, '… ')
}

function head(text: string): string {
  const at = text.indexOf('\n\n')
  if (at >= 0) return text.slice(0, at)
  return text.length < CONTEXT_LENGTH ? text : text.replace(/\s+\S*$/, ' …')
}
