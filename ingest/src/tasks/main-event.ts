/**
 * Who does what to whom in a news sentence: the subject of its first clause, and the first other actor that what it does reaches.
 * Actors are phrases with a name, a nation or a word for a group that acts; who only reports at the end ("…, officials said") is none.
 */
import { ACTING_GROUPS, CALENDAR, EVENT_KINDS } from '../lexicons/event-verbs.ts'
import { ARTICLES, AUXILIARIES, PREPOSITIONS, SUBORDINATORS } from '../lexicons/grammar-words.ts'
import { REPORTING_VERBS } from '../lexicons/reporting-cues.ts'
import { verbForms } from '../extractors/stance/inflect.ts'
import type { Quad } from '../lexicons/event-verbs.ts'
import type { Token } from '../language/tokens.ts'

export interface MainEvent {
  readonly source: string | null
  readonly target: string | null
  readonly event: string | null
  readonly quad: Quad | null
}

interface Chunk { readonly from: number, readonly to: number, readonly named: boolean, readonly acting: boolean }

const REPORTS: ReadonlySet<string> = new Set(REPORTING_VERBS.flatMap((v) => [...verbForms(v).keys()]))
const KINDS = EVENT_KINDS.map((k) => ({ ...k, forms: k.verbs.flatMap((v) => [...verbForms(v).keys()].map((f) => f.split(' '))) }))

/** The event of a sentence; `text` is what the tokens stand in. */
export function mainEventOf(text: string, tokens: readonly Token[]): MainEvent {
  const chunks = chunksOf(tokens)
  const verb = firstVerb(tokens, chunks)
  const before = chunks.filter((c) => c.to <= verb)
  const subject = before.findLast((c) => (c.named || c.acting) && !isAdverbial(tokens, c)) ?? before.find((c) => c.named || c.acting) ?? before[0] ?? null
  const actors = chunks.filter((c) => c !== subject && (c.named || c.acting) && !reportsAtEnd(tokens, c))
  const named = actors.filter((c) => c.named)
  const agent = passiveAgent(tokens, verb, actors)
  const reached = named.find((c) => c.from >= verb) ?? actors.find((c) => c.from >= verb) ?? named.find((c) => subject === null || c.from >= subject.to) ?? named[0] ?? null
  const [source, target] = agent ? [agent, subject] : [subject, reached]
  const kind = KINDS.find((k) => k.forms.some((f) => tokens.some((_, i) => i >= Math.min(verb, tokens.length - 1) && f.every((w, n) => tokens[i + n]?.lower === w))))
  const words = (c: Chunk | null) => (c === null ? null : text.slice(tokens[c.from].start, tokens[c.to - 1].end))
  return { source: words(source), target: words(target), event: kind?.event ?? null, quad: kind?.quad ?? null }
}

/** Phrases of nouns and names, "of" and possessives kept inside where they tie two names. */
function chunksOf(tokens: readonly Token[]): Chunk[] {
  const out: Chunk[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isNominal(tokens, i)) continue
    let to = i + 1
    while (to < tokens.length && (isNominal(tokens, to) || /^['’]s?$/u.test(tokens[to].words) && isNominal(tokens, to + 1))) to++
    const inside = tokens.slice(i, to)
    const named = inside.some((t, n) => isNamed(t, i + n))
    if (inside.some((t) => t.pos === 'noun' || isNamed(t, 1))) out.push({ from: i, to, named, acting: inside.some((t) => ACTING_GROUPS.has(t.lemma)) })
    i = to - 1
  }
  return out.filter((c) => !tokens.slice(c.from, c.to).every((t) => CALENDAR.has(t.lower) || t.pos === 'number' || ARTICLES.has(t.lower)))
}

function isNamed(token: Token, at: number): boolean {
  return token.capitalized && !CALENDAR.has(token.lower) && !ARTICLES.has(token.lower) && (at > 0 || token.pos === 'noun' || token.tags.has('ProperNoun') || token.tags.has('Demonym'))
    && !(at === 0 && !token.tags.has('ProperNoun') && !token.tags.has('Demonym') && !token.tags.has('Place') && !token.acronymShape && token.pos !== 'noun')
}

function isNominal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token === undefined || !/^[\p{L}\p{N}]/u.test(token.words)) return false
  if (CALENDAR.has(token.lower) && token.capitalized) return false
  if (PREPOSITIONS.has(token.lower) || SUBORDINATORS.has(token.lower) || AUXILIARIES.has(token.lower)) return false
  if (token.capitalized && i > 0) return true
  return /^(?:noun|adjective|determiner|number)$/u.test(token.pos) || ARTICLES.has(token.lower)
}

/** The verb of the first clause, behind its first phrase. */
function firstVerb(tokens: readonly Token[], chunks: readonly Chunk[]): number {
  const start = chunks.find((c) => !isAdverbial(tokens, c))?.to ?? 0
  for (let i = start; i < tokens.length; i++) {
    if (chunks.some((c) => c.from <= i && i < c.to)) continue
    if (tokens[i].pos === 'verb' && !(tokens[i].lower.endsWith('ing') && !AUXILIARIES.has(tokens[i - 1]?.lower ?? ''))) return i
    if (AUXILIARIES.has(tokens[i].lower)) return i
  }
  return tokens.length
}

/** "On Tuesday, …", "After the talks, …": phrases that open a sentence behind a preposition. */
function isAdverbial(tokens: readonly Token[], chunk: Chunk): boolean {
  const before = tokens[chunk.from - 1]?.lower ?? ''
  return PREPOSITIONS.has(before)
}

/** "…, officials said": the last phrase with a verb of saying beside it. */
function reportsAtEnd(tokens: readonly Token[], chunk: Chunk): boolean {
  if (chunk.from < 4) return false
  const before = tokens.slice(0, chunk.from).findLastIndex((t) => t.words === ',')
  if (before < 0 || chunk.from - before > 6) return false
  return tokens.slice(chunk.to, chunk.to + 8).some((t) => REPORTS.has(t.lower)) && tokens.slice(before + 1, chunk.from).every((t) => t.pos !== 'verb')
}

/** "was attacked by B". */
function passiveAgent(tokens: readonly Token[], verb: number, actors: readonly Chunk[]): Chunk | null {
  if (!/^(?:be|is|are|was|were|been|being)$/u.test(tokens[verb]?.lower ?? '') && !tokens.slice(verb, verb + 3).some((t) => t.lower === 'been')) return null
  for (let i = verb + 1; i < verb + 12 && i < tokens.length; i++) {
    if (tokens[i].words === ',') return null
    if (tokens[i].lower === 'by') return actors.find((c) => c.from === i + 1) ?? null
  }
  return null
}
