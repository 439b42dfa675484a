/**
 * The command ended by SIGKILL at random moments, whole process group and all, and then run again to its end: the export of an undisturbed
 * run, every time. What a kill leaves is what is on the disk at that moment; so a run is stopped now and then, its folder copied, and let go
 * on, and only at its last moment it is really killed. Runs begin from nothing or from what an earlier kill left.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { exportHash, openStore, openWorkspace, viewFile } from '@polylogue/store'
import { randomFrom } from '@polylogue/graph-schema/random'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { verifyWorkspace } from '../../src/cli/verify-workspace.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'

/** How often; `.ci/run` asks for more, `POLYLOGUE_KILLS=500` for a long run by hand. */
const KILLS = Number(process.env.POLYLOGUE_KILLS ?? 20)
/** States taken from one run. */
const EACH = 10
const COMMAND = fileURLToPath(new URL('../../../scripts/polylogue.mjs', import.meta.url))
const top = mkdtempSync(join(tmpdir(), 'polylogue-kills-'))
const documents = join(top, 'documents')
const made = workerPool({ workers: 1, memoryMb: 768 })
const pool = { ...made, rest: () => {} }
afterAll(() => { made.close(); rmSync(top, { recursive: true, force: true }) })

function writeDocuments(): void {
  mkdirSync(documents)
  for (let i = 0; i < 10; i++) {
    const words = Array.from({ length: 4 }, (_, n) => `The Tram Guild praises the Quay Circle of pier ${(i * n) % 7}. Mirel Oss rejects the Salt Board. “The toll of ${1900 + n} is dear,” said Mirel Oss.`)
    writeFileSync(join(documents, `leaf-${i}.txt`), `Note ${i}\n\n${words.slice(0, 1 + (i % 4)).join('\n\n')}\n`)
  }
}

/** Runs the command to its end where no moments are given; answers the states it left, and how long it ran. Moments: ms of running, in order. */
async function run(workspace: string, moments: readonly number[] | null, copyTo: (n: number) => string): Promise<{ readonly states: string[], readonly ms: number }> {
  const child = spawn(process.execPath, [COMMAND, 'ingest', '--workspace', workspace, '--workers', '1', documents], { stdio: 'ignore', detached: true })
  let over = false
  const ended = new Promise<void>((done) => { child.once('exit', () => { over = true; done() }) })
  const started = performance.now()
  const states: string[] = []
  let ran = 0
  for (const [n, moment] of (moments ?? []).entries()) {
    await Promise.race([pause(moment - ran), ended])
    ran = moment
    if (over) return { states, ms: performance.now() - started }
    if (n === moments!.length - 1) break
    process.kill(-child.pid!, 'SIGSTOP')
    if (await stopped(child.pid!, () => over)) {
      cpSync(workspace, copyTo(n), { recursive: true })
      states.push(copyTo(n))
    }
    if (!over) process.kill(-child.pid!, 'SIGCONT')
  }
  if (moments !== null) { process.kill(-child.pid!, 'SIGKILL'); states.push(workspace) }
  await ended
  return { states, ms: performance.now() - started }
}

/** False where it had ended by itself. */
async function stopped(pid: number, over: () => boolean): Promise<boolean> {
  for (;;) {
    if (over()) return false
    try { if (/\) [Tt] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))) return true } catch { await pause(50); return !over() }
    await pause(1)
  }
}

async function endOf(dir: string) {
  const workspace = openWorkspace(dir, { create: true })
  const store = await openStore(viewFile(dir))
  try {
    await ingestRun([documents], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'last', now: () => new Date(), tool: 'test' })
    const { flaws } = await verifyWorkspace(workspace, store)
    return { hash: exportHash(await store.readAll()), blobs: workspace.blobs.list(), extractions: workspace.extractions.list(), flaws }
  } finally { await store.close(); workspace.close() }
}

it(`ends with the export of an undisturbed run, ${KILLS} times of ${KILLS}`, async () => {
  writeDocuments()
  const expected = await endOf(join(top, 'undisturbed'))
  expect(expected.flaws).toEqual([])
  const { ms } = await run(join(top, 'timed'), null, () => '')

  const random = randomFrom(7)
  let kills = 0
  let begun = ''
  for (let runs = 0; kills < KILLS && runs < KILLS * 3; runs++) {
    const workspace = join(top, `run-${runs}`)
    if (begun !== '' && random() < 0.5) cpSync(begun, workspace, { recursive: true })
    else mkdirSync(workspace)
    const many = Math.min(EACH, KILLS - kills)
    const moments = Array.from({ length: many }, () => ms * (0.25 + 0.75 * random())).sort((a, b) => a - b)
    const { states } = await run(workspace, moments, (n) => join(top, `run-${runs}-state-${n}`))
    if (states.length > 0) {
      rmSync(join(top, 'begun'), { recursive: true, force: true })
      cpSync(states[Math.floor(random() * states.length)], join(top, 'begun'), { recursive: true })
      begun = join(top, 'begun')
    }
    for (const state of states) {
      expect(await endOf(state), `run ${runs}, ${state}`).toEqual(expected)
      kills++
    }
    for (const state of new Set([workspace, ...states])) rmSync(state, { recursive: true, force: true })
  }
  expect(kills).toBe(KILLS)
}, KILLS * 120_000)
