/** One file → one document, or the Problem it is refused for: what the worker process calls. Pure. */
import type { Document } from '@polylogue/graph-schema'
import type { SideCar } from '../metadata/side-car.ts'
import type { ReaderInput, Refusal } from './reader.ts'
import { readFile } from './registry.ts'
import { toDocument } from './to-document.ts'

export interface ReadDocumentInput extends ReaderInput {
  readonly collection: string
  readonly sideCar: SideCar | null
}

/** Reads a file with the reader its content and name ask for. Never throws for what the material is. */
export function readDocument({ bytes, path, collection, sideCar }: ReadDocumentInput): Document | Refusal {
  const reading = readFile({ bytes, path })
  return 'refused' in reading ? reading : toDocument(reading, { collection, path, bytes, reader: reading.reader, sideCar })
}
