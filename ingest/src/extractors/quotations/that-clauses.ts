/** "X said (to them, on Monday) that …": verb of saying, its subject, and the clause it governs up to where the sentence ends. */
import type { Span } from '@polylogue/graph-schema'
import type { Sentence } from '../../language/tokens.ts'
import { REPORTING_NOT_SAYING } from '../../lexicons/quotation-cues.ts'
import { isDeterminer, sayingVerb, sentenceWords } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'
import { firstSubject, phraseFrom, subjectBefore } from './noun-phrases.ts'

export interface ThatClause {
  readonly source: Span
  readonly cue: Span
  /** Where the "that" begins. */
  readonly that: number
  /** The governed clause without its "that". */
  readonly content: Span
}

/** Between verb and "that": the one spoken to, or a few adverbs. */
const MOST_BETWEEN = 6
const LEAST_WORDS = 3
export const NOT = /^(?:not|never|nor)$/u

/** The clauses of one sentence, outermost first; a clause inside another is left to that one. */
export function thatClauses(text: string, sentence: Sentence): ThatClause[] {
  const words = sentenceWords(text, sentence)
  if (!words.some((w) => w.form.saying !== null)) return []
  const last = words.at(-1)
  for (let t = 2; t < words.length - LEAST_WORDS; t++) {
    if (words[t].before !== '' && words[t].before !== ',') continue
    const bare = words[t].lower !== 'that'
    const v = bare ? bareVerb(words, t) : verbBefore(words, t)
    if (v === null || words.slice(Math.max(0, v - 3), v).some((w) => NOT.test(w.lower))) continue
    const source = words[v].lower.endsWith('ing') ? firstSubject(words, v) : subjectBefore(words, v)
    if (!source || source.start >= words[v].start || /['’]s?$/.test(text.slice(source.start, source.end)) || isPassive(words, source, v)) continue
    const end = endOf(text, words, t, last!.end, sentence.end)
    return [{ source, cue: { start: words[v].start, end: words[v].end }, that: words[t].start, content: { start: words[bare ? t : t + 1].start, end } }]
  }
  return []
}

/** The verb of saying that governs the "that" at `t`: right before it, or with only its object or an adverb between. */
function verbBefore(words: readonly ClauseWord[], t: number): number | null {
  for (let v = t - 1; v >= Math.max(1, t - MOST_BETWEEN); v--) {
    const base = sayingVerb(words[v])
    if (base === null || REPORTING_NOT_SAYING.has(base) || isNoun(words, v)) {
      if (/[;:.!?]/.test(words[v].before)) return null
      continue
    }
    if (v === t - 1) return v
    const object = phraseFrom(words, v + 1)
    const lastBetween = words[t - 1]
    const adverbs = words.slice(v + 1, t).every((w) => w.lower.endsWith('ly') || ADVERBS.has(w.lower))
    return adverbs || (object !== null && object.end >= lastBetween.end) || ADDRESSED.has(words[v + 1].lower) ? v : null
  }
  return null
}

/** "North said the ropes were rotten": the clause without its "that", only behind verbs that take no noun of their own. */
function bareVerb(words: readonly ClauseWord[], t: number): number | null {
  const v = t - 1
  if (words[t].before !== '' || words[v].before !== '' || !BARE.has(sayingVerb(words[v]) ?? '')) return null
  if (!(isDeterminer(words[t]) || SUBJECTS.has(words[t].lower) || words[t].capital)) return null
  const phrase = phraseFrom(words, t)
  const after = phrase && words.findIndex((w) => w.start >= phrase.end)
  return after && after > t && words[after] !== undefined && words[after].before === '' && FINITE.test(words[after].lower) ? v : null
}

const BARE: ReadonlySet<string> = new Set(['say', 'claim', 'insist', 'admit', 'allege', 'argue', 'assert', 'announce', 'maintain'])
/** Words that can open a clause as its subject. */
export const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'there', 'you', 'his', 'her', 'its', 'their', 'our', 'my'])
/** Words that can be the verb of the clause: auxiliaries, and forms in -ed and -s. */
export const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|cannot|\p{Ll}{2,}(?:n['’]t|ed|s))$/u

/** "She was told that": the subject hears it. */
const isPassive = (words: readonly ClauseWord[], source: Span, v: number): boolean => words.some((w, i) => i < v && w.start >= source.end && BE.has(w.lower)) && !words[v].lower.endsWith('ing')

export const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am'])
const ADVERBS: ReadonlySet<string> = new Set('again also then now once later further today yesterday once more here there in turn'.split(' '))
const ADDRESSED: ReadonlySet<string> = new Set(['to', 'before', 'in', 'at', 'on'])

function isNoun(words: readonly ClauseWord[], v: number): boolean {
  const before = words[v - 1]
  return words[v].before === '' && (isDeterminer(before) || ['of', 'in', 'by', 'for', 'with', 'on', 'to', 'his', 'her', 'their', 'its', 'our', 'my'].includes(before.lower) || /['’]s$/.test(before.words)) && !/^(?:said|says|told|wrote|writes)$/.test(words[v].lower)
}

/** Last word of the clause: the sentence's, or the one before a semicolon or a dash. */
function endOf(text: string, words: readonly ClauseWord[], t: number, wordEnd: number, sentenceEnd: number): number {
  const cut = words.findIndex((w, i) => i > t + LEAST_WORDS && /[;]/.test(w.before))
  if (cut > 0) return words[cut - 1].end
  const close = /^[.,!?…]*["”’)\]]+/u.exec(text.slice(wordEnd, sentenceEnd))
  return wordEnd + (close && text.slice(words[t].start, wordEnd).match(/["“(]/u) ? close[0].length : 0)
}
