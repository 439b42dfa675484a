/** Traces made in a thread beside linking and storing: the same store as without it, and nothing written where the thread fails. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_GRAPH } from '@polylogue/graph-schema'
import { exportHash, openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { Workspace } from '@polylogue/store'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { refreshView } from '../../src/cli/refresh-view.ts'
import { worthTracingBeside } from '../../src/cli/trace-beside.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'

const PROCESS = fileURLToPath(new URL('./beside-process.ts', import.meta.url))
const top = mkdtempSync(join(tmpdir(), 'polylogue-beside-'))
const dir = join(top, 'workspace')
let workspace: Workspace
let wanted = ''

beforeAll(async () => {
  const folder = join(top, 'documents')
  mkdirSync(folder)
  writeFileSync(join(folder, 'speech.txt'), 'A Speech on the Quay\n\nEdda Morrow spoke to the Tram Guild. The lamps along the northern quay shall burn until the last ferry has left its berth.\n')
  writeFileSync(join(folder, 'letter.txt'), 'A Letter\n\nThe Quay Circle praises Edda Morrow, who said: “The lamps along the northern quay shall burn until the last ferry has left its berth.”\n')
  workspace = openWorkspace(dir, { create: true })
  const store = await openStore(':memory:')
  const pool = workerPool({ workers: 1, memoryMb: 768 })
  try {
    await ingestRun([folder], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })
    const graph = await store.readAll()
    expect(graph.traces.some((t) => t.source !== null)).toBe(true)
    wanted = exportHash(graph)
  } finally { pool.close(); await store.close() }
})
afterAll(() => { workspace.close() })

describe('tracing beside', () => {
  it('gives the store that tracing in turn gives, from no index, from one, and where nothing is new', async () => {
    rmSync(join(dir, 'tracing'), { recursive: true })
    for (const known of [false, true]) {
      const store = await openStore(':memory:')
      try {
        expect((await refreshView(workspace, store, { beside: true })).applied?.added.traces, `index known: ${known}`).toBeGreaterThan(0)
        expect(exportHash(await store.readAll())).toBe(wanted)
        expect((await refreshView(workspace, store, { beside: true })).applied).toBeNull()
        expect((await refreshView(workspace, store)).applied).toBeNull()
      } finally { await store.close() }
    }
  })

  it('writes nothing where the thread fails, and all of it the next time', async () => {
    rmSync(join(dir, 'tracing'), { recursive: true })
    writeFileSync(join(dir, 'tracing'), 'no folder')
    const store = await openStore(':memory:')
    try {
      await expect(refreshView(workspace, store, { beside: true })).rejects.toThrow(/tracing/)
      expect(exportHash(await store.readAll())).toBe(exportHash(EMPTY_GRAPH))
      rmSync(join(dir, 'tracing'))
      await refreshView(workspace, store, { beside: true })
      expect(exportHash(await store.readAll())).toBe(wanted)
    } finally { await store.close() }
  })

  it('ends with the same store where the process is killed while the thread traces', async () => {
    const copy = join(top, 'killed')
    // Milliseconds of writing: the thread loads, the thread traces, the store takes the traces.
    for (const moment of [0, 40, 150, 300]) {
      rmSync(copy, { recursive: true, force: true })
      cpSync(dir, copy, { recursive: true, filter: (file) => !/lock\.|tracing|[/\\]view$/.test(file) })
      const child = spawn(process.execPath, ['--import', import.meta.resolve('@polylogue/graph-schema/typescript'), PROCESS, copy], { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = new Promise((done) => { child.once('exit', done) })
      await Promise.race([once(child.stdout, 'data'), ended])
      await Promise.race([pause(moment), ended])
      child.kill('SIGKILL')
      await ended
      const again = openWorkspace(copy)
      const store = await openStore(viewFile(copy))
      try {
        await refreshView(again, store, { beside: true })
        expect(exportHash(await store.readAll()), `killed after ${moment} ms`).toBe(wanted)
      } finally { await store.close(); again.close() }
    }
  })

  it('is for machines with a second core, and for collections neither tiny nor huge', () => {
    expect(worthTracingBeside(200, 2_000_000, 2)).toBe(true)
    expect([worthTracingBeside(200, 2_000_000, 1), worthTracingBeside(200, 2000, 2), worthTracingBeside(200, 2_000_000_000, 2), worthTracingBeside(100_000, 2_000_000, 2)]).toEqual([false, false, false, false])
  })
})
