/** Which words may belong to a name by their form. */
import { ORG_HEADS, TAIL_HEADS } from '../lexicons/org-words.ts'
import { NEVER_NAMES } from '../lexicons/opening-words.ts'
import type { Token } from '../language/tokens.ts'

/** A word with a capital that is no function word. */
export function mayBeName(t: Token): boolean {
  return t.pos !== 'punctuation' && (t.capitalized || t.acronymShape || t.words !== t.lower && /^\p{Ll}{1,3}-?\p{Lu}\p{L}/u.test(t.words)) && !NEVER_NAMES.has(t.lower) && /\p{L}/u.test(t.words) && !/-(?:speaking|born|based|led|backed|style|era|wing|language|style|held|owned|funded|trained|educated)$/.test(t.lower)
}

/** The capitals from `from` on end in a body's head word. */
export function headFollows(tokens: readonly Token[], from: number): boolean {
  let last = -1
  for (let i = from; i < tokens.length && i < from + 4 && (mayBeName(tokens[i]) || /^['’]s?$/.test(tokens[i].words)); i++) if (ORG_HEADS.has(tokens[i].lower) || TAIL_HEADS.has(tokens[i].lower)) last = i
  return last >= from
}
