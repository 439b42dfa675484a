/** A writer ended by SIGKILL, as by a crash: what it said is there, once, and the next one goes on. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorkspace } from '@polylogue/store'

const PROGRAM = fileURLToPath(new URL('./writing-process.ts', import.meta.url))
let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'polylogue-kill-')) })
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Starts a writer; `until` answers when it has said that many lines. */
function writer(prefix: string) {
  const child: ChildProcess = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), PROGRAM, dir, prefix], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  let complaint = ''
  child.stderr!.on('data', (bytes: Buffer) => { complaint += bytes.toString() })
  const ended = new Promise<void>((done) => { child.once('close', () => done()) })
  child.stdout!.on('data', (bytes: Buffer) => { text += bytes.toString() })
  const said = () => text.split('\n').slice(0, -1)
  return {
    pid: child.pid!, said,
    async until(lines: number) {
      while (said().length < lines) {
        if (child.exitCode !== null || child.signalCode !== null) { await ended; throw new Error(`the writer ended by itself: ${complaint}`) }
        await pause(2)
      }
    },
    async kill() { child.kill('SIGKILL'); await ended },
  }
}

it('loses nothing that was acknowledged and doubles nothing, over five kills', async () => {
  const decisions: string[] = []
  const blobs = new Set<string>()
  for (let round = 1; round <= 5; round++) {
    const w = writer(`round ${round}`)
    await w.until(20 + round * 17)
    await pause(round * 3)
    await w.kill()
    for (const line of w.said()) {
      const [, kind, id] = /^(\w+) ?(.*)$/.exec(line)!
      if (kind === 'decision') decisions.push(id)
      if (kind === 'blob') blobs.add(id)
    }
    const after = openWorkspace(dir)
    const kept = after.decisions.all().map((d) => d.id)
    expect(new Set(kept).size).toBe(kept.length)
    expect(decisions.filter((id) => !kept.includes(id))).toEqual([])
    expect(kept.length - decisions.length).toBeLessThanOrEqual(round)
    for (const id of blobs) expect(after.blobs.get(id), id).not.toBeNull()
    for (const id of after.blobs.list()) expect(after.blobs.get(id)).not.toBeNull()
    expect(after.blobs.list().length - blobs.size).toBeLessThanOrEqual(round)
    after.close()
  }
  expect(decisions.length).toBeGreaterThan(100)
}, 120_000)

it('keeps a second process out while the first lives, however long, and lets it in when the first is killed', async () => {
  const w = writer('first')
  await w.until(3)
  expect(() => openWorkspace(dir)).toThrow(expect.objectContaining({ code: 'workspace/locked', retriable: true, message: expect.stringContaining(`process ${w.pid} `) }))
  const reader = openWorkspace(dir, { lock: false })
  expect(reader.decisions.all().length).toBeGreaterThan(0)
  await w.kill()
  openWorkspace(dir).close()
})

it('tells a process that comes second who holds the lock, with the code for it', async () => {
  const first = openWorkspace(dir, { create: true })
  const second = writer('second')
  await expect(second.until(1)).rejects.toThrow(/workspace\/locked/)
  first.close()
  const third = writer('third')
  await third.until(1)
  await third.kill()
})
