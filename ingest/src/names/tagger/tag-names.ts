/** The learned tagger of names: what kind of name each stretch of words is, from words, context, document and the rules' view. */
import { loadModel } from '../../learning/load-model.ts'
import { spanLabels, spansOfLabels } from '../../learning/span-labels.ts'
import { bestPath } from '../../learning/tag-sequence.ts'
import type { ReadyModel } from '../../learning/linear-model.ts'
import type { Candidates } from '../candidates.ts'
import type { NameKind } from '../candidate.ts'
import type { Sentence } from '../../language/tokens.ts'
import { cutTagged } from './cut-tagged.ts'
import { quickScores } from './quick-scores.ts'

export interface TaggedName { readonly from: number, readonly to: number, readonly kind: NameKind }

const KINDS: readonly NameKind[] = ['Person', 'Organization', 'Place', 'Other']
/** Labels of the model, in its order. */
export const NAME_LABELS: readonly string[] = spanLabels(KINDS)

/** For each sentence the names in it: tokens [from, to) and kind, in text order. */
export function tagNames(sentences: readonly Sentence[], { bySentence, evidence }: Candidates, model: ReadyModel = loadModel('names.plm')): TaggedName[][] {
  return sentences.map((s, i) => {
    const labels = bestPath(model, quickScores(model, s, bySentence[i], evidence))
    if (labels.every((l) => l === 0)) return []
    return spansOfLabels([...labels].map((l) => model.labels[l])).flatMap((span) => cutTagged({ ...span, kind: span.kind as NameKind }, s.tokens, bySentence[i]))
  })
}
