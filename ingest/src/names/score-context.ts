/** What the words beside a candidate tell of its kind. */
import { MONTHS } from '../lexicons/calendar.ts'
import { BODY_ACTS, BODY_NOUNS, JOIN_VERBS, MIND_VERBS, OWN_ACTS, PERSON_FUNCTIONS, PERSON_NOUNS } from '../lexicons/name-contexts.ts'
import { PLACES } from '../lexicons/place-words.ts'
import { ROLE_HEADS, ROLE_MODIFIERS } from '../lexicons/role-words.ts'
import type { Run } from './runs.ts'
import type { Scores } from './score-run.ts'
import type { Token } from '../language/tokens.ts'

/** `open`: no word of the candidate itself says that it is a body. */
export function scoreContext(run: Run, tokens: readonly Token[], s: Scores, open: boolean): void {
  const before = tokens[run.from - 1 - (run.title ? run.title.split(' ').length : 0)]
  const after = tokens[run.to]
  const second = tokens[run.to + 1]
  const single = run.to - run.from === 1
  if (after && /^(?:elections?|summit|primary|primaries|referendum|championships?|bid)$/.test(after.lower) && /^\p{N}{4}$/u.test(before?.words ?? '')) s.other += 6
  if (run.title !== null) s.person += open ? 3.5 : 1
  if (!before && !after) return
  const b = before?.lower
  if (b === 'the' && open) { s.person -= single ? 2 : 1.2; s.org += single ? 0.9 : 0.5 }
  if ((b === 'in' || b === 'near' || b === 'at' || b === 'throughout') && open) { s.place += 1.3; s.person -= 0.3 }
  if (b === 'from' || b === 'to' || b === 'of') s.place += single ? 0.4 : 0
  if (before && PERSON_FUNCTIONS.has(before.lemma) && open) s.person += 1.8
  if (before && BODY_NOUNS.has(before.lemma)) s.org += 0.9
  if (before && JOIN_VERBS.has(before.lemma) || b === 'the' && JOIN_VERBS.has(tokens[run.from - 2]?.lemma ?? '')) s.org += 1
  if (before && /^(?:by|with|and|said|says|wrote)$/.test(before.lower) && open) s.person += 0.3
  if (b === 'under' && single) s.person += 0.8
  if (after && MIND_VERBS.has(after.lemma) && after.pos !== 'noun' && open) { s.person += 1.2; s.org += 0.4; s.other -= 0.3 }
  if (after?.pos === 'adverb' && second?.pos === 'verb' && MIND_VERBS.has(second.lemma) && open) s.person += 0.9
  if (single && b === 'against') s.person += 0.4
  if (after && (after.lower === 'who' || after.lower === ',' && /^whos?e?$/.test(second?.lower ?? '')) && open) s.person += 1.5
  if (after && (after.lower === '\'s' || after.lower === '\'') && second && open) s.person += PERSON_NOUNS.has(second.lower) ? 1.2 : OWN_ACTS.has(second.lower) ? 0.9 : 0
  if (single && b === 'the' && after && BODY_ACTS.has(after.lower) && open) s.org += 0.8
  if (after?.words === ',' && officeFollows(tokens, run.to + 1) && open) s.person += 2
  // "the Velde group": called after the person, where the word is no acronym.
  const follows = single && open && b === 'the' && !tokens[run.from].acronymShape && FOLLOWINGS.test(after?.lower ?? '')
  if (after && BODY_NOUNS.has(after.lower) && !follows) s.org += open ? 0.9 : 0.3
  if (follows) { s.person += 2.6; s.org -= 0.9 }
  if (single && open && after?.lower === 'and' && /^(?:his|her)$/.test(second?.lower ?? '')) s.person += 1.5
  if (after?.lower === '(' && second && /^\p{N}{4}$/u.test(second.words) && /^[–—-]$/.test(tokens[run.to + 2]?.words ?? '')) s.person += 2
  if (after?.words === ',' && open && isDate(tokens, run.to + 1)) { s.place += 1.6; s.person -= 1 }
  if (after?.words === ',' && second && (second.tags.has('Country') || PLACES.has(second.lower)) && single && open) s.place += 1
}

/** What a person leads and is called after. */
const FOLLOWINGS = /^(?:group|faction|clique|tendency|wing|leadership|current|gang|supporters|camp)$/

/** "3 September", "September 3", "20-22 November": what follows the place in a dateline. */
function isDate(tokens: readonly Token[], at: number): boolean {
  if (MONTHS.includes(tokens[at]?.lower ?? '')) return /^\p{N}/u.test(tokens[at + 1]?.words ?? '')
  if (!/^\p{N}{1,2}$/u.test(tokens[at]?.words ?? '')) return false
  return [1, 2, 3].some((k) => MONTHS.includes(tokens[at + k]?.lower ?? '')) && tokens[at + 1].pos !== 'verb'
}

/** "Chair", "General Secretary", then the end or a mark: what a signature says of its name. */
function officeFollows(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (i < at + 3 && tokens[i] && ROLE_MODIFIERS.has(tokens[i].lower)) i++
  const next = tokens[i + 1]
  return tokens[i] !== undefined && ROLE_HEADS.has(tokens[i].lower) && (next === undefined || next.pos === 'punctuation' || next.lower === 'of')
}
