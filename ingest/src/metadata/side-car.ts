/** What a side-car file says of a text: `<name>.meta.json` beside it, or a row of the folder's `metadata.csv`. */
import type { Problem } from '@polylogue/graph-schema'
import type { MetadataField } from '../readers/reader.ts'
import { problem } from '../readers/codes.ts'
import { parseDate } from './dates.ts'

export const METADATA_FIELDS: readonly MetadataField[] = ['title', 'date', 'author', 'publisher', 'address', 'id']

/** Values for one text. Plain data: it is sent to worker processes. */
export interface SideCar {
  /** Path of the side-car file, relative to the folder given. */
  readonly file: string
  readonly values: Readonly<Partial<Record<MetadataField, string>>>
  /** What the archive or table the text came in says of it; left out for files of their own. */
  readonly archive?: Readonly<Partial<Record<MetadataField, string>>>
  readonly problems: readonly Problem[]
}

/** Longest value kept, in characters, and largest side-car read, in bytes. */
const MAX_VALUE = 2000
export const MAX_SIDE_CAR = 16 * 1024 * 1024

/** True where a path is a side-car file: such files are not documents. */
export function isSideCar(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name === 'metadata.csv' || name === 'names.csv' || name === 'cues.csv' || (name.endsWith('.meta.json') && name.length > '.meta.json'.length)
}

/** Paths at which the side-car of a text may lie, the closest first: `a/b.txt.meta.json`, `a/b.meta.json`. */
export function sideCarPaths(path: string): readonly string[] {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 ? [`${path}.meta.json`, `${path.slice(0, dot)}.meta.json`] : [`${path}.meta.json`]
}

/** A `<name>.meta.json`: one JSON object of strings. Never throws. */
export function parseSideCarJson(bytes: Uint8Array, file: string): SideCar {
  const broken = (message: string): SideCar => ({ file, values: {}, problems: [problem('side-car-broken', file, message)] })
  if (bytes.length > MAX_SIDE_CAR) return broken('The side-car file is larger than 16 MB.')
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return broken('The side-car file is not valid JSON in UTF-8.')
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return broken('The side-car file must hold one JSON object.')
  return sideCarOf(Object.entries(data), file)
}

/** Usable fields of some key-value pairs; what cannot be used becomes a Problem. Unknown keys are left alone. */
export function sideCarOf(entries: readonly (readonly [string, unknown])[], file: string): SideCar {
  const values = new Map<MetadataField, string>()
  const problems: Problem[] = []
  for (const [key, value] of entries) {
    const name = key.trim().toLowerCase() as MetadataField
    if (!METADATA_FIELDS.includes(name) || value === null || value === undefined) continue
    const words = cleanValue(value)
    if (words === '') continue
    const fit = words === null ? null : name === 'date' ? parseDate(words) : name === 'address' ? webAddress(words) : words
    if (fit === null) problems.push(problem('side-car-field', file, `The field “${name}” cannot be used: ${words === null ? 'it is no short text' : `“${words.slice(0, 60)}” is no ${name === 'date' ? 'date' : 'web address'}`}.`))
    else if (!values.has(name)) values.set(name, fit)
  }
  return { file, values: Object.fromEntries(values), problems }
}

/** A metadata value as one line; null where it is no text or number, or too long. */
export function cleanValue(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10)
  if (typeof value !== 'string' || value.length > MAX_VALUE) return null
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
}

/** An http or https address as it is written; null for anything else. */
export function webAddress(value: string): string | null {
  try {
    const { protocol } = new URL(value)
    return protocol === 'http:' || protocol === 'https:' ? value : null
  } catch {
    return null
  }
}
