/** Participles that open a sentence: "Having denounced B, A signed …", "While praising B, A …": whoever the main clause is about does it. */
import { ACTING_HEADS } from '../../lexicons/clause-words.ts'
import { AUXILIARIES } from '../../lexicons/grammar-words.ts'
import type { CueHit } from './find-cues.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { isVerb } from './verb-sense.ts'

/** Words that may stand before the participle. */
const LEADING = /^(?:far|from|instead|of|rather|than|having|while|whilst|when|after|before|by|in|and|but|yet|although|though|besides|not|only|also|once|thus|thereby|openly|first|later)$/u
/** Tokens to the comma that ends the clause. */
const REACH = 40

/** Words before the participle by which the deed is not done: "Far from supporting B, A …". */
const UNDONE = /^(?:far from|instead of|rather than|without ever|without)$/u

/** True where the participle tells what is not done. */
export function isUndone(reading: Reading, { from, forms }: CueHit): boolean {
  return forms.has('gerund') && (UNDONE.test(`${reading.tokens[from - 2]?.lower} ${reading.tokens[from - 1]?.lower}`))
}

/** Who does the participle `hit` that opens its sentence; null where it opens none or the main clause is about nobody known. */
export function doerOfOpening(reading: Reading, hit: CueHit): Spot | null {
  if (!hit.forms.has('gerund') && !hit.forms.has('participle')) return null
  const before = reading.tokens.slice(0, hit.from)
  if (hit.forms.has('gerund') ? !before.every(isLeading) : !(before.some((t) => t.lower === 'having') && before.every(isLeading))) return null
  return subjectBehindComma(reading, hit.to)
}

/** The name or pronoun with which the main clause begins, behind a comma after `from`; null where it begins with nobody known. */
export function subjectBehindComma(reading: Reading, from: number): Spot | null {
  for (let i = from; i < Math.min(from + REACH, reading.tokens.length); i++) {
    if (/^[;:.]$/u.test(reading.tokens[i].words)) return null
    const doer = reading.tokens[i].words === ',' ? subjectFrom(reading, i + 1) : null
    if (doer !== null) return doer
  }
  return null
}

function isLeading({ lower, pos, words }: { readonly lower: string, readonly pos: string, readonly words: string }): boolean {
  return LEADING.test(lower) || pos === 'adverb' || /^["“‘«(–—-]$/u.test(words)
}

/** The name or pronoun that begins here with its verb right behind. */
function subjectFrom(reading: Reading, at: number): Spot | null {
  const phrase = phraseAt(reading, at)
  const spot = phrase && (reading.spotAt[phrase.head] ?? (ACTING_HEADS.has(reading.tokens[phrase.head].lower) ? reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head) ?? null : null))
  if (!phrase || !spot || spot.kind === 'Work' || isPossessive(reading, spot) || phrase.from > at + 1) return null
  let verb = skipRemark(reading, phrase.reach)
  while (reading.tokens[verb]?.pos === 'adverb' && reading.spotAt[verb] === null) verb++
  return isVerb(reading, verb) || reading.spotAt[verb] === null && AUXILIARIES.has(reading.tokens[verb]?.lower ?? '') ? spot : null
}

/** Behind "(…)" and ", who …,". */
function skipRemark(reading: Reading, at: number): number {
  const open = reading.tokens[at]?.words
  if (open !== '(' && open !== ',') return at
  for (let i = at + 1; i < at + 16 && i < reading.tokens.length; i++) if (reading.tokens[i].words === (open === '(' ? ')' : ',')) return i + 1
  return at
}
