/** An ingest ended by SIGKILL at every stage, then run to its end: the same graph as one that nobody disturbed. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { PROGRESS_FILE, verifyCommand } from '@polylogue/ingest/cli'
import { exportHash, openWorkspace, viewFile } from '@polylogue/store'
import { generateCorpus } from '../bench/corpus.ts'
import { writeCorpus } from '../bench/ingest.ts'
import { ROOT } from '../tree.ts'
import { graphOf, ingest, scratch, streams } from './samples-line.ts'

/** Runs the command in a process of its own and kills it when a stage begins; true where it was still at work then. */
async function killedAt(stage: string, workspace: string, documents: string): Promise<boolean> {
  const progress = join(workspace, PROGRESS_FILE)
  rmSync(progress, { force: true })
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'polylogue.mjs'), 'ingest', '--workspace', workspace, '--workers', '1', documents], { stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>((done) => { child.once('exit', (_code, signal) => done(signal)) })
  const reached = () => existsSync(progress) && readFileSync(progress, 'utf8').includes(`"stage":"${stage}"`)
  while (!reached() && child.exitCode === null) await pause(2)
  child.kill('SIGKILL')
  return await ended === 'SIGKILL'
}

it('nothing is lost and nothing doubled', async () => {
  const documents = join(scratch('kill'), 'documents')
  mkdirSync(documents)
  writeCorpus(documents, generateCorpus(9, { documents: 12, words: 5000 }))
  const [undisturbed, disturbed] = [scratch('undisturbed'), scratch('disturbed')]
  const clean = await ingest(undisturbed, documents)
  const expected = await graphOf(viewFile(undisturbed))
  expect(expected.statements.length).toBeGreaterThan(50)

  let kills = 0
  for (const stage of ['reading', 'extracting', 'linking', 'storing']) if (await killedAt(stage, disturbed, documents)) kills++
  expect(kills).toBeGreaterThanOrEqual(3)

  const last = await ingest(disturbed, documents)
  expect(last.lines.map((l) => [l.path, l.code])).toEqual(clean.lines.map((l) => [l.path, l.code]))
  expect(exportHash(await graphOf(viewFile(disturbed)))).toBe(exportHash(expected))
  const [a, b] = [undisturbed, disturbed].map((dir) => openWorkspace(dir, { lock: false }))
  expect(b.blobs.list()).toEqual(a.blobs.list())
  expect([...b.sightings.lastByDocument().keys()].sort()).toEqual([...a.sightings.lastByDocument().keys()].sort())
  const ended = new Set(b.runs.all().filter((r) => r.event === 'ended').map((r) => r.run))
  expect(b.runs.all().filter((r) => r.event === 'started' && !ended.has(r.run)).length).toBe(kills)
  const { io, said } = streams()
  expect(await verifyCommand(['--workspace', disturbed], io), said()).toBe(0)
}, 240_000)
