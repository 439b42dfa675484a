/**
 * People whom things are called after: "the Velde Prize" names Velde, as sets of coreference mark it. Only for the chains of
 * named phrases; in the graph a prize makes nobody.
 */
import { nameCounts } from '../../names/tagger/word-facts.ts'
import { senseNumbers } from '../../names/tagger/word-senses.ts'
import type { Sentence, Token } from '../../language/tokens.ts'
import type { Name } from '../../names/read-names.ts'

/** Things that are called after people more often than after places. Own knowledge. */
const THINGS: ReadonlySet<string> = new Set(`prize medal award awards bridge mansion hall telescope theorem theatre theater mosque lecture lectures scholarship fellowship effect constant equation hypothesis conjecture paradox law
station airport stadium arena center centre library museum memorial monument statue sea bay strait shelf peak glacier dam observatory laboratory clinic gallery house building castle plan doctrine act trophy syndrome disease`.trim().split(/\s+/))
/** Classes of a word's senses (word-senses.ts) of one that means people alone, some of them by name. */
const PEOPLE = 4 | 32

/** Tokens [from, to) of the person, at the beginning of the name; null where it is called after nobody known to be one. */
export function namedAfter({ tokens }: Sentence, name: Name): { readonly from: number, readonly to: number } | null {
  if (name.kind === 'Person') return null
  const from = /^the$/iu.test(tokens[name.from].words) ? name.from + 1 : name.from
  let head = name.to - 1
  for (let i = from + 1; i < name.to; i++) if (/^(?:of|in|for)$/u.test(tokens[i].lower)) { head = i - 1; break }
  if (head <= from || !THINGS.has(tokens[head].lower)) return null
  const to = from + 2 <= head && isGiven(tokens[from]) && isFamily(tokens[from + 1]) ? from + 2 : from + 1
  return to === from + 2 || isFamily(tokens[from]) && meansPeople(tokens[from]) ? { from, to } : null
}

function isGiven(t: Token): boolean {
  return t.capitalized && nameCounts(t.lower)[0] > 0 && senseNumbers(t.lower)[1] % 4 === 0
}

function isFamily(t: Token): boolean {
  return t.capitalized && nameCounts(t.lower)[1] > 0
}

/** Of no sense and no town, or of people alone. */
function meansPeople(t: Token): boolean {
  const [, classes, town] = senseNumbers(t.lower)
  return classes === PEOPLE || classes === 0 && town === 0
}
