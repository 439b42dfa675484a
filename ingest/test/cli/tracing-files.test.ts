import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { tracingFiles } from '../../src/cli/tracing-files.ts'
import { tracesOf } from '../corpus/tracing/corpus-of.ts'
import type { Written } from '../corpus/tracing/corpus-of.ts'

const TEXTS: readonly Written[] = [
  { name: 'ledger', date: '1904', text: 'The old pilots knew every sandbank by its smell, and they taught the boys to row with their eyes shut. Two lamps of green glass hang over the stair where the ferry lands after dusk and a bell that a child can ring without any help at all.' },
  { name: 'essay', date: '1911', text: 'She says “The old pilots knew every sandbank by its smell” and no more.' },
  { name: 'report', date: '1920', text: 'We found two lamps of green glass hang over the stair where the ferry lands after dusk and a bell that a child can ring, as before.' },
]
const base = mkdtempSync(join(tmpdir(), 'polylogue-tracing-files-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
let dir = ''
let n = 0
beforeEach(() => { dir = join(base, String(++n)) })

const run = (texts: readonly Written[]) => {
  const files = tracingFiles(dir)
  try { return tracesOf(texts, files) } finally { files.close() }
}

describe('the index in a workspace', () => {
  it('gives what one in memory gives, from nothing, added to, and opened again', () => {
    expect(tracesOf(TEXTS).map((t) => t.kind).sort()).toEqual(['quotation', 'reuse'])
    expect(run(TEXTS.slice(0, 1))).toEqual([])
    expect(run(TEXTS)).toEqual(tracesOf(TEXTS))
    expect(run(TEXTS)).toEqual(tracesOf(TEXTS))
    expect(run(TEXTS.slice(1))).toEqual(tracesOf(TEXTS.slice(1)))
    expect(existsSync(join(dir, 'tracing', 'scratch'))).toBe(false)
  })
  it('reads no old text again when one is added', () => {
    run(TEXTS.slice(0, 2))
    const before = readFileSync(join(dir, 'tracing', 'pattern-0.i32'))
    run(TEXTS)
    expect(readFileSync(join(dir, 'tracing', 'pattern-0.i32')).subarray(0, before.length)).toEqual(before)
  })
  it.each([
    ['the manifest is gone', () => rmSync(join(dir, 'tracing', 'index.json'))],
    ['the manifest is no JSON', () => writeFileSync(join(dir, 'tracing', 'index.json'), '{"ver')],
    ['it is of another version', () => { const file = join(dir, 'tracing', 'index.json'); writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":0')) }],
    ['a file is gone', () => rmSync(join(dir, 'tracing', readdirSync(join(dir, 'tracing')).find((f) => f.endsWith('.i32'))!))],
    ['a run was cut off while it wrote', () => appendFileSync(join(dir, 'tracing', 'pattern-1.i32'), new Uint8Array(new Int32Array([5, 1, 9]).buffer))],
    ['what is known of pairs is damaged', () => { for (const f of readdirSync(join(dir, 'tracing', 'pairs-1'))) writeFileSync(join(dir, 'tracing', 'pairs-1', f), 'x') }],
  ])('is made again where %s', (_, spoil) => {
    run(TEXTS)
    spoil()
    expect(run(TEXTS)).toEqual(tracesOf(TEXTS))
  })
  it('holds no words', () => {
    run(TEXTS)
    for (const f of readdirSync(join(dir, 'tracing'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:i32|json)$/.test(name))) expect(readFileSync(join(dir, 'tracing', f), 'latin1')).not.toContain('sandbank')
  })
})
