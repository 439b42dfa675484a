/**
 * Who says it: source and cue beside a stretch in quotation marks. Looks behind the closing mark ("…," said X), then before
 * the opening one (X said: "…", X, who calls her "…", in X's words, "…"). Answers spans of the text, never ids.
 */
import type { Span } from '@polylogue/graph-schema'
import { BETWEEN, LAUNCHING, OPINIONS, WEAK, WORDS_NOUNS } from '../../lexicons/quotation-cues.ts'
import { clauseWords, firstClause, isDeterminer, isNameWord, isPronoun, lastClause, sayingVerb } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'
import { CONTENT_FORMS } from './content-verb-forms.ts'
import { firstSubject, phraseFrom, phraseUpTo, subjectBefore } from './noun-phrases.ts'
import { LAUNCHING_FORMS, NAMING_FORMS, SPEAKING_OF } from './verb-forms.ts'

export interface SourceNear {
  readonly source: Span | null
  readonly cue: Span | null
  readonly rule: 'after-inverted' | 'after-subject' | 'before-verb' | 'before-naming' | 'according-to' | 'before-noun' | 'before-colon'
}

const REACH = 400
/** Verbs whose subject repeats the words of somebody else. */
const REPEATING = /^(?:recall|remember|repeat|quot|cit|echo|borrow|reprint)(?:s|es|ed|ing|e)?$/u

/** "…," said X. `from` is the place behind the closing mark, `to` where the next stretch or the passage begins or ends. */
export function sourceAfter(text: string, from: number, to: number, content: string): SourceNear | null {
  const gap = text.slice(from, Math.min(to, from + REACH))
  if (/^\s*[.;:!?]/.test(gap) && !/^\s*[.!?][\s]+\p{Ll}/u.test(gap)) return null
  const all = clauseWords(text, from, Math.min(to, from + REACH))
  if (all.length === 0) return null
  const words = firstClause(all)
  const open = /[,!?…—–-]["”’']?$/.test(content.trimEnd()) || /^\s*[,—–-]/.test(gap)
  const according = accordingTo(words, 0)
  if (according) return according
  let at = 0
  while (at < words.length && at < 2 && words[at].lower.endsWith('ly') && !words[at].capital) at++
  const inverted = invertedAt(words, at)
  if (inverted) return inverted
  const start = words[at]?.lower === 'as' ? at + 1 : at
  const phrase = phraseFrom(words, start)
  if (phrase === null) return null
  if (!open && start === at && words[start].capital && !/[.!?]["”’']?$/.test(content.trimEnd())) return null
  for (let v = start + 1; v < Math.min(words.length, start + 12); v++) {
    const base = sayingVerb(words[v])
    if (base === null || words[v].end <= phrase.end) continue
    if (!open && words[start].capital && !isPronoun(words[start]) && !isNameWord(words, start)) return null
    if (!open && words[start].capital && (WEAK.has(base) || words[start].lower === 'we')) return null
    if (words[v].lower.endsWith('ing') && v > start + 3) continue
    const between = words.slice(start, v).filter((w) => w.start >= phrase.end)
    if (between.length > 3 && !words[v].before.includes(',')) return null
    return { source: phrase, cue: words[v], rule: 'after-subject' }
  }
  return null
}

/** "said the old man", "wrote X in 1920", "said he". */
function invertedAt(words: readonly ClauseWord[], at: number): SourceNear | null {
  if (sayingVerb(words[at]) === null) return null
  for (let i = at + 1; i < Math.min(words.length, at + 4); i++) {
    const phrase = phraseFrom(words, i)
    if (phrase) return isObject(words[i]) ? null : { source: phrase, cue: words[at], rule: 'after-inverted' }
    if (words[i].before !== '' && !words[i].before.includes(',')) return null
    if (!words[i].lower.endsWith('ly') && words[i].lower !== 'old' && words[i].lower !== 'poor') return null
  }
  return null
}

const isObject = (w: ClauseWord): boolean => ['him', 'her', 'them', 'me', 'us', 'it'].includes(w.lower)

function accordingTo(words: readonly ClauseWord[], at: number): SourceNear | null {
  if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to') return null
  const phrase = phraseFrom(words, at + 2)
  return phrase && { source: phrase, cue: { start: words[at].start, end: words[at + 1].end }, rule: 'according-to' }
}

/** X said: "…". `from` is where the stretch before or the passage ends or begins, `to` the place before the opening mark. */
export function sourceBefore(text: string, from: number, to: number): SourceNear | null {
  const start = Math.max(from, to - REACH * 2)
  const words = lastClause(clauseWords(text, start, to))
  const last = words.at(-1)
  if (last === undefined) return null
  const tail = text.slice(last.end, to).replace(/\s+/g, '')
  if (/[.!?;)\]]/.test(tail) && !tail.endsWith(':')) return null
  const introduced = /[:,]$|[—–-]$/.test(tail)
  for (let i = 0; i < words.length; i++) { const found = accordingTo(words, i); if (found && words.slice(i).length < 24) return found }
  const repeated = words.some((w) => REPEATING.test(w.lower)) ? wordsOf(words) : null
  if (repeated) return repeated
  const opinion = ofOpinion(words) ?? launched(words)
  if (opinion) return opinion
  for (let v = words.length - 1; v >= 0; v--) {
    const clause = opensClause(words, v)
    const base = sayingVerb(words[v]) ?? (clause ? CONTENT_FORMS.get(words[v].lower)?.base : null) ?? (speaksOf(words, v) ? words[v].lower : null)
    if (base === null) continue
    if (isNounUse(words, v)) continue
    const distance = words.length - 1 - v
    const naming = (NAMING_FORMS.has(words[v].lower) || speaksOf(words, v)) && distance <= 6
    if (!introduced && !naming && distance > 30) continue
    if (WEAK.has(base) && !introduced && !naming && !clause) continue
    const passive = isPassive(words, v)
    const source = passive ? byAgent(words, v) : subjectBefore(words, v) ?? subjectOfInfinitive(words, v) ?? (introduced && distance <= 4 ? phraseFrom(words, v + 1) : null)
    if (passive && source === null) return { source: null, cue: words[v], rule: naming && !introduced ? 'before-naming' : 'before-verb' }
    if (source === null && v > 0 && distance > 2) continue
    return { source: source ?? (introduced ? firstSubject(words, v) : null), cue: words[v], rule: naming && !introduced ? 'before-naming' : 'before-verb' }
  }
  const noun = wordsOf(words)
  if (noun && (introduced || tail === '')) return noun
  if (tail.endsWith(':')) {
    const subject = firstSubject(words, words.length)
    if (subject) return { source: subject, cue: null, rule: 'before-colon' }
  }
  return null
}

/** "was described by X as", "is called by X": the agent of a passive verb. */
function byAgent(words: readonly ClauseWord[], v: number): Span | null {
  const by = words.slice(v + 1, v + 5).findIndex((w) => w.lower === 'by')
  return by < 0 ? null : phraseFrom(words, v + 1 + by + 1)
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'am', 'was', 'were', 'been', 'be', 'being'])

/** "We are told that", "it has often been said": whose words these are, only a "by" can say. */
function isPassive(words: readonly ClauseWord[], v: number): boolean {
  if (!/(?:ed|en|ld|id|ght|ad)$/.test(words[v].lower)) return false
  for (let i = v - 1; i >= 0 && words[i + 1].before === '' && (BETWEEN.has(words[i].lower) || words[i].lower.endsWith('ly')); i--) if (BEING.has(words[i].lower)) return true
  return false
}

/** "X showed clearly that “…”": the clause that opens at the mark is this verb's. */
function opensClause(words: readonly ClauseWord[], v: number): boolean {
  const rest = words.slice(v + 1)
  return rest.at(-1)?.lower === 'that' && rest.length <= 3 && rest.every((w) => w.before === '' && (w.lower === 'that' || w.lower.endsWith('ly') || w.lower === 'us'))
}

/** "X still speaks of “…”". */
function speaksOf(words: readonly ClauseWord[], v: number): boolean {
  return v === words.length - 2 && SPEAKING_OF.has(words[v].lower) && /^(?:of|about)$/.test(words[v + 1].lower) && words[v + 1].before === ''
}

/** "X goes so far as to claim", "X has the nerve to call itself": the subject of the clause. */
function subjectOfInfinitive(words: readonly ClauseWord[], v: number): Span | null {
  return v > 1 && words[v - 1].lower === 'to' && words[v].before === '' ? firstSubject(words, v - 1) : null
}

/** "X is of the opinion that “…”". */
function ofOpinion(words: readonly ClauseWord[]): SourceNear | null {
  const n = words.length
  const cue = words[n - 2]
  if (n < 5 || words[n - 1].lower !== 'that' || !OPINIONS.has(cue.lower) || !isDeterminer(words[n - 3]) || words[n - 4].lower !== 'of') return null
  const source = subjectBefore(words, n - 4)
  return source && { source, cue, rule: 'before-verb' }
}

/** "X raised the slogan “…”", "it was X who coined the phrase “…”". */
function launched(words: readonly ClauseWord[]): SourceNear | null {
  const noun = words.length - 1
  if (!WORDS_NOUNS.has(words[noun].lower) && !LAUNCHING.nouns.has(words[noun].lower)) return null
  for (let v = noun - 1; v >= Math.max(0, noun - 4); v--) {
    if (!LAUNCHING_FORMS.has(words[v].lower) || isNounUse(words, v)) continue
    const source = isPassive(words, v) ? null : subjectBefore(words, v)
    return source && { source, cue: words[v], rule: 'before-naming' }
  }
  return null
}

/** "the report", "his claim", "in reply": a form that is a noun here. */
function isNounUse(words: readonly ClauseWord[], v: number): boolean {
  const before = words[v - 1]
  if (before === undefined || words[v].before !== '') return false
  if (isDeterminer(before) && !/(?:ed|s)$/.test(words[v].lower)) return true
  return ['in', 'of', 'by', 'for', 'with', 'his', 'her', 'their', 'its', 'my', 'our', 'your', 'the', 'a', 'an', 'no'].includes(before.lower) || /['’]s$/.test(before.words)
}

/** "in X's words", "the words of X", "the motto of the League". */
function wordsOf(words: readonly ClauseWord[]): SourceNear | null {
  for (let i = words.length - 1; i >= 0; i--) {
    if (!WORDS_NOUNS.has(words[i].lower)) continue
    const cue = words[i]
    if ((words[i + 1]?.lower === 'of' || words[i + 1]?.lower === 'by') && words[i + 1].before === '') {
      const of = phraseFrom(words, i + 2)
      if (of) return { source: of, cue, rule: 'before-noun' }
    }
    const which = words.findIndex((w, k) => k > i && k <= i + 3 && (w.lower === 'which' || w.lower === 'that'))
    if (which > 0) { const by = phraseFrom(words, which + 1); if (by) return { source: by, cue, rule: 'before-noun' } }
    const owner = words[i - 1]
    if (owner && words[i].before === '' && /['’]s?$/.test(owner.words)) {
      const phrase = phraseUpTo(words, i)
      if (phrase) return { source: { start: phrase.start, end: owner.end - (/['’]s$/.test(owner.words) ? 2 : 1) }, cue, rule: 'before-noun' }
    }
    if (owner && ['his', 'her', 'their', 'its', 'our', 'my'].includes(owner.lower)) return { source: owner, cue, rule: 'before-noun' }
  }
  return null
}
