/**
 * What may be indirect speech or thought in a sentence: each verb that can take a content clause, with every stretch that may
 * be its content. Proposes freely; which of them are meant is for the model to say (indirect-clauses.ts).
 */
import { gather } from '../../language/gather.ts'
import type { Span } from '@polylogue/graph-schema'
import type { Sentence, Token } from '../../language/tokens.ts'
import { isDeterminer, isPronoun, sentenceWords } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'
import type { ContentVerb } from './content-verb-forms.ts'
import { firstSubject, phraseFrom, subjectBefore } from './noun-phrases.ts'

/** Where the content stands: behind a "that" or a question word, bare, behind a mark, as an infinitive or phrase; before the verb; around it. */
export type ContentShape = 'that' | 'wh' | 'bare' | 'mark' | 'to' | 'phrase' | 'before' | 'around' | 'according' | 'as'

export type ContentEnd = 'sentence' | 'semicolon' | 'but' | 'and' | 'dash' | 'comma'

export interface SpeechCandidate {
  readonly shape: ContentShape
  readonly verb: ContentVerb
  readonly source: Span | null
  readonly cue: Span
  /** One piece, or two where the verb stands inside. */
  readonly content: readonly Span[]
  readonly words: readonly ClauseWord[]
  /** Index of the cue and of the content's first word behind it in `words`. */
  readonly at: number
  readonly from: number
  /** What ends the content: the sentence, or the mark or conjunction behind it. */
  readonly end: ContentEnd
  /** Tagged token that begins at a word. */
  readonly tokenAt: (word: ClauseWord | undefined) => Token | undefined
}

const WH: ReadonlySet<string> = new Set(['what', 'how', 'why', 'whether', 'if', 'where', 'when', 'which', 'who', 'whom', 'whose'])
const MOST_BETWEEN = 9
const LEAST_WORDS = 2
const ACCORDING: ContentVerb = { base: 'according', kinds: ['uttering'] }

/** Which verbs with which source are worth a candidate; all, if nothing is said. */
export type Wanted = (source: Span | null, cue: Span, verb: ContentVerb) => boolean

/** All candidates of one sentence, in the order of their cues. */
export function speechCandidates(text: string, sentence: Sentence, wanted: Wanted = () => true): SpeechCandidate[] {
  const words = sentenceWords(text, sentence)
  if (!words.some(mayBeCue)) return []
  const tokenAt = tokenFinder(sentence)
  const context = { text, words, sentence, tokenAt, wanted }
  return gather(words, (w, v) => {
    if (w.lower === 'according' && words[v + 1]?.lower === 'to') return according(context, v)
    const verb = w.form.content
    return verb ? ofVerb(context, v, verb) : []
  })
}

const mayBeCue = (w: ClauseWord): boolean => w.form.content !== undefined || w.lower === 'according'

function tokenFinder({ tokens }: Sentence): SpeechCandidate['tokenAt'] {
  let byStart: Map<number, Token> | null = null
  return (w) => (w ? (byStart ??= new Map(tokens.map((t) => [t.start, t]))).get(w.start) : undefined)
}

interface Context {
  readonly text: string
  readonly words: readonly ClauseWord[]
  readonly sentence: Span
  readonly tokenAt: SpeechCandidate['tokenAt']
  readonly wanted: Wanted
}

function ofVerb(context: Context, v: number, verb: ContentVerb): SpeechCandidate[] {
  const { words } = context
  const source = sourceOf(words, v)
  if (!context.wanted(source, words[v], verb)) return []
  const out: SpeechCandidate[] = []
  const put = (shape: ContentShape, from: number, content: readonly Span[], end: ContentEnd) => {
    if (content.every((c) => c.end > c.start)) out.push({ shape, verb, source, cue: { start: words[v].start, end: words[v].end }, content, words, at: v, from, end, tokenAt: context.tokenAt })
  }
  const [t, shape] = contentBehind(words, v)
  if (shape && words.length - t >= LEAST_WORDS) for (const [end, span] of stretchesFrom(context, t)) put(shape, t, [span], end)
  const ahead = contentAhead(context, v, source)
  if (ahead) {
    put('before', v, [ahead], 'comma')
    const next = words[v + 1]
    const rest = next && /^[,;]?["“‘']?$/.test(next.before) && next.before !== '' ? v + 1 : -1
    if (rest > 0 && words.length - rest >= LEAST_WORDS) put('around', rest, [ahead, stretchesFrom(context, rest)[0][1]], 'sentence')
  }
  return out
}

/** Subject before the verb, or behind it ("said North"). */
function sourceOf(words: readonly ClauseWord[], v: number): Span | null {
  const before = words[v].lower.endsWith('ing') ? subjectBefore(words, v) ?? firstSubject(words, v) : subjectBefore(words, v) ?? firstSubject(words, v)
  if (before && before.start < words[v].start) return before
  const behind = words[v + 1]?.before === '' ? phraseFrom(words, v + 1) : null
  return behind && !['him', 'her', 'them', 'me', 'us'].includes(words[v + 1].lower) ? behind : null
}

/** Index of the content's first word behind the verb, and its shape. */
function contentBehind(words: readonly ClauseWord[], v: number): [number, ContentShape | null] {
  const limit = Math.min(words.length, v + 1 + MOST_BETWEEN)
  for (let t = v + 1; t < limit; t++) {
    if (/[.!?;]/.test(words[t].before)) break
    if (words[t].lower === 'that' && !/[:“"]/.test(words[t].before) && (t === v + 1 || !isDeterminer(words[t - 1]))) return [t, 'that']
    if (t > v + 1 && words[t].form.content && !isDeterminer(words[t - 1])) break
  }
  const next = words[v + 1]
  if (!next) return [words.length, null]
  if (/[:]|^[,;]?["“‘'„«]/.test(next.before) || next.before === ',') return [v + 1, 'mark']
  if (next.before !== '' && !/^[—–-]+$/.test(next.before)) return [words.length, null]
  for (let t = v + 1; t < Math.min(words.length, v + 4); t++) {
    if (WH.has(words[t].lower)) return [t, 'wh']
    if (/[:“"]/.test(words[t].before)) return [t, 'mark']
  }
  if (next.lower === 'to') return [v + 1, 'to']
  const object = OBJECTS.has(next.lower) && words[v + 2]?.before === '' ? v + 2 : v + 1
  if (words[object]?.lower === 'to') return [object, 'to']
  if (['of', 'about', 'for', 'on', 'in', 'with', 'at', 'from', 'as', 'by', 'into'].includes(words[object].lower)) return [object, 'phrase']
  return [object, 'bare']
}

const OBJECTS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'me', 'us', 'you'])

/** From a word to each place where its clause may end, the whole sentence first; the opening mark before it is taken in. */
function stretchesFrom({ text, words, sentence }: Context, t: number): [ContentEnd, Span][] {
  const lead = /["“‘„«(]*$/u.exec(text.slice(Math.max(sentence.start, words[t].start - 3), words[t].start))![0].length
  const start = words[t].start - lead
  let end = sentence.end
  while (end > words[t].start && /\s/.test(text[end - 1])) end--
  const out: [ContentEnd, Span][] = [['sentence', { start, end }]]
  const seen = new Set<ContentEnd>()
  for (let i = t + LEAST_WORDS + 1; i < words.length; i++) {
    const kind = endBefore(words, i)
    if (kind === null || seen.has(kind)) continue
    seen.add(kind)
    out.push([kind, { start, end: words[i - 1].end + (/^[,;]/.test(words[i].before) ? 1 : 0) }])
  }
  return out
}

function endBefore(words: readonly ClauseWord[], i: number): ContentEnd | null {
  const { before, lower } = words[i]
  if (/;/.test(before)) return 'semicolon'
  if (/--|[—–]/.test(before)) return 'dash'
  if (!/,/.test(before)) return null
  if (lower === 'but' || lower === 'yet' || lower === 'although' || lower === 'though' || lower === 'while' || lower === 'which') return 'but'
  return lower === 'and' || lower === 'so' || lower === 'or' ? 'and' : null
}

/** "The ropes were rotten, North said": the words up to the mark before the speaker. */
function contentAhead({ text, words, sentence }: Context, v: number, source: Span | null): Span | null {
  const at = source && source.start < words[v].start ? words.findIndex((w) => w.start >= source.start) : v
  if (at < LEAST_WORDS || !/^["”’]?[,—–(]|[,]["”’]?$/u.test(words[at].before)) return null
  const next = words[Math.max(v, source && source.start > words[v].start ? words.findIndex((w) => w.end >= source.end) : v) + 1]
  if (next && next.before === '' && !['in', 'on', 'at', 'last', 'to', 'yesterday', 'today', 'during', 'after', 'as', 'with'].includes(next.lower) && !isPronoun(next)) return null
  let end = words[at - 1].end
  if (/^["”’]/.test(text.slice(end))) end++
  return { start: sentence.start, end }
}

/** "according to North, …" and "…, according to North". */
function according(context: Context, v: number): SpeechCandidate[] {
  const { words, text, sentence } = context
  const source = phraseFrom(words, v + 2)
  if (!source) return []
  const after = words.findIndex((w, i) => i > v + 2 && w.start >= source.end && /,/.test(w.before))
  const cue = { start: words[v].start, end: words[v + 1].end }
  if (!context.wanted(source, cue, ACCORDING)) return []
  const make = (from: number, content: readonly Span[]): SpeechCandidate => ({ shape: 'according', verb: ACCORDING, source, cue, content, words, at: v, from, end: 'sentence', tokenAt: context.tokenAt })
  if (v >= 3) {
    const end = words[v - 1].end + (/^["”’]/.test(text.slice(words[v - 1].end)) ? 1 : 0)
    return [make(v, [{ start: sentence.start, end }])]
  }
  return after > 0 && words.length - after >= LEAST_WORDS ? [make(after, [stretchesFrom(context, after)[0][1]])] : []
}
