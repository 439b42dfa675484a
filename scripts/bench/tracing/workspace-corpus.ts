/** What a workspace holds as a corpus for tracing, or an even part of it. */
import { tracingCorpus } from '@polylogue/ingest'
import type { TracingCorpus } from '@polylogue/ingest'
import { openWorkspace } from '@polylogue/store'

/** Every `part`-th document in the order of their ids, which says nothing about what is in them. */
export function workspaceCorpus(folder: string, part: number): TracingCorpus {
  const workspace = openWorkspace(folder, { lock: false })
  try { return tracingCorpus([...workspace.currentExtractions()].filter((_, n) => n % part === 0)) } finally { workspace.close() }
}
