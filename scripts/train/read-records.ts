/** Training records: JSON lines, gzipped. Their offsets count code points; the program's count UTF-16 code units. */
import { join } from 'node:path'
import { readGzipped } from './read-gzipped.ts'

/** The records of DATA/<name>.train.jsonl.gz. */
export function readRecords<T>(data: string, name: string): T[] {
  return readGzipped<T>(join(data, `${name}.train.jsonl.gz`))
}

/** Code point offset → code unit offset. */
export function codeUnits(text: string): (offset: number) => number {
  const offsets = [0]
  for (const c of text) offsets.push(offsets.at(-1)! + c.length)
  return (offset) => offsets[Math.min(offset, offsets.length - 1)]
}
