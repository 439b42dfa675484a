/** Reads bytes as the run would, for tests; throws where a file is refused that should not be. */
import type { Document } from '@polylogue/graph-schema'
import type { SideCar } from '../../src/metadata/side-car.ts'
import type { Refusal } from '../../src/readers/reader.ts'
import { readDocument, readDocumentNow } from '../../src/readers/read-document.ts'

export type Material = string | Uint8Array

const bytesOf = (material: Material) => (typeof material === 'string' ? new TextEncoder().encode(material) : material)

/** The document of a file. */
export function read(material: Material, path = 'a.txt', sideCar: SideCar | null = null): Document {
  return documentOf(readDocumentNow({ bytes: bytesOf(material), path, collection: 'test', sideCar }))
}

/** The same for formats whose reader answers later. */
export async function readLater(material: Material, path: string, sideCar: SideCar | null = null): Promise<Document> {
  return documentOf(await readDocument({ bytes: bytesOf(material), path, collection: 'test', sideCar }))
}

function documentOf(result: Document | Refusal): Document {
  if ('refused' in result) throw new Error(`${result.refused.code}: ${result.refused.message}`)
  return result
}

/** The code a file is refused with; throws where it is read. */
export function refusal(material: Material, path = 'a.txt'): string {
  return codeOf(readDocumentNow({ bytes: bytesOf(material), path, collection: 'test', sideCar: null }), path)
}

/** The same for formats whose reader answers later. */
export async function refusalLater(material: Material, path: string): Promise<string> {
  return codeOf(await readDocument({ bytes: bytesOf(material), path, collection: 'test', sideCar: null }), path)
}

function codeOf(result: Document | Refusal, path: string): string {
  if (!('refused' in result)) throw new Error(`read as ${result.format}: ${result.text.slice(0, 60)}`)
  if (result.refused.remedy === '' || result.refused.file !== path || result.refused.severity !== 'error') throw new Error('a refusal must name the file and a remedy')
  return result.refused.code
}

/** Kind and words of every passage. */
export function passagesOf(document: Document): [string, string][] {
  return document.passages.map((p) => [p.kind, document.text.slice(p.start, p.end)])
}

/** Kind and words of every mark. */
export function marksOf(document: Document): [string, string, string | null][] {
  return document.marks.map((m) => [m.kind, document.text.slice(m.start, m.end), m.target])
}

export const codesOf = (document: Document) => document.problems.map((p) => p.code)
