/** Training data: gzipped JSON lines, one record a line. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export function readGzipped<T>(file: string): T[] {
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter((l) => l !== '').map((l) => JSON.parse(l) as T)
}
