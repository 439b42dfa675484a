/**
 * Candidates: stretches of words with capitals that may be one name, with the small words that names hold ("Union of …",
 * "de", "People's"). Where a stretch could be cut in two, the cut is made here; what kind of name it is, is decided later.
 */
import { GIVEN_NAMES } from '../lexicons/given-names.ts'
import { MIND_VERBS, OWN_ACTS } from '../lexicons/name-contexts.ts'
import { OPENING_WORDS } from '../lexicons/opening-words.ts'
import { ORG_HEADS, POLITICAL_WORDS } from '../lexicons/org-words.ts'
import { TITLES } from '../lexicons/titles.ts'
import { cutBeforePerson, cutTitle } from './cut-run.ts'
import { opensSentence, isTitleCase } from './document-evidence.ts'
import { extend } from './extend-run.ts'
import { headFollows, mayBeName } from './may-be-name.ts'
import { isCommon } from './word-kinds.ts'
import type { WordEvidence } from './document-evidence.ts'
import type { Sentence, Token } from '../language/tokens.ts'

/** Tokens [from, to) of one sentence. */
export interface Run {
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** Words of a title or office that stood before and were cut off. */
  readonly title: string | null
  readonly inTitleCase: boolean
}

const LONGEST_RUN = 16

/** All candidates of a sentence. */
export function findRuns(sentence: Sentence, index: number, evidence: WordEvidence): Run[] {
  const { tokens } = sentence
  const inTitleCase = isTitleCase(tokens)
  const out: Run[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!mayBeName(tokens[i]) || skipAtOpening(tokens, i, evidence)) continue
    let to = i + 1
    while (to < tokens.length && to - i < LONGEST_RUN) {
      const next = extend(tokens, i, to, evidence)
      if (next === to) break
      to = next
    }
    out.push(...cutBeforePerson({ sentence: index, from: i, to, title: null, inTitleCase }, tokens).flatMap((run) => cutTitle(run, tokens)))
    i = to - 1
  }
  return out
}

/** The first word of a sentence has a capital whatever it is. */
function skipAtOpening(tokens: readonly Token[], i: number, evidence: WordEvidence): boolean {
  const t = tokens[i]
  if (!opensSentence(tokens, i) || t.acronymShape) return false
  if (OPENING_WORDS.has(t.lower)) return true
  const next = tokens[i + 1]
  const small = evidence.small(t.lower)
  const capital = evidence.capital(t.lower)
  if (next && mayBeName(next)) {
    if (GIVEN_NAMES.has(t.lower) || ORG_HEADS.has(next.lower) || POLITICAL_WORDS.has(t.lower) || TITLES.has(t.lower)) return false
    if (t.tags.has('Adverb') || t.tags.has('Gerund')) return true
    return small > 0 && capital === 0 || t.pos === 'verb' && capital === 0 && !t.tags.has('ProperNoun')
  }
  if (next && /^['’]$/.test(next.words) && headFollows(tokens, i + 2)) return false
  if (capital > small) return false
  if (small > 0) return true
  if (evidence.hasCreed(t.lower)) return false
  if (ORG_HEADS.has(t.lower) && tokens[i + 1]?.lower === 'of') return false
  if (isLoneName(tokens, i)) return false
  if (!isCommon(t.lower) && t.tags.size <= 2 && t.tags.has('Noun') && t.words.length > 3 && next?.pos === 'verb') return false
  return t.pos !== 'noun' && t.pos !== 'other' || t.tags.has('Plural') || !t.tags.has('ProperNoun') && !t.tags.has('Person') && !t.tags.has('Place') && !t.tags.has('Organization') && !looksForeign(t)
}

/** "Brandl's reply", "Brandl, who", "Brandl even said", "Merdal, which": a word no dictionary has, where a name would stand. */
function isLoneName(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]
  const [next, second] = [tokens[i + 1], tokens[i + 2]]
  if (!next || isCommon(t.lower) || t.words.length < 4 || ![...t.tags].every((tag) => tag === 'Noun' || tag === 'Singular' || tag === 'Possessive' || tag === 'ProperNoun')) return false
  if (next.lower === '\'s') return second !== undefined && OWN_ACTS.has(second.lower)
  if (next.words === ',') return second !== undefined && /^(?:whos?e?m?|which)$/.test(second.lower)
  return next.pos === 'adverb' && second !== undefined && second.pos === 'verb' && MIND_VERBS.has(second.lemma)
}

/** No English word ends so; or letters that English does not use. */
function looksForeign(t: Token): boolean {
  return /(?=\P{ASCII})[^’]/u.test(t.words) || /(?:[aiou]|ov|ev|ski|sky|czyk|nen|sson|sen|stein|berg|mann|dze|yan|ian|ich|ic|enko)$/u.test(t.lower) || !t.tags.has('Noun')
}
