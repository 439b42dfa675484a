/** Runs the line on the samples as a person would, in folders that nobody else uses. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { ingestCommand } from '@polylogue/ingest/cli'
import { openStore } from '@polylogue/store'
import type { Graph } from '@polylogue/graph-schema'
import { ROOT } from '../tree.ts'

export const SAMPLES = join(ROOT, 'samples', 'documents')
export const scratch = (name: string) => mkdtempSync(join(tmpdir(), `polylogue-${name}-`))

export function streams() {
  const said: string[] = []
  const stream = new Writable({ write: (chunk, _encoding, done) => { said.push(String(chunk)); done() } })
  return { io: { stdout: stream, stderr: stream }, said: () => said.join('') }
}

export async function ingest(workspace: string, ...args: string[]) {
  const report = join(scratch('report'), 'report.jsonl')
  const { io, said } = streams()
  const code = await ingestCommand(['--workspace', workspace, '--report', report, ...args], io)
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l) as { path: string, outcome: string, code: string | null })
  return { code, said: said(), lines }
}

export async function graphOf(url: string): Promise<Graph> {
  const store = await openStore(url)
  try { return await store.readAll() } finally { await store.close() }
}
