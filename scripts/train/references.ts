/**
 * The parser of references: a chain over the tokens of a reference, labelled with the fields of three openly licensed sets
 * (docs/models/references.md). Sets that leave punctuation out of their fields are read as if the words before took it along.
 */
import type { LinearModel } from '@polylogue/ingest/training'
import { hashFeature, referenceFeatures, REFERENCE_LABELS, referenceTokens } from '@polylogue/ingest/training'
import type { ReferenceToken } from '@polylogue/ingest/training'
import { trainModel } from './crf.ts'
import type { Example } from './crf.ts'
import { codeUnits, readRecords } from './read-records.ts'

interface Reference {
  readonly text: string
  readonly gold: { readonly fields: readonly { readonly label: string, readonly start: number, readonly end: number }[] }
}

const SETS = ['citations/anystyle_good', 'citations/anystyle_ugly', 'citations/grobid']
/** Labels of the sets under our names; volume and issue are one run, which is cut by rule. */
const OURS: Readonly<Record<string, string>> = {
  location: 'place', issue: 'volume', chapter: 'note', arxiv: 'note', institution: 'publisher', isbn: 'note', medium: 'note', producer: 'publisher', doi: 'url',
}
/** Words outside of all fields that belong to what comes behind them. */
const AHEAD = /^(?:in:?|dans|pp?\.?|pages?|s\.|vols?\.?|volume|no\.?|nr\.?|doi:?|issue|url:?|\()$/iu

export function trainReferences(data: string, report: (line: string) => void): LinearModel {
  const examples = SETS.flatMap((set) => readRecords<Reference>(data, set)).flatMap(exampleOf)
  return trainModel(examples, { labels: REFERENCE_LABELS, rounds: 12, rate: 0.3, penalty: 0.00002, atLeast: 3, report })
}

function exampleOf({ text, gold }: Reference): Example[] {
  const tokens = referenceTokens(text, 0, text.length)
  if (tokens.length === 0) return []
  const labels = labelsOf(tokens, text, gold)
  return [{ places: referenceFeatures(tokens).map((features) => features.map(hashFeature)), right: labels.map((l) => 1 << (REFERENCE_LABELS as readonly string[]).indexOf(l)) }]
}

function labelsOf(tokens: readonly ReferenceToken[], text: string, { fields }: Reference['gold']): string[] {
  const at = codeUnits(text)
  const spans = fields.map((f) => ({ label: OURS[f.label] ?? f.label, start: at(f.start), end: at(f.end) }))
  const labels = tokens.map((t) => {
    let most = 0
    let label: string | null = null
    for (const s of spans) {
      const shared = Math.min(t.end, s.end) - Math.max(t.start, s.start)
      if (shared > most) { most = shared; label = s.label }
    }
    return label
  })
  for (let i = labels.length - 1; i >= 0; i--) if (labels[i] === null && AHEAD.test(tokens[i].words)) labels[i] = labels[i + 1] ?? null
  return labels.map((label, i) => label ?? (/[\p{L}\p{N}]/u.test(tokens[i].words) ? 'note' : labels[i - 1] ?? labels[i + 1] ?? 'note'))
}
