/**
 * The tagger, fenced in: the only file that knows compromise. Tokens and sentences are ours; compromise is given our words
 * and tells their tags and base forms. If it should answer with other words than it was given, those words stay untagged.
 */
// Its middle size: the tags are the same as those of the whole, which also cuts phrases that nobody here asks for (a third of the time).
import compromise from 'compromise/two'
import type { Passage } from '@polylogue/graph-schema'
import { cutSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'
import type { RawToken } from './tokenize.ts'
import type { Nlp, Term } from './compromise-inside.ts'
import { sweepQuickly } from './quick-sweep.ts'
import { PRONOUNS } from '../lexicons/pronouns.ts'
import type { Sentence, Token } from './tokens.ts'

const nlp = compromise as unknown as Nlp
sweepQuickly(nlp)

/** Words given to the tagger at once, and words of one sentence it sees together: keeps time linear on any input. */
const BATCH_WORDS = 2000
const LONGEST_STRETCH = 120
const LONGEST_WORD = 60

interface Tagged { readonly tags: ReadonlySet<string>, readonly root: string | null }
/** A word for the tagger: index of its first token and how many tokens (a word and its clitic) it is. */
interface Unit { readonly sentence: number, readonly token: number, readonly length: number, readonly term: Term }

const NOTHING: Tagged = { tags: new Set(), root: null }

/** Sentences of all passages that are not boilerplate, in text order. */
export function readSentences(text: string, passages: readonly Passage[]): Sentence[] {
  const cut = passages.flatMap((passage, index) => {
    if (passage.kind === 'boilerplate') return []
    const raw = tokenize(text, passage.start, passage.end)
    return cutSentences(raw).map(([from, to]) => ({ passage: index, raw: raw.slice(from, to) }))
  })
  const tagged: Tagged[][] = cut.map((s) => s.raw.map(() => NOTHING))
  let batch: Unit[][] = []
  let words = 0
  const flush = () => {
    tagBatch(batch, tagged)
    batch = []
    words = 0
  }
  cut.forEach(({ raw }, sentence) => {
    for (const stretch of stretches(unitsOf(raw, sentence))) {
      batch.push(stretch)
      words += stretch.length
      if (words >= BATCH_WORDS) flush()
    }
  })
  flush()
  return cut.map(({ passage, raw }, i) => ({
    passage, start: raw[0].start, end: raw.at(-1)!.end,
    tokens: raw.map((token, j) => toToken(token, tagged[i][j], raw[j - 1])),
  }))
}

function unitsOf(raw: readonly RawToken[], sentence: number): Unit[] {
  const out: Unit[] = []
  let pre = ''
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i]
    if (token.kind === 'punctuation' || token.words.length > LONGEST_WORD) {
      const before = out.at(-1)
      if (before && raw[i - 1].end === token.start) before.term.post = `${before.term.post.trimEnd()}${token.words} `
      else pre += token.words
      continue
    }
    const clitic = raw[i + 1]?.clitic ? raw[i + 1].words : ''
    const text = (token.words + clitic).replace(/[’ʼ]/g, '\'')
    out.push({ sentence, token: i, length: clitic ? 2 : 1, term: { text, normal: plain(text), pre, post: ' ' } })
    pre = ''
    if (clitic) i++
  }
  return out
}

/** What the tagger looks a word up by. */
function plain(words: string): string {
  const lower = words.toLowerCase()
  return lower.endsWith('.') || lower.includes('.') && /^(?:\p{L}\.)+\p{L}?$/u.test(lower) ? lower.replaceAll('.', '') || lower : lower
}

function stretches(units: readonly Unit[]): Unit[][] {
  const out: Unit[][] = []
  for (let i = 0; i < units.length; i += LONGEST_STRETCH) out.push(units.slice(i, i + LONGEST_STRETCH))
  return out
}

function tagBatch(batch: readonly Unit[][], tagged: Tagged[][]): void {
  if (batch.length === 0) return
  const answers = tag(batch.map((units) => units.map((u) => ({ ...u.term, tags: new Set<string>() }))))
  batch.forEach((units, i) => {
    const answer = answers?.[i]
    if (answer?.length !== units.length) return
    units.forEach((unit, j) => {
      tagged[unit.sentence][unit.token] = answer[j]
      if (unit.length === 2) tagged[unit.sentence][unit.token + 1] = NOTHING
    })
  })
}

/** compromise's tags and roots for sentences of terms; null where it fails on them. */
function tag(sentences: readonly Term[][]): Tagged[][] | null {
  let document: Term[][]
  try {
    document = nlp(sentences.map((terms) => ({ terms }))).compute('root').document
  } catch {
    // The tagger is not ours and meets any text in the world: a sentence it cannot take is read without tags.
    return sentences.length > 1 ? sentences.map((s) => tag([s])?.[0] ?? []) : null
  }
  return document.map((terms) => terms.filter((t) => t.text !== '').map((t) => ({ tags: t.tags!, root: t.root ?? t.implicit ?? null })))
}

const CLITICS: Readonly<Record<string, { lemma: string, pos: Token['pos'], tag: string }>> = {
  '\'re': { lemma: 'be', pos: 'verb', tag: 'Copula' }, '\'m': { lemma: 'be', pos: 'verb', tag: 'Copula' }, '\'ve': { lemma: 'have', pos: 'verb', tag: 'Auxiliary' },
  '\'ll': { lemma: 'will', pos: 'verb', tag: 'Auxiliary' }, '\'d': { lemma: 'would', pos: 'verb', tag: 'Auxiliary' }, 'n\'t': { lemma: 'not', pos: 'adverb', tag: 'Negative' },
  '\'s': { lemma: '\'s', pos: 'other', tag: 'PossessiveMark' }, '\'': { lemma: '\'', pos: 'other', tag: 'PossessiveMark' },
}

/** Words after which 's is "is" or "has", not a possessive. */
const BEFORE_IS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'that', 'this', 'there', 'here', 'who', 'what', 'where', 'how', 'let'])

function toToken(raw: RawToken, { tags, root }: Tagged, before: RawToken | undefined): Token {
  const { start, end, words, kind } = raw
  const lower = words.toLowerCase().replace(/[’ʼ]/g, '\'')
  // Most words are small letters only: what costs, is asked of the others.
  const small = words === lower
  const base = { start, end, words, lower, capitalized: !small && /^\p{Lu}/u.test(words), acronymShape: !small && isAcronym(words) }
  const clitic = raw.clitic ? CLITICS[lower] : undefined
  if (clitic && lower === '\'s' && BEFORE_IS.has(before?.words.toLowerCase() ?? '')) return { ...base, lemma: 'be', pos: 'verb', tags: new Set(['Copula']) }
  if (clitic) return { ...base, lemma: clitic.lemma, pos: clitic.pos, tags: new Set([clitic.tag]) }
  if (kind === 'punctuation') return { ...base, lemma: lower, pos: 'punctuation', tags }
  if (kind === 'number') return { ...base, lemma: lower, pos: 'number', tags }
  return { ...base, lemma: baseForm(lower, root), pos: partOfSpeech(lower, tags), tags }
}

const COPULA: ReadonlySet<string> = new Set(['am', 'is', 'are', 'was', 'were', 'been', 'being', 'be'])
const CUT_AUXILIARIES: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' }

function baseForm(lower: string, root: string | null): string {
  return COPULA.has(lower) ? 'be' : CUT_AUXILIARIES[lower] ?? root?.toLowerCase() ?? lower
}

function isAcronym(words: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words.replace(/s$/, ''))
}

function partOfSpeech(lower: string, tags: ReadonlySet<string>): Token['pos'] {
  if (PRONOUNS.has(lower) || tags.has('Pronoun')) return 'pronoun'
  if (tags.has('Determiner')) return 'determiner'
  if (tags.has('Preposition') || lower === 'to') return 'preposition'
  if (tags.has('Conjunction')) return 'conjunction'
  if (tags.has('Verb')) return 'verb'
  if (tags.has('Adverb') || tags.has('Negative')) return 'adverb'
  if (tags.has('Adjective')) return 'adjective'
  if (tags.has('Value')) return 'number'
  if (tags.has('Noun')) return 'noun'
  return 'other'
}
