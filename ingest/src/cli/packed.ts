/** Documents and extractions on their way between processes: packed once in the worker, so that the process that runs the ingest only passes bytes on. */
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'

/** For the way: fast, and read by the same program. */
export function packed(value: unknown): Uint8Array {
  return gzipSync(serialize(value), { level: 1 })
}

/** What `packed` was given. */
export function unpacked<T>(bytes: Uint8Array): T {
  return deserialize(gunzipSync(bytes)) as T
}
