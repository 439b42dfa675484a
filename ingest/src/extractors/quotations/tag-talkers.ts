/**
 * Who takes part in the talk of a story: the words for those who speak or are spoken to, and the words that say so, tagged place by
 * place by a trained chain (docs/models/talkers.md). The rules know "said North" beside a quotation; the chain also knows "North went on,
 * turning to her", and where a name only passes by.
 */
import { firstFrom } from '../../language/first-from.ts'
import type { Span } from '@polylogue/graph-schema'
import { eachOf } from '../../language/gather.ts'
import type { Sentence } from '../../language/tokens.ts'
import { loadModel } from '../../learning/load-model.ts'
import { spanLabels, spansOfLabels } from '../../learning/span-labels.ts'
import { bestPath } from '../../learning/tag-sequence.ts'
import type { Marked } from './indirect-clauses.ts'
import { narratedWords } from './narrated-words.ts'
import type { NarratedWord } from './narrated-words.ts'
import { talkerScores } from './quick-talkers.ts'
import { talkerFeatures } from './talker-features.ts'
import type { RuleMark } from './talker-features.ts'

/** Spans in text order. */
export interface Talkers { readonly sources: readonly Span[], readonly cues: readonly Span[] }

/** Labels of the model. */
export const TALKER_LABELS: readonly string[] = spanLabels(['source', 'cue'])

/** What the tagger's trainer sees of a text: its narrated words, and features of each. `marked` must stand in text order. */
export function talkerPlaces(sentences: readonly Sentence[], marked: readonly Marked[], byRule: Talkers): { readonly words: readonly NarratedWord[], readonly features: readonly Int32Array[] } {
  const { words, marks } = markedWords(sentences, marked, byRule)
  return { words, features: talkerFeatures(words, marks) }
}

function markedWords(sentences: readonly Sentence[], marked: readonly Marked[], byRule: Talkers): { readonly words: readonly NarratedWord[], readonly marks: readonly RuleMark[] } {
  const words = narratedWords(sentences, marked)
  const marks = eachOf(words, (): RuleMark => '')
  mark(words, marks, byRule.sources, 'S')
  mark(words, marks, byRule.cues, 'C')
  return { words, marks }
}

/** Those who talk, and the words that say so, of a whole text. `byRule`: what the rules have found there. */
export function tagTalkers(sentences: readonly Sentence[], marked: readonly Marked[], byRule: Talkers): Talkers {
  const { words, marks } = markedWords(sentences, marked, byRule)
  const model = loadModel('talkers.plm')
  const labels = [...bestPath(model, talkerScores(model, words, marks))].map((l) => TALKER_LABELS[l])
  const spans = spansOfLabels(labels).map(({ from, to, kind }) => ({ kind, start: words[from].start, end: words[to - 1].end }))
  const of = (kind: string) => spans.filter((s) => s.kind === kind).map(({ start, end }) => ({ start, end }))
  return { sources: of('source'), cues: of('cue') }
}

function mark(words: readonly NarratedWord[], marks: RuleMark[], spans: readonly Span[], kind: 'S' | 'C'): void {
  for (const { start, end } of spans) {
    let begins = true
    for (let i = firstFrom(words, start); i < words.length && words[i].end <= end; i++) {
      if (words[i].token === null) continue
      marks[i] = `${begins ? 'B' : 'I'}${kind}`
      begins = false
    }
  }
}
