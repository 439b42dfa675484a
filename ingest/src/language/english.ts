/**
 * The tagger, fenced in: the only file that knows compromise. Tokens and sentences are ours; compromise is given our words
 * and tells their tags and base forms. If it should answer with other words than it was given, those words stay untagged.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { eachOf } from './gather.ts'
import type { Passage } from '@polylogue/graph-schema'
import { cutSentences } from './sentences.ts'
import { tokenize } from './tokenize.ts'
import type { RawToken } from './tokenize.ts'
import type { Nlp } from './compromise-inside.ts'
import { quickTagger } from './quick-tagger.ts'
import type { QuickTagger, Word } from './quick-tagger.ts'
import type { Tagged } from './tag-sets.ts'
import { PRONOUNS } from '../lexicons/pronouns.ts'
import type { Sentence, Token } from './tokens.ts'

let tagger: QuickTagger | null = null

/**
 * compromise in its middle size: the tags are the same as those of the whole, which also cuts phrases that nobody here asks for (a third of the time).
 * Loaded when the first sentence is tagged, since the process that runs an ingest tags none; as one file, which takes two thirds of the time of its three hundred.
 */
function tagSentences(sentences: readonly (readonly Word[])[]): Tagged[][] {
  tagger ??= quickTagger(loadCompromise())
  return tagger(sentences)
}

/**
 * It asks the environment of the process with every tag whether it should tell of it, which the system must be asked for each time: a hundredth of the time
 * of extraction. So it gets a process of its own with nothing in its environment.
 */
function loadCompromise(): Nlp {
  const filename = createRequire(import.meta.url).resolve('compromise/two')
  const module = { exports: {} }
  compileFunction(readFileSync(filename, 'utf8'), ['module', 'exports', 'process'], { filename })(module, module.exports, { env: {} })
  return module.exports as Nlp
}

/** Words given to the tagger at once, and words of one sentence it sees together: keeps time linear on any input. */
const BATCH_WORDS = 2000
const LONGEST_STRETCH = 120
const LONGEST_WORD = 60
/** Words remembered with one answer of the tagger; what is no word has one answer for all. */
const MOST_KINDS = 2000

/** A word for the tagger: index of its first token and how many tokens (a word and its clitic) it is. */
interface Unit { readonly sentence: number, readonly token: number, readonly length: number, readonly term: Word }

const NOTHING: Tagged = { tags: new Set(), root: null }

/** Sentences of all passages that are not boilerplate, in text order. */
export function readSentences(text: string, passages: readonly Passage[]): Sentence[] {
  const cut = passages.flatMap((passage, index) => {
    if (passage.kind === 'boilerplate') return []
    const raw = tokenize(text, passage.start, passage.end)
    return cutSentences(raw).map(([from, to]) => ({ passage: index, raw: raw.slice(from, to) }))
  })
  const tagged: Tagged[][] = eachOf(cut, (s) => eachOf(s.raw, () => NOTHING))
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
  return eachOf(cut, ({ passage, raw }, i) => ({
    passage, start: raw[0].start, end: raw.at(-1)!.end,
    tokens: eachOf(raw, (token, j) => toToken(token, tagged[i][j], raw[j - 1])),
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
  const answers = tag(eachOf(batch, (units) => eachOf(units, (u) => u.term)))
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
function tag(sentences: readonly (readonly Word[])[]): Tagged[][] | null {
  try {
    return tagSentences(sentences)
  } catch {
    // The tagger is not ours and meets any text in the world: a sentence it cannot take is read without tags.
    return sentences.length > 1 ? sentences.map((s) => tag([s])?.[0] ?? []) : null
  }
}

interface Clitic { readonly lemma: string, readonly pos: Token['pos'], readonly tags: ReadonlySet<string> }
const COPULA_TAGS: ReadonlySet<string> = new Set(['Copula'])
const AUXILIARY_TAGS: ReadonlySet<string> = new Set(['Auxiliary'])
const OWNER: ReadonlySet<string> = new Set(['PossessiveMark'])
const CLITICS: Readonly<Record<string, Clitic>> = {
  '\'re': { lemma: 'be', pos: 'verb', tags: COPULA_TAGS }, '\'m': { lemma: 'be', pos: 'verb', tags: COPULA_TAGS }, '\'ve': { lemma: 'have', pos: 'verb', tags: AUXILIARY_TAGS },
  '\'ll': { lemma: 'will', pos: 'verb', tags: AUXILIARY_TAGS }, '\'d': { lemma: 'would', pos: 'verb', tags: AUXILIARY_TAGS }, 'n\'t': { lemma: 'not', pos: 'adverb', tags: new Set(['Negative']) },
  '\'s': { lemma: '\'s', pos: 'other', tags: OWNER }, '\'': { lemma: '\'', pos: 'other', tags: OWNER },
}

/** Words after which 's is "is" or "has", not a possessive. */
const BEFORE_IS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'that', 'this', 'there', 'here', 'who', 'what', 'where', 'how', 'let'])

/** What a token is, wherever it stands. */
type Kind = Omit<Token, 'start' | 'end'>

/** Kinds remembered: by answer of the tagger, which is one object for each word and tags, then by word. */
const kinds = new WeakMap<Tagged, Map<string, Kind>>()

function toToken(raw: RawToken, tagged: Tagged, before: RawToken | undefined): Token {
  const { start, end } = raw
  const { words, lower, lemma, pos, tags, capitalized, acronymShape } = raw.clitic ? kindOf(raw, tagged, before) : knownKind(raw, tagged)
  return { start, end, words, lower, lemma, pos, tags, capitalized, acronymShape }
}

function knownKind(raw: RawToken, tagged: Tagged): Kind {
  let byWords = kinds.get(tagged)
  if (!byWords) kinds.set(tagged, byWords = new Map())
  const key = raw.kind === 'number' ? `0${raw.words}` : raw.words
  let kind = byWords.get(key)
  if (!kind) {
    if (byWords.size >= MOST_KINDS) byWords.clear()
    byWords.set(key, kind = kindOf(raw, tagged, undefined))
  }
  return kind
}

function kindOf(raw: RawToken, { tags, root }: Tagged, before: RawToken | undefined): Kind {
  const { words, kind } = raw
  const lower = words.toLowerCase().replace(/[’ʼ]/g, '\'')
  const base = { words, lower, capitalized: /^\p{Lu}/u.test(words), acronymShape: isAcronym(words) }
  const clitic = raw.clitic ? CLITICS[lower] : undefined
  if (clitic && lower === '\'s' && BEFORE_IS.has(before?.words.toLowerCase() ?? '')) return { ...base, lemma: 'be', pos: 'verb', tags: COPULA_TAGS }
  if (clitic) return { ...base, lemma: clitic.lemma, pos: clitic.pos, tags: clitic.tags }
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
