/** How a piece of evidence is shown: its words with the cue marked, in their surroundings, and who says so. */
import { isFirstHand } from '@polylogue/graph-schema'
import type { Evidence, Statement, StatementEvidence } from '@polylogue/graph-schema'

/** A stretch of text with the classes it is drawn with. */
export interface Piece {
  readonly text: string
  readonly cue: boolean
  readonly context: boolean
}

/** Words of a statement's evidence: context, words, cue, words, context. */
export function piecesOf(evidence: StatementEvidence): Piece[] {
  const { start, exact, cue } = evidence
  const pieces: Piece[] = [{ text: tail(evidence.prefix), cue: false, context: true }]
  if (cue && cue.start >= start && cue.end <= evidence.end) {
    pieces.push(
      { text: exact.slice(0, cue.start - start), cue: false, context: false },
      { text: exact.slice(cue.start - start, cue.end - start), cue: true, context: false },
      { text: exact.slice(cue.end - start), cue: false, context: false },
    )
  } else {
    pieces.push({ text: exact, cue: false, context: false })
  }
  pieces.push({ text: head(evidence.suffix), cue: false, context: true })
  return pieces.filter((p) => p.text !== '')
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

/** "in its own voice", or "reports that A says" for a chain of reports. */
export function chainInWords(statement: Statement, names: (id: string | null) => string): string {
  if (isFirstHand(statement)) return `${names(statement.assertedBy)} says so in its own voice`
  if (statement.attribution.length === 0) return `${names(statement.assertedBy)} says so of ${names(statement.subject)}`
  return `The document reports that ${statement.attribution.map((a) => `${names(a.entity)} says`).join(' that ')} so`
}

/** The stored text keeps its line breaks; a card shows a run of words. */
function tail(text: string): string {
  const at = text.lastIndexOf('\n\n')
  return at >= 0 ? text.slice(at + 2) : text
}

function head(text: string): string {
  const at = text.indexOf('\n\n')
  return at >= 0 ? text.slice(0, at) : text
}
