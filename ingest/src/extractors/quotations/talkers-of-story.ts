/** The talkers of a story: what the rules say of its speech, for the tagger to start from (tag-talkers.ts). */
import type { Span } from '@polylogue/graph-schema'
import type { Sentence } from '../../language/tokens.ts'
import { indirectClauses } from './indirect-clauses.ts'
import type { MarkedStretch } from './marked-stretches.ts'
import type { SourceNear } from './source-near.ts'
import { speakersInTurn } from './speakers-in-turn.ts'
import { tagTalkers } from './tag-talkers.ts'
import type { Talkers } from './tag-talkers.ts'

/** Those who talk, and the words that say so. `near`: source and cue that the rules found for each stretch. */
export function talkersOfStory(text: string, sentences: readonly Sentence[], stretches: readonly MarkedStretch[], near: readonly (SourceNear | null)[]): Talkers {
  return tagTalkers(sentences, stretches, ruledTalkers(text, sentences, stretches, near))
}

/** Sources and cues of direct and indirect speech, and whose turn it is, by rule. */
export function ruledTalkers(text: string, sentences: readonly Sentence[], stretches: readonly MarkedStretch[], near: readonly (SourceNear | null)[]): Talkers {
  const clauses = indirectClauses(text, sentences, stretches)
  return {
    sources: inOrder([...near.map((n) => n?.source), ...speakersInTurn(text, stretches, near), ...clauses.map((c) => c.source)]),
    cues: inOrder([...near.map((n) => n?.cue), ...clauses.map((c) => c.cue)]),
  }
}

const inOrder = (spans: readonly (Span | null | undefined)[]): Span[] => spans.filter((s): s is Span => !!s).sort((a, b) => a.start - b.start || a.end - b.end)
