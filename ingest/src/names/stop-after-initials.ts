/** "They left the R.G.U. Things were quiet": the stop of short forms in dots ends the sentence as well, where an ordinary word with a capital goes on in small letters. */
import { ORG_HEADS, POLITICAL_WORDS } from '../lexicons/org-words.ts'
import type { Token } from '../language/tokens.ts'
import { isCommon } from './word-kinds.ts'

/** True where a name ends with the dotted word before `at`. */
export function stopsAt(tokens: readonly Token[], at: number): boolean {
  const [left, right, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (left === undefined || right === undefined || !/^(?:\p{Lu}\.){3,}$/u.test(left.words) || !/^\p{Lu}\p{Ll}+$/u.test(right.words)) return false
  if (after === undefined || after.capitalized || after.lower === 'of' || ORG_HEADS.has(right.lower) || POLITICAL_WORDS.has(right.lower)) return false
  return isCommon(right.lower) || after.pos === 'verb' && right.lower.endsWith('s')
}
