/** The view of the sample documents, made once by the command a person would use. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Graph } from '@polylogue/graph-schema'
import { ingestCommand } from '@polylogue/ingest/cli'
import { openStore, viewFile } from '@polylogue/store'

const SAMPLES = fileURLToPath(new URL('../../samples/documents', import.meta.url))

export async function ingestedSamples(): Promise<Graph> {
  const workspace = mkdtempSync(join(tmpdir(), 'polylogue-samples-'))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    await ingestCommand(['--workspace', workspace, SAMPLES], { stdout: silent, stderr: silent })
    const store = await openStore(viewFile(workspace))
    try { return await store.readAll() } finally { await store.close() }
  } finally { rmSync(workspace, { recursive: true, force: true }) }
}
