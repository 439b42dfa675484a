/** Words that a line's end broke ("Dor-\nvik", "Dor¬ vik"), read as one, so that a name goes on over the break. */
import type { Sentence, Token } from '../language/tokens.ts'

export interface Joined {
  readonly sentence: Sentence
  /** Index in the sentence as it was of each of its tokens now, and its length at the end; null where nothing was joined. */
  readonly at: readonly number[] | null
}

/** Words before which a hyphen may stand free: "pre- and post-war". */
const AFTER_FREE_HYPHEN: ReadonlySet<string> = new Set(['and', 'or', 'to', 'nor', 'but', 'not'])

export function joinBrokenWords(sentence: Sentence): Joined {
  const { tokens } = sentence
  const out: Token[] = []
  const at: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    at.push(i)
    if (!isBroken(tokens, i)) { out.push(tokens[i]); continue }
    out.push(join(tokens[i], tokens[i + 2]))
    i += 2
  }
  if (out.length === tokens.length) return { sentence, at: null }
  return { sentence: { ...sentence, tokens: out }, at: [...at, tokens.length] }
}

function isBroken(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i + 1]?.words
  if (mark !== '-' && mark !== '¬' && mark !== '\u00ad') return false
  const [left, hyphen, right] = [tokens[i], tokens[i + 1], tokens[i + 2]]
  return right !== undefined && left.pos !== 'punctuation' && left.pos !== 'number' && hyphen.start === left.end && right.start > hyphen.end && /^\p{Ll}/u.test(right.words) && !AFTER_FREE_HYPHEN.has(right.lower)
}

function join(left: Token, right: Token): Token {
  const lower = left.lower + right.lower
  return { ...left, end: right.end, words: left.words + right.words, lower, lemma: lower }
}
