/** A candidate on its way to be a name: its scores by its own form and place, and with what the document says. */
import { OTHER_ACRONYMS, ORG_HEADS } from '../lexicons/org-words.ts'
import { isDemonym } from './word-kinds.ts'
import type { Run } from './runs.ts'
import type { Scores } from './score-run.ts'
import type { Token } from '../language/tokens.ts'

export type NameKind = 'Person' | 'Organization' | 'Place' | 'Other'

export interface Candidate {
  readonly run: Run
  readonly key: string
  readonly words: readonly Token[]
  readonly own: Scores
  total: Scores
  rule: string
}

/** Below this no kind is believed. */
const THRESHOLD = 1.6

/** The kind a candidate's scores speak for. */
export function kindOf(c: Candidate): NameKind {
  const { person, org, place, other } = c.total
  const best = Math.max(person, org, place)
  if (best < THRESHOLD || best <= other) return 'Other'
  if (c.words.every((w) => isDemonym(w.lower)) && person < 3) return 'Other'
  // Where the document introduces it as a body's short form, nothing speaks for a word any more (weigh-document.ts).
  if (c.words.length === 1 && OTHER_ACRONYMS.has(c.words[0].lower) && !(c.rule === 'acronym' && other <= 1)) return place === best ? 'Place' : 'Other'
  return best === person ? 'Person' : best === org ? 'Organization' : 'Place'
}

/** Sure enough to be believed of a heading, where capitals say nothing. */
export function sure(c: Candidate, kind: NameKind): boolean {
  if (kind === 'Organization') return c.words.length === 1 ? c.words[0].acronymShape && c.rule === 'acronym' : c.total.org >= 4 && ORG_HEADS.has(c.words.at(-1)!.lower) && c.words.length <= 6 || c.total.org >= 4.2 && c.words.length > 2
  if (kind === 'Person') return c.words.length > 1 && c.words.length <= 4 && c.total.person >= (/^(?:\p{Lu}\.)+$/u.test(c.words[0].words) ? 2.2 : 3)
  return c.total.place >= 3
}
