/** Documents and extractions on their way between processes: packed once in the worker, so that the process that runs the ingest only passes bytes on. */
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Bytes from which on they are compressed: of less, as of a row of a table, starting to compress takes longer than it saves. */
const LEAST_COMPRESSED = 4096

/** For the way: fast, and read by the same program. */
export function packed(value: unknown): Uint8Array {
  const bytes = serialize(value)
  return bytes.length < LEAST_COMPRESSED ? bytes : gzipSync(bytes, { level: 1 })
}

/** What `packed` was given. The first byte tells: gzip begins with 0x1f, a value of V8 with 0xff. */
export function unpacked<T>(bytes: Uint8Array): T {
  return deserialize(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes) as T
}
