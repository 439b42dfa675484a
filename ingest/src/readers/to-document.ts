/** A reader's result → the document noun: ids from content, metadata merged in order of trust. */
import { documentId, passageId, textId, versionId } from '@polylogue/graph-schema'
import type { Document, MetadataOrigin, Sourced, Span } from '@polylogue/graph-schema'
import type { SideCar } from '../metadata/side-car.ts'
import { parseDate } from '../metadata/dates.ts'
import type { MetadataField, RawMetadata, Reader, ReaderResult } from './reader.ts'
import { locatorAt } from './locators.ts'
import { countWords } from './text-lines.ts'

/** Who wins where several places give a field. */
const ORIGINS: readonly MetadataOrigin[] = ['side-car', 'archive', 'front-matter', 'embedded', 'html-metadata', 'text']

export interface ToDocumentInput {
  /** Name of the collection; reaches every id. */
  readonly collection: string
  readonly path: string
  /** SHA-256 of the file's bytes. */
  readonly blob: string
  readonly reader: Reader
  readonly sideCar: SideCar | null
}

/** The document of a reading. The path in ids is NFC, so that one file has one id on every file system. */
export function toDocument(result: ReaderResult, { collection, path, blob, reader, sideCar }: ToDocumentInput): Document {
  const id = documentId(collection, path.normalize('NFC'))
  const version = versionId(id, blob)
  const metadata = [...sideCarMetadata(sideCar), ...result.metadata]
  return {
    id, version, textId: textId(version, `${reader.format} ${reader.version}`, result.text),
    collection, path, format: reader.format, blob, text: result.text, words: countWords(result.text),
    title: best(metadata, 'title'), date: bestDate(metadata), author: best(metadata, 'author'), publisher: best(metadata, 'publisher'),
    address: best(metadata, 'address')?.value ?? null, ...capturedOf(metadata),
    encoding: result.encoding, partial: result.partial || (sideCar?.problems ?? []).some((p) => p.code === 'cut-short'),
    passages: result.passages.map((p, ordinal) => ({ id: passageId(id, p.start, p.end), document: id, ordinal, kind: p.kind, level: p.level, start: p.start, end: p.end, ...placeOf(p, result.milestones) })),
    marks: result.marks,
    problems: [...result.problems, ...sideCar?.problems ?? []],
  }
}

/** Fields that only some formats have are left out of the other documents, so that those stay byte for byte what they were. */
function capturedOf(metadata: readonly RawMetadata[]): { readonly captured?: string } {
  const captured = best(metadata, 'captured')
  return captured === null ? {} : { captured: captured.value }
}

function placeOf(span: Span, milestones: ReaderResult['milestones']): { readonly locator?: string } {
  const locator = milestones && milestones.length > 0 ? locatorAt(span, milestones) : null
  return locator === null ? {} : { locator }
}

function sideCarMetadata(sideCar: SideCar | null): RawMetadata[] {
  if (sideCar === null) return []
  const given = (values: SideCar['values'], origin: MetadataOrigin) => Object.entries(values).map(([field, value]): RawMetadata => ({ field: field as MetadataField, value, origin, place: null }))
  return [...given(sideCar.values, 'side-car'), ...given(sideCar.archive ?? {}, 'archive')]
}

function best(metadata: readonly RawMetadata[], field: MetadataField): Sourced | null {
  for (const origin of ORIGINS) {
    const found = metadata.find((m) => m.field === field && m.origin === origin && m.value.trim() !== '')
    if (found) return { value: found.value, origin, place: found.place }
  }
  return null
}

/** The first value that is a date, as ISO 8601. */
function bestDate(metadata: readonly RawMetadata[]): Sourced | null {
  return best(metadata.flatMap((m) => {
    const value = m.field === 'date' ? parseDate(m.value) : null
    return value === null ? [] : [{ ...m, value }]
  }), 'date')
}
