/** Participles that open a sentence: "Having denounced B, A signed …", "While praising B, A …": whoever the main clause is about does it. */
import { AUXILIARIES } from '../../lexicons/grammar-words.ts'
import type { CueHit } from './find-cues.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import { isVerb } from './verb-sense.ts'

/** Words that may stand before the participle. */
const LEADING = /^(?:having|while|whilst|when|after|before|by|in|and|but|yet|although|though|besides|not|only|also|once|thus|thereby|openly|first|later)$/u
/** Tokens to the comma that ends the clause. */
const REACH = 40

/** Who does the participle `hit` that opens its sentence; null where it opens none or the main clause is about nobody known. */
export function doerOfOpening(reading: Reading, hit: CueHit): Spot | null {
  if (!hit.forms.has('gerund') && !hit.forms.has('participle')) return null
  const before = reading.tokens.slice(0, hit.from)
  if (hit.forms.has('gerund') ? !before.every(isLeading) : !(before.some((t) => t.lower === 'having') && before.every(isLeading))) return null
  for (let i = hit.to; i < Math.min(hit.to + REACH, reading.tokens.length); i++) {
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
  const spot = phrase && reading.spotAt[phrase.head]
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
