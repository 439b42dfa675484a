/** Stretches of a document that are quotations: between marks, in block quotations, over an attribution line; in text order. */
import type { Document } from '@polylogue/graph-schema'
import type { Sentence } from '../../language/tokens.ts'
import type { Works } from '../extractor.ts'
import { isQuotation } from './is-quotation.ts'
import { markedStretches } from './marked-stretches.ts'
import type { MarkedStretch } from './marked-stretches.ts'
import { markedSpeaker } from './marked-speaker.ts'
import { mergeBroken } from './merge-broken.ts'
import type { Attributed } from './merge-broken.ts'
import { proseOf } from './narration.ts'
import { nearSources } from './near-sources.ts'
import { sourcesInStory } from './story-talk.ts'
import { talkersOfStory } from './talkers-of-story.ts'
import { unmarkedBlocks } from './unmarked-blocks.ts'

export interface Found extends Attributed {
  readonly form: 'direct' | 'block'
}

/** Stretches that are quotations, and blocks without marks, in text order. */
export function findStretches(document: Document, works: Works, sentences: readonly Sentence[]): Found[] {
  const { text, passages } = document
  const titles = [...works.mentions.filter((m) => m.kind === 'Work'), ...works.citations.filter((c) => c.form !== 'running').map((c) => c.raw)]
  const stretches = markedStretches(text, passages).filter((s) => {
    const kind = passages[s.passage].kind
    return kind !== 'attribution' && kind !== 'reference' && kind !== 'heading' && kind !== 'signature'
  })
  const mainMark = stretches.filter((s) => s.mark === 'double').length * 2 >= stretches.length ? 'double' : 'single'
  const spokenBy = markedSpeaker(document)
  const byRule = nearSources(text, passages, stretches)
  const near = stretches.length > 0 && proseOf(text) === 'story' ? sourcesInStory(text, stretches, byRule, talkersOfStory(text, sentences, stretches, byRule)) : byRule
  const merged = mergeBroken(text, stretches.map((stretch, i) => ({ stretch, near: near[i], pieces: [stretch] })))
  const direct = merged.filter(({ stretch, near: n, pieces }) => {
    const covered = titles.some((t) => t.start < stretch.end && stretch.start < t.end && (t.end - t.start) * 2 > stretch.end - stretch.start)
    if (covered) return false
    if (passages[stretch.passage].kind === 'note' && stretch.end - stretch.start < 40) return false
    return pieces.length > 1 || spokenBy(stretch) !== null || isQuotation(stretch, { text, near: n, mainMark, alone: fillsPassage(document, stretch) })
  })
  const found: Found[] = direct.map((d) => ({ ...d, form: passages[d.stretch.passage].kind === 'blockQuote' ? 'block' : 'direct' }))
  const blocks = unmarkedBlocks(document, found.map((f) => f.stretch)).map((stretch): Found => ({ stretch, near: null, pieces: [stretch], form: 'block' }))
  return [...found.filter((f) => !blocks.some((b) => b.stretch.start <= f.stretch.start && f.stretch.end <= b.stretch.end)), ...blocks].sort((a, b) => a.stretch.start - b.stretch.start)
}

/** The words stand alone in their passage. */
export function fillsPassage({ text, passages }: Document, stretch: MarkedStretch): boolean {
  const p = passages[stretch.passage]
  return p.kind === 'blockQuote' || (text.slice(p.start, stretch.outerStart).trim() === '' && text.slice(stretch.outerEnd, p.end).replace(/^[\s.]*(?:\[\^?\d+\])?[\s.]*/u, '').length < 200 && (stretch.end - stretch.start) * 2 > p.end - p.start)
}
