import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IngestEvent } from '../src/contract.ts'
import { followProgress, parseEvent, progressFile } from '../src/progress.ts'
import { fixture, openApp, SIGNED_IN } from './sample-graph.ts'
import type { Fixture } from './sample-graph.ts'

const event = (files: number, stage: IngestEvent['stage'] = 'extracting'): IngestEvent => ({ stage, files, filesTotal: 9, words: files * 100, wordsPerSecond: 50, secondsLeft: null, message: null })
const line = (e: IngestEvent) => `${JSON.stringify(e)}\n`

describe('parseEvent', () => {
  it.each(['', '{', 'null', '7', '[]', '{"stage":"dancing"}', '{"files":3}'])('takes %j for no event', (text) => { expect(parseEvent(text)).toBeNull() })
  it('fills in what is missing or of another kind', () => {
    expect(parseEvent('{"stage":"done","files":"many","secondsLeft":1e999,"message":7}')).toEqual({ stage: 'done', files: 0, filesTotal: 0, words: 0, wordsPerSecond: 0, secondsLeft: null, message: null })
  })
})

describe('followProgress', () => {
  const dir = mkdtempSync(join(tmpdir(), 'polylogue-progress-'))
  afterAll(() => rmSync(dir, { recursive: true }))

  it('tells where a run stands, then each step, across half lines, junk and a new run', async () => {
    const file = progressFile(dir)
    const stop = new AbortController()
    const steps: (() => void)[] = [
      () => writeFileSync(file, line(event(1)) + line(event(2))),
      () => appendFileSync(file, `${line(event(3))}junk\n${line(event(4)).slice(0, 20)}`),
      () => appendFileSync(file, line(event(4)).slice(20)),
      () => writeFileSync(file, line(event(0, 'reading'))),
      () => rmSync(file),
      () => writeFileSync(file, line({ ...event(9, 'done'), message: 'schön' })),
    ]
    const seen: IngestEvent[] = []
    steps.shift()!()
    for await (const e of followProgress(file, { signal: stop.signal, every: 1 })) {
      if (e) { seen.push(e); if (e.files === 3) continue }
      else if (steps.length === 0) { if (seen.at(-1)?.stage === 'done') stop.abort(); continue }
      if (e?.stage !== 'done') steps.shift()?.()
    }
    expect(seen.map((e) => e.files)).toEqual([2, 3, 4, 0, 9])
    expect(seen.at(-1)).toMatchObject({ stage: 'done', message: 'schön' })
  })
})

describe('GET /api/ingest/events', () => {
  let at: Fixture
  beforeAll(async () => { at = await fixture() })
  afterAll(async () => { await at.close() })

  it('streams events to a listener and lets go of it', async () => {
    const app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    writeFileSync(progressFile(at.workspace), line(event(5)))
    const leave = new AbortController()
    const answer = await fetch(`${url}/api/ingest/events`, { signal: leave.signal, headers: SIGNED_IN })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (words: string) => { while (!text.includes(words)) { const { value, done } = await reader.read(); if (done) throw new Error(`ended before ${words}`); text += value } }
    await until('"files":5')
    appendFileSync(progressFile(at.workspace), line(event(9, 'done')))
    await until('"stage":"done"')
    const events = text.split('\n\n').filter((block) => block.startsWith('data: ')).map((block) => JSON.parse(block.slice(6)) as IngestEvent)
    expect(events).toEqual([event(5), event(9, 'done')])
    leave.abort()
    await app.close()
  })

  it('ends with the server while somebody listens', async () => {
    const app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
    const answer = await fetch(`${await app.listen({ host: '127.0.0.1', port: 0 })}/api/ingest/events`, { headers: SIGNED_IN })
    const text = answer.text().catch(() => 'cut off')
    await app.close()
    expect(typeof await text).toBe('string')
  })

  it('takes a bounded number of listeners', async () => {
    const app = await openApp({ store: at.store, workspace: at.workspace, webRoot: '/nowhere' })
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const answers = await Promise.all(Array.from({ length: 33 }, () => fetch(`${url}/api/ingest/events`, { headers: SIGNED_IN })))
    expect(answers.filter((a) => a.status === 200)).toHaveLength(32)
    expect(answers.filter((a) => a.status === 400)).toHaveLength(1)
    await app.close()
  })

  it('has nothing to tell without a workspace', async () => {
    const app = await openApp({ store: at.store, webRoot: '/nowhere' })
    expect((await app.inject('/api/ingest/events')).statusCode).toBe(404)
    await app.close()
  })
})
