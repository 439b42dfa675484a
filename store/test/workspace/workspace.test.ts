import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkspace } from '@polylogue/store'
import type { NewDecision } from '@polylogue/store'

let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'polylogue-workspace-')) })
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const decision = (reason: string): NewDecision => ({ actor: 'Mirel Oss', verb: 'note', target: { kind: 'entity', id: 'e', selector: null }, other: null, before: null, after: 'text', reason, tool: 'test' })
const logFile = () => join(dir, 'log', 'decisions-000001.jsonl')
const filled = (n: number) => {
  const w = openWorkspace(dir, { create: true })
  for (let i = 1; i <= n; i++) w.decisions.append(decision(`reason ${i}`))
  w.close()
}

describe('the log of decisions', () => {
  it('is a chain without gaps, read back as written', () => {
    filled(3)
    const w = openWorkspace(dir, { lock: false })
    expect(w.decisions.all().map((d) => [d.seq, d.reason])).toEqual([[1, 'reason 1'], [2, 'reason 2'], [3, 'reason 3']])
    expect(w.decisions.all()[0].prev).toBe('')
    expect(() => w.decisions.append(decision('no'))).toThrow(expect.objectContaining({ code: 'workspace/read-only' }))
  })

  it('drops a torn last line and goes on after it', () => {
    filled(2)
    appendFileSync(logFile(), '{"seq":3,"id":"half a re')
    const w = openWorkspace(dir)
    expect(w.decisions.all().length).toBe(2)
    w.decisions.append(decision('after the crash'))
    w.close()
    expect(openWorkspace(dir, { lock: false }).decisions.all().map((d) => d.reason)).toEqual(['reason 1', 'reason 2', 'after the crash'])
  })

  it('reports damage further up and a chain changed from outside, and touches nothing', () => {
    filled(3)
    const lines = readFileSync(logFile(), 'utf8').split('\n')
    writeFileSync(logFile(), lines.map((l, i) => (i === 1 ? l.replace('reason 1', 'reason 9') : l)).join('\n'))
    expect(() => openWorkspace(dir)).toThrow(expect.objectContaining({ code: 'workspace/damaged-log' }))
    writeFileSync(logFile(), lines.filter((_, i) => i !== 2).join('\n'))
    expect(() => openWorkspace(dir)).toThrow(expect.objectContaining({ code: 'workspace/broken-chain' }))
  })

  it('records a repeated request once', () => {
    const w = openWorkspace(dir, { create: true })
    const first = w.decisions.append({ ...decision('once'), id: 'r1' })
    expect(w.decisions.append({ ...decision('once'), id: 'r1' })).toEqual(first)
    expect(() => w.decisions.append({ ...decision('other'), id: 'r1' })).toThrow(expect.objectContaining({ code: 'workspace/decision-id-reused' }))
    w.close()
  })
})

describe('the folder', () => {
  it('has one writer', () => {
    const w = openWorkspace(dir, { create: true })
    expect(() => openWorkspace(dir)).toThrow(expect.objectContaining({ code: 'workspace/locked', retriable: true, message: expect.stringContaining(`process ${process.pid} on `) }))
    w.close()
    openWorkspace(dir).close()
  })

  it('refuses a newer form, other folders and none', () => {
    expect(() => openWorkspace(join(dir, 'none'))).toThrow(expect.objectContaining({ code: 'workspace/not-found' }))
    writeFileSync(join(dir, 'letter.txt'), 'a')
    expect(() => openWorkspace(dir, { create: true })).toThrow(expect.objectContaining({ code: 'workspace/not-a-workspace' }))
    writeFileSync(join(dir, 'format.json'), '{"format":99}')
    expect(() => openWorkspace(dir)).toThrow(expect.objectContaining({ code: 'workspace/newer-format' }))
  })

  it('keeps bytes by their content and notices damage', async () => {
    const w = openWorkspace(dir, { create: true })
    const id = w.blobs.put(new TextEncoder().encode('abc'))
    expect(id).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect([new TextDecoder().decode(w.blobs.get(id)!), w.blobs.list(), w.blobs.get('0'.repeat(64))]).toEqual(['abc', [id], null])
    // A power cut left the name alone.
    writeFileSync(join(dir, 'blobs', 'ba', id), '')
    expect(w.blobs.putSoon(new TextEncoder().encode('abc'))).toBe(id)
    await w.blobs.flush([id])
    expect(new TextDecoder().decode(w.blobs.get(id)!)).toBe('abc')
    await expect(w.blobs.flush([id, '0'.repeat(64)])).rejects.toThrow('ENOENT')
    writeFileSync(join(dir, 'blobs', 'ba', id), 'abd')
    expect(() => w.blobs.get(id)).toThrow(expect.objectContaining({ code: 'workspace/damaged-blob' }))
    w.close()
  })
})
