/** An ingest whose whole process group is ended by SIGKILL at random moments, sixty times over; then it runs to its end. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { verifyCommand } from '@polylogue/ingest/cli'
import { exportHash, openWorkspace, viewFile } from '@polylogue/store'
import { generateCorpus } from '../bench/corpus.ts'
import { writeCorpus } from '../bench/ingest.ts'
import { seeded } from '../bench/random.ts'
import { ROOT } from '../tree.ts'
import { graphOf, ingest, scratch, streams } from './samples-line.ts'

/** How often; `.ci/run` asks for 20; `POLYLOGUE_KILLS=500` for a long run by hand. */
const KILLS = Number(process.env.POLYLOGUE_KILLS ?? 12)

/** Starts the command in a process group of its own and ends all of it after a while; true where it was still at work. */
async function killedAfter(ms: number, workspace: string, documents: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'polylogue.mjs'), 'ingest', '--workspace', workspace, '--workers', '1', documents], { stdio: 'ignore', detached: true })
  const ended = new Promise<NodeJS.Signals | null>((done) => { child.once('exit', (_code, signal) => done(signal)) })
  await Promise.race([pause(ms), ended])
  try { process.kill(-child.pid!, 'SIGKILL') } catch { /* it has ended by itself */ }
  return await ended === 'SIGKILL'
}

/** Kills before a run may end: later ones of a workspace find more of the work done. */
const KILLS_EACH = 8

it('ends with the export of an undisturbed run, every time', async () => {
  const documents = join(scratch('random-kills'), 'documents')
  mkdirSync(documents)
  writeCorpus(documents, generateCorpus(23, { documents: 16, words: 3000 }))
  const undisturbed = scratch('undisturbed')
  await ingest(undisturbed, documents)
  const expected = exportHash(await graphOf(viewFile(undisturbed)))
  const blobs = openWorkspace(undisturbed, { lock: false }).blobs.list()
  const started = performance.now()
  await killedAfter(60_000, scratch('timed'), documents)
  const whole = performance.now() - started

  const random = seeded(7)
  let kills = 0
  let tries = 0
  while (kills < KILLS && tries < KILLS * 5) {
    const workspace = scratch('killed')
    let span = whole
    for (let i = 0; i < KILLS_EACH && kills < KILLS; i++) {
      // Runs get shorter as more of the work is found done, and as the machine is less busy: the span follows them.
      if (await killedAfter(span * (0.3 + 0.65 * random.next()), workspace, documents)) kills++
      else span *= 0.8
      tries++
    }
    await ingest(workspace, documents)
    expect(exportHash(await graphOf(viewFile(workspace))), `after ${kills} kills`).toBe(expected)
    expect(openWorkspace(workspace, { lock: false }).blobs.list()).toEqual(blobs)
    const { io, said } = streams()
    expect(await verifyCommand(['--workspace', workspace], io), said()).toBe(0)
  }
  expect(kills, `of ${tries} runs`).toBe(KILLS)
}, 3_600_000)
