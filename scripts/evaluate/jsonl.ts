/** Files with one JSON object a line, gzipped where the name ends in .gz. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { UsageError } from '@polylogue/graph-schema'

export interface JsonLines {
  readonly records: readonly Record<string, unknown>[]
  /** Numbers of the lines that hold no JSON object. */
  readonly broken: readonly number[]
}

/** All records of a file. Throws UsageError where it cannot be opened. */
export function readJsonLines(path: string): JsonLines {
  const records: Record<string, unknown>[] = []
  const broken: number[] = []
  textOf(path).split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    const record = parse(line)
    if (record) records.push(record)
    else broken.push(i + 1)
  })
  return { records, broken }
}

/** One line for each record. */
export function jsonLines(records: readonly unknown[]): string {
  return records.map((r) => `${JSON.stringify(r)}\n`).join('')
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path)
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new UsageError('usage/no-such-path', `“${path}” cannot be read: ${(cause as Error).message}`, { cause, remedy: 'Give the path of a file of JSON lines.' })
  }
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : null
  } catch {
    return null
  }
}
