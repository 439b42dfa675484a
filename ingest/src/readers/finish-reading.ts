/** The last step all readers share: kinds that need the neighbours, passages of readable length, metadata from the text. */
import type { RawMetadata, ReaderResult } from './reader.ts'
import { refinePassages } from './refine-passages.ts'
import { splitLongPassages } from './split-long-passages.ts'
import { metadataFromText } from '../metadata/metadata-from-text.ts'

/**
 * A reader's raw result, finished. Metadata the format itself gives stand before what the text shows;
 * `weak` values count only for fields that neither gives.
 */
export function finishReading(raw: ReaderResult, weak: readonly RawMetadata[] = []): ReaderResult {
  const passages = refinePassages(raw.text, raw.passages)
  const metadata = [...raw.metadata, ...metadataFromText(raw.text, passages)]
  const given = new Set(metadata.map((m) => m.field))
  return { ...raw, passages: splitLongPassages(raw.text, passages), metadata: [...metadata, ...weak.filter((m) => !given.has(m.field))] }
}
