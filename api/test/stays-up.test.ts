/** The real program as a process of its own: it answers while an ingest runs beside it, and ends cleanly when it is told to. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkspace } from '@polylogue/store'
import type { GraphAnswer, IngestReport, Status } from '../src/contract.ts'
import { uploadsFolder } from '../src/uploads.ts'

const PROGRAM = fileURLToPath(new URL('../../scripts/polylogue.mjs', import.meta.url))
const workspace = mkdtempSync(join(tmpdir(), 'polylogue-stays-'))
let server: ChildProcess
let ended: Promise<{ code: number | null, signal: string | null }>
let url: string
let headers: Record<string, string>

beforeAll(async () => {
  openWorkspace(workspace, { create: true }).close()
  server = spawn(process.execPath, [PROGRAM, 'serve', '--workspace', workspace, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  ended = new Promise((done) => { server.once('exit', (code, signal) => done({ code, signal })) })
  const entry = await new Promise<URL>((done, refuse) => {
    let said = ''
    server.stdout!.on('data', (words) => { said += String(words); const found = /http:\S+/.exec(said); if (found) done(new URL(found[0])) })
    void ended.then(() => refuse(new Error(`the server ended: ${said}`)))
  })
  url = entry.origin
  headers = { authorization: `Bearer ${entry.searchParams.get('token')}` }
})
afterAll(() => { server.kill('SIGKILL'); rmSync(workspace, { recursive: true, force: true }) })

const get = async <T>(path: string) => { const answer = await fetch(`${url}/api/${path}`, { headers }); expect(answer.status, path).toBe(200); return await answer.json() as T }
const upload = (path: string, body: string) => fetch(`${url}/api/uploads?path=${path}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream' }, body })

it('answers every read while documents come in, and has them afterwards', async () => {
  for (let i = 0; i < 12; i++) expect((await upload(`letter-${i}.txt`, `The Quayside Choir\n\nWe condemn the Tin Drum Society No. ${i}. We praise the Copper Band.\n`)).status).toBe(200)
  const begun = await fetch(`${url}/api/ingest`, { method: 'POST', headers })
  expect((await begun.json() as IngestReport).running).toBe(true)
  let reads = 0
  const state = { running: true }
  const reader = async () => { while (state.running) { await get<GraphAnswer>('graph/top'); await get('documents'); await get('search?q=choir'); reads += 3 } }
  const readers = Promise.all(Array.from({ length: 4 }, reader))
  let report!: IngestReport
  await expect.poll(async () => (report = await get<IngestReport>('ingest/report')).running, { timeout: 240_000 }).toBe(false)
  state.running = false
  await readers
  expect(reads).toBeGreaterThan(10)
  expect(report.failed).toBeNull()
  expect(report.lines.filter((l) => l.outcome === 'new')).toHaveLength(12)
  expect((await get<Status>('status')).counts.nouns.documents).toBe(12)
  expect((await get<GraphAnswer>('graph/top')).relations.length).toBeGreaterThan(0)
})

it('told to end, answers what is under way, then ends with 0 and leaves nothing half done', async () => {
  // the server says when it has the head of the request
  const slow = request(`${url}/api/uploads?path=slow.txt`, { method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': 10, expect: '100-continue' } })
  const answer = new Promise<number>((done, refuse) => { slow.once('response', (a) => { a.resume(); done(a.statusCode!) }).once('error', refuse) })
  slow.flushHeaders()
  await once(slow, 'continue')
  slow.write('first')
  server.kill('SIGTERM')
  // new ones are turned away by then
  await expect.poll(() => fetch(`${url}/api/status`, { headers }).then((a) => a.status, () => 0)).not.toBe(200)
  slow.end(' half')
  expect(await answer).toBe(200)
  expect(await ended).toEqual({ code: 0, signal: null })
  expect(readFileSync(join(uploadsFolder(workspace), 'slow.txt'), 'utf8')).toBe('first half')
  expect(existsSync(join(workspace, 'lock'))).toBe(false)
  await expect(fetch(`${url}/api/status`, { headers })).rejects.toThrow()
})
