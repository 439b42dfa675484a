/**
 * A reference cut into labelled runs by the trained model (docs/models/references.md): every token gets the label of its field,
 * so that runs cover the whole reference and take their punctuation along, as printed fields do.
 */
import type { Span } from '@polylogue/graph-schema'
import { hashFeature } from '../../learning/feature-hash.ts'
import { loadModel } from '../../learning/load-model.ts'
import { tagSequence } from '../../learning/tag-sequence.ts'
import { referenceFeatures } from './reference-features.ts'
import { REFERENCE_LABELS } from './reference-labels.ts'
import type { ReferenceLabel } from './reference-labels.ts'
import { referenceTokens } from './reference-tokens.ts'

export interface LabelledRun extends Span {
  readonly label: ReferenceLabel
}

/** Longer than any reference: what is longer is prose, and is cut here so that time stays linear. */
const MOST_TOKENS = 600

/** The runs of `text.slice(start, end)` in text order; neighbours have different labels. */
export function labelReference(text: string, start: number, end: number): LabelledRun[] {
  const tokens = referenceTokens(text, start, end).slice(0, MOST_TOKENS)
  const labels = tagSequence(loadModel('references.plm'), referenceFeatures(tokens).map((features) => features.map(hashFeature)))
  const out: { label: ReferenceLabel, start: number, end: number }[] = []
  tokens.forEach((token, i) => {
    const label = REFERENCE_LABELS[labels[i]]
    const open = out.at(-1)
    if (open?.label === label) open.end = token.end
    else out.push({ label, start: token.start, end: token.end })
  })
  return out
}
