/** One file → one document, or the Problem it is refused for: what the worker process calls. Pure. */
import { blobId } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import type { SideCar } from '../metadata/side-car.ts'
import type { ReaderInput, Refusal } from './reader.ts'
import { readFile, readFileNow } from './registry.ts'
import type { Reading } from './registry.ts'
import { toDocument } from './to-document.ts'

export interface ReadDocumentInput extends ReaderInput {
  readonly collection: string
  readonly sideCar: SideCar | null
  /** SHA-256 of the whole file, where it is known already. */
  readonly blob?: string
}

/** Reads a file with the reader its content and name ask for. Never rejects for what the material is. */
export async function readDocument(input: ReadDocumentInput): Promise<Document | Refusal> {
  return documentOf(await readFile(input), input)
}

/** The same for plain text, Markdown and HTML, which need not be waited for; throws InvariantError for formats that do. */
export function readDocumentNow(input: ReadDocumentInput): Document | Refusal {
  return documentOf(readFileNow(input), input)
}

function documentOf(reading: Reading, { bytes, path, collection, sideCar, blob }: ReadDocumentInput): Document | Refusal {
  return 'refused' in reading ? reading : toDocument(reading, { collection, path, blob: blob ?? blobId(bytes), reader: reading.reader, sideCar })
}
