/** Training records: JSON lines, gzipped. Their offsets count code points; the program's count UTF-16 code units. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The records of DATA/<name>.train.jsonl.gz. */
export function readRecords<T>(data: string, name: string): T[] {
  return gunzipSync(readFileSync(join(data, `${name}.train.jsonl.gz`))).toString('utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}

/** Code point offset → code unit offset. */
export function codeUnits(text: string): (offset: number) => number {
  const offsets = [0]
  for (const c of text) offsets.push(offsets.at(-1)! + c.length)
  return (offset) => offsets[Math.min(offset, offsets.length - 1)]
}
