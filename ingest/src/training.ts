/** The door for `npm run train`: what a trainer needs of ingest to write a model that the extraction then reads. */
export { hashFeature, mix } from './learning/feature-hash.ts'
export { classify, makeReady } from './learning/linear-model.ts'
export type { LinearModel, ReadyModel } from './learning/linear-model.ts'
export { decodeModel, encodeModel } from './learning/model-file.ts'
export { labelsOfSpans, spanLabels, spansOfLabels } from './learning/span-labels.ts'
export type { LabelledSpan } from './learning/span-labels.ts'
export { tagSequence } from './learning/tag-sequence.ts'
