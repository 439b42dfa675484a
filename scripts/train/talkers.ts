/**
 * The tagger of talkers (docs/models/talkers.md): who speaks or is spoken to in a story, and the words that say so. Trained on passages of
 * stories whose sources and cues are marked; what the rules find there is among its features, so train it again when they change.
 */
import type { LinearModel } from '@polylogue/ingest/training'
import { labelsOfSpans, TALKER_LABELS, talkersByRule } from '@polylogue/ingest/training'
import { trainModel } from './crf.ts'
import type { Example } from './crf.ts'
import { codeUnits, readRecords } from './read-records.ts'

type Span = readonly [number, number]
interface Story { readonly text: string, readonly gold: { readonly spans: Readonly<Record<'source' | 'cue', readonly Span[]>> } }

const STORIES = 'quotations/riqua'

export function trainTalkers(data: string, report: (line: string) => void): LinearModel {
  const examples = readRecords<Story>(data, STORIES).map(exampleOf)
  return trainModel(examples, { labels: TALKER_LABELS, rounds: 6, rate: 0.05, penalty: 0.0001, atLeast: 2, forbidden, report })
}

function exampleOf({ text, gold }: Story): Example {
  const at = codeUnits(text)
  const { words, features } = talkersByRule(text)
  const spans = (['source', 'cue'] as const).flatMap((kind) => gold.spans[kind].flatMap(([start, end]) => {
    const inside = words.flatMap((w, i) => (w.token !== null && w.token.pos !== 'punctuation' && w.start < at(end) && at(start) < w.end ? [i] : []))
    return inside.length === 0 ? [] : [{ from: inside[0], to: inside.at(-1)! + 1, kind }]
  })).sort((a, b) => a.from - b.from || a.to - b.to)
  const apart = spans.filter((s, i) => i === 0 || s.from >= spans[i - 1].to)
  return { places: features, right: labelsOfSpans(words.length, apart).map((l) => 1 << TALKER_LABELS.indexOf(l)) }
}

/** A span goes on only behind a place of its kind. */
function forbidden(a: number, b: number): boolean {
  const label = TALKER_LABELS[b]
  if (label[0] !== 'I') return false
  return a < 0 || TALKER_LABELS[a].slice(2) !== label.slice(2)
}
