/** The task of quotations: direct and indirect speech, each with the words of its source and cue. */
import type { Span } from '@polylogue/graph-schema'
import { directQuotations, sentencesOf } from '../extractors/quotations/bare-text.ts'
import type { DirectQuotation } from '../extractors/quotations/bare-text.ts'
import { indirectClauses } from '../extractors/quotations/indirect-clauses.ts'
import { proseOf } from '../extractors/quotations/narration.ts'
import { speakersInTurn } from '../extractors/quotations/speakers-in-turn.ts'
import { sourcesInStory } from '../extractors/quotations/story-talk.ts'
import type { Talkers } from '../extractors/quotations/tag-talkers.ts'
import { talkersOfStory } from '../extractors/quotations/talkers-of-story.ts'
import { codePoints } from './code-points.ts'

export interface QuotationsRecord { readonly id: string, readonly text: string, readonly gold?: unknown }
type Ends = readonly (readonly [number, number])[]
export interface QuotationsAnswer {
  readonly id: string
  readonly quotes: readonly { readonly content: Ends, readonly source: Ends, readonly cue: Ends, readonly speaker?: string }[]
}

/** Longer texts, in characters, are no cuttings of which the speech may have been left out. */
const LONGEST_CUTTING = 3000

/** One quotation before its offsets are counted in code points. */
interface Found { readonly content: readonly Span[], readonly source: readonly Span[], readonly cue: readonly Span[], readonly speaker: Span | null }

export function answerQuotations({ id, text }: QuotationsRecord): QuotationsAnswer {
  const { out } = codePoints(text)
  const ends = (spans: readonly Span[]): Ends => spans.map((span) => { const o = out(span); return [o.start, o.end] as const })
  const story = proseOf(text) === 'story'
  const direct = story ? saidAloud(text, directQuotations(text)) : directQuotations(text)
  const stretches = direct.map((d) => d.stretch)
  const byRule = direct.map((d) => d.near)
  const sentences = sentencesOf(text)
  const talkers = story ? talkersOfStory(text, sentences, stretches, byRule) : null
  const near = talkers ? sourcesInStory(text, stretches, byRule, talkers) : byRule
  const speakers = speakersInTurn(text, stretches, near, talkers?.sources)
  const list = (span: Span | null | undefined) => (span ? [span] : [])
  const found = [
    ...stretches.map((s, i): Found => ({ content: [s], source: list(near[i]?.source ?? speakers[i]), cue: list(near[i]?.cue), speaker: speakers[i] })),
    ...indirectClauses(text, sentences, stretches).map((c): Found => ({ content: c.content, source: list(c.source), cue: list(c.cue), speaker: c.source })),
  ]
  const all = talkers ? withTalkers(found, talkers, text.length) : found
  return { id, quotes: all.map((f) => ({ content: ends(f.content), source: ends(f.source), cue: ends(f.cue), ...(f.speaker ? { speaker: text.slice(f.speaker.start, f.speaker.end) } : {}) })) }
}

/** Without what a figure of the story only thinks, which the sets of stories do not count. */
function saidAloud(text: string, found: readonly DirectQuotation[]): DirectQuotation[] {
  const thinkers = new Set<number>()
  return found.filter(({ near }) => {
    const thought = near?.cue ? THINKING.test(text.slice(near.cue.start, near.cue.end)) : near?.source && thinkers.has(near.source.start)
    if (thought && near?.source) thinkers.add(near.source.start)
    return !thought
  })
}

const THINKING = /^(?:th(?:ink|inks|inking|ought)|mus(?:e|es|ed|ing)|reflect(?:s|ed|ing)?|ponder(?:s|ed|ing)?)$/iu

/**
 * What the tagger of talkers found besides: those spoken to, whom the sets of stories count among the sources, and speakers whose speech lies
 * outside of the text. They go with the nearest quotation that has a cue, whose speaker stands; a cutting from the middle of a talk gives them alone.
 */
function withTalkers(found: readonly Found[], { sources, cues }: Talkers, length: number): Found[] {
  const taken = (kind: 'source' | 'cue') => found.flatMap((f) => f[kind])
  const left = (spans: readonly Span[], of: readonly Span[]) => spans.filter((s) => !of.some((o) => o.start < s.end && s.start < o.end))
  const source = left(sources, taken('source'))
  const cue = left(cues, taken('cue'))
  if (found.length === 0) return source.length + cue.length === 0 || length > LONGEST_CUTTING ? [] : [{ content: [], source, cue, speaker: null }]
  const told = found.some((f) => f.cue.length > 0) ? found.flatMap((f, i) => (f.cue.length > 0 ? [i] : [])) : found.map((_, i) => i)
  const home = (s: Span) => told.reduce((best, i) => (distance(s, found[i]) < distance(s, found[best]) ? i : best), told[0])
  return found.map((f, i) => ({ ...f, source: [...f.source, ...source.filter((s) => home(s) === i)], cue: [...f.cue, ...cue.filter((c) => home(c) === i)] }))
}

const distance = (s: Span, { content: [c] }: Found): number => Math.max(0, c.start - s.end, s.start - c.end)
