/** A short name for what a corpus holds, so that a picture or a citation can say what it was drawn from. */
import { createHash } from 'node:crypto'
import { compareIds } from '@polylogue/graph-schema'
import type { GraphStore } from '@polylogue/store'

const DIGITS = 10

/** Ten hexadecimal digits of a hash over the ids and fingerprints of all documents; no order of arrival and no name of a workspace reaches it. */
export async function corpusVersion(store: GraphStore): Promise<string> {
  const hash = createHash('sha256')
  for (const [id, print] of [...await store.fingerprints('documents')].sort(([a], [b]) => compareIds(a, b))) hash.update(`${id} ${print}\n`)
  return hash.digest('hex').slice(0, DIGITS)
}
