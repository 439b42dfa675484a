/** The last step all readers share: kinds that need the neighbours, passages of readable length, metadata from the text. */
import type { ReaderResult } from './reader.ts'
import { refinePassages } from './refine-passages.ts'
import { splitLongPassages } from './split-long-passages.ts'
import { metadataFromText } from '../metadata/metadata-from-text.ts'

/** A reader's raw result, finished. Metadata the format itself gives stand before what the text shows. */
export function finishReading(raw: ReaderResult): ReaderResult {
  const passages = refinePassages(raw.text, raw.passages)
  return { ...raw, passages: splitLongPassages(raw.text, passages), metadata: [...raw.metadata, ...metadataFromText(raw.text, passages)] }
}
