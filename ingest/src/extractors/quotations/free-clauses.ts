/**
 * Indirect speech without a "that": a bare clause of thinking ("Olsen believes the harbour will close"), a verb of saying set into what is said
 * or behind it ("The lanterns, Olsen added, had been sold"), and what somebody promises or asks of others to do ("North promised to mend the nets").
 */
import { gather } from '../../language/gather.ts'
import type { Span } from '@polylogue/graph-schema'
import type { Sentence } from '../../language/tokens.ts'
import { REPORTING_NOT_SAYING, WEAK } from '../../lexicons/quotation-cues.ts'
import { DIRECTING, PROMISING, THINKING_BARE } from '../../lexicons/free-clause-verbs.ts'
import { isDeterminer, isPronoun, sayingVerb, sentenceWords } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'
import { phraseFrom, subjectBefore } from './noun-phrases.ts'
import { BE, FINITE, NOT, SUBJECTS } from './that-clauses.ts'

export interface FreeClause {
  readonly source: Span
  readonly cue: Span
  /** From the first word to the last. */
  readonly content: Span
  /** The same without the speaker and the verb where they are set in. */
  readonly pieces: readonly Span[]
}

const LEAST_WORDS = 2

/** The clauses of one sentence, in text order. */
export function freeClauses(text: string, sentence: Sentence): FreeClause[] {
  const words = sentenceWords(text, sentence)
  if (!words.some((w) => w.form.free)) return []
  const end = words.at(-1)?.end ?? sentence.end
  return gather(words, (w, v): FreeClause[] => {
    if (!w.form.free) return []
    if (words.slice(Math.max(0, v - 3), v).some((x) => NOT.test(x.lower))) return []
    const content = contentBehind(words, v, end)
    if (content) {
      const source = subjectBefore(words, v)
      return source && source.start < w.start && !passive(words, source, v) ? [{ source, cue: spanOf(w), content, pieces: [content] }] : []
    }
    const source = setIn(text, words, v)
    return source ? [setInClause(words, v, source, end)] : []
  })
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** What a verb of thinking, promising or directing governs, up to the next semicolon. */
function contentBehind(words: readonly ClauseWord[], v: number, end: number): Span | null {
  const { lower } = words[v]
  const next = words[v + 1]
  if (next === undefined || next.before !== '') return null
  const cut = words.findIndex((w, i) => i > v && /[;:]/.test(w.before))
  const to = cut > 0 ? words[cut - 1].end : end
  if (THINKING_BARE.has(lower) && bareClauseAt(words, v + 1)) return { start: next.start, end: to }
  if (PROMISING.has(lower) && infinitiveAt(words, v + 1)) return { start: next.start, end: to }
  if (!DIRECTING.has(lower)) return null
  const object = phraseFrom(words, v + 1)
  const at = object === null ? -1 : words.findIndex((w) => w.start >= object.end)
  return at > v && words[at].before === '' && infinitiveAt(words, at) ? { start: words[at].start, end: to } : null
}

function bareClauseAt(words: readonly ClauseWord[], t: number): boolean {
  if (!(isDeterminer(words[t]) || SUBJECTS.has(words[t].lower) || words[t].capital)) return false
  const phrase = phraseFrom(words, t)
  const after = phrase === null ? -1 : words.findIndex((w) => w.start >= phrase.end)
  return after > t && words[after].before === '' && FINITE.test(words[after].lower)
}

const infinitiveAt = (words: readonly ClauseWord[], t: number): boolean => words[t]?.lower === 'to' && words.length - t > LEAST_WORDS - 1 && words[t + 1]?.before === '' && !isDeterminer(words[t + 1]) && !words[t + 1].capital && !isPronoun(words[t + 1])

/** Between commas, or behind the last one, a speaker and a verb of saying and nothing else, and words with a verb of their own before. */
function setIn(text: string, words: readonly ClauseWord[], v: number): Span | null {
  const base = sayingVerb(words[v])
  if (base === null || WEAK.has(base) || REPORTING_NOT_SAYING.has(base) || words[v].lower === base) return null
  const source = subjectBefore(words, v)
  const at = source ? words.findIndex((w) => w.start === source.start) : -1
  if (!source || at < LEAST_WORDS || words[at].before !== ',' || source.end !== words[v - 1]?.end) return null
  const next = words[v + 1]
  if (next !== undefined && next.before !== ',') return null
  if (/["“”„«»]/u.test(text.slice(words[0].start, words[v].end)) || !words.some((w, i) => (i < at || i > v) && FINITE.test(w.lower))) return null
  return source
}

/** Set in, it is what is said to the sentence's end; behind, only what stands before. */
function setInClause(words: readonly ClauseWord[], v: number, source: Span, end: number): FreeClause {
  const head = { start: words[0].start, end: words[words.findIndex((w) => w.start === source.start) - 1].end }
  const tail = v + 1 < words.length ? { start: words[v + 1].start, end } : null
  return { source, cue: spanOf(words[v]), content: { start: head.start, end: tail?.end ?? head.end }, pieces: tail ? [head, tail] : [head] }
}

const passive = (words: readonly ClauseWord[], source: Span, v: number): boolean => words.some((w, i) => i < v && w.start >= source.end && BE.has(w.lower))
