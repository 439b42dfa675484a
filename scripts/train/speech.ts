/**
 * Two models for indirect speech (docs/models/speech.md): `speech` says which candidates report somebody, `prose` whether a text tells a
 * story. Both are logistic regressions. Candidates and their features are the product's own; gold contents say which are right.
 */
import type { LinearModel } from '@polylogue/ingest/training'
import { proseFeatures, PROSE_KINDS, proseLots, SPEECH_LABELS, speechCandidatesOf } from '@polylogue/ingest/training'
import { trainModel } from './crf.ts'
import type { Example } from './crf.ts'
import { codeUnits, readRecords } from './read-records.ts'

type Span = readonly [number, number]
interface Attributions {
  readonly text: string
  readonly gold: { readonly quotes?: readonly { readonly content: readonly Span[], readonly cue: readonly Span[] }[], readonly spans?: { readonly content: readonly Span[] } }
}

const REPORTS = ['quotations/gum_attribution', 'quotations/gum_attribution.sa']
const STORIES = ['quotations/riqua']
/** Share of characters that candidate and gold have in common from which the candidate is right. */
const RIGHT = 0.6

export function trainSpeech(data: string, report: (line: string) => void): LinearModel {
  return trainModel(speechExamples(data), { labels: SPEECH_LABELS, rounds: 6, rate: 0.02, penalty: 0.00001, atLeast: 1, report })
}

export function trainProse(data: string, report: (line: string) => void): LinearModel {
  const lots = (sets: readonly string[], kind: number) => sets.flatMap((set) => readRecords<Attributions>(data, set)).flatMap(({ text }) => proseLots(text))
    .map((words): Example => ({ places: [proseFeatures(words)], right: [1 << kind] }))
  return trainModel([...lots(REPORTS, 0), ...lots(STORIES, 1)], { labels: PROSE_KINDS, rounds: 14, rate: 0.02, penalty: 0.00001, atLeast: 2, report })
}

function candidateExamples({ text, gold }: Attributions): Example[] {
  const at = codeUnits(text)
  const turned = (spans: readonly Span[]) => spans.map(([start, end]): Span => [at(start), at(end)])
  const quotes = gold.quotes?.map((q) => ({ content: turned(q.content), cue: turned(q.cue) })) ?? turned(gold.spans?.content ?? []).map((c) => ({ content: [c], cue: [] as Span[] }))
  return speechCandidatesOf(text).flatMap((group) => {
    const shares = group.map(({ candidate }) => Math.max(0, ...quotes.filter((q) => q.cue.length === 0 || q.cue.some(([s, e]) => s < candidate.cue.end && candidate.cue.start < e))
      .map((q) => shared(candidate.content.map((c): Span => [c.start, c.end]), q.content))))
    const best = shares.indexOf(Math.max(...shares))
    return group.map(({ features }, i): Example => ({ places: [features], right: [i === best && shares[i] >= RIGHT ? 2 : 1] }))
  })
}

/** Characters in both over characters in either. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, [s, e]) => sum + e - s, 0)
  let both = 0
  for (const [s, e] of a) for (const [t, f] of b) both += Math.max(0, Math.min(e, f) - Math.max(s, t))
  return both / (length(a) + length(b) - both)
}

/** One example for each candidate of the texts. */
export function speechExamples(data: string): Example[] {
  return [...REPORTS, ...STORIES].flatMap((set) => readRecords<Attributions>(data, set)).flatMap(candidateExamples)
}
