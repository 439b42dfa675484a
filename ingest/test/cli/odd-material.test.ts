/** Odd, broken and hostile files of every kind in one ingest: each comes to what it must, and nothing of it is lost without a word. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { openStore, openWorkspace, viewFile } from '@polylogue/store'
import type { GraphStore, Workspace } from '@polylogue/store'
import { ingestRun } from '../../src/cli/ingest-run.ts'
import { pathOf } from '../../src/cli/report.ts'
import type { ReportLine } from '../../src/cli/report.ts'
import { workerPool } from '../../src/cli/worker-pool.ts'
import { MARK, SHUT, oddCases } from './odd-material.ts'

const cases = await oddCases()
const folder = mkdtempSync(join(tmpdir(), 'polylogue-odd-'))
const pool = workerPool({ workers: 2, memoryMb: 768 })
let workspace: Workspace, store: GraphStore, lines: readonly ReportLine[], documents: readonly Document[]

beforeAll(async () => {
  for (const c of cases) {
    mkdirSync(dirname(join(folder, c.path)), { recursive: true })
    writeFileSync(join(folder, c.path), c.bytes)
  }
  workspace = openWorkspace(mkdtempSync(join(tmpdir(), 'polylogue-ws-')), { create: true })
  store = await openStore(viewFile(workspace.dir))
  const result = await ingestRun([folder], { workspace, store, pool, collection: 'default', onProgress: () => {}, run: 'r', now: () => new Date(0), tool: 'test' })
  lines = result.lines
  documents = (await store.readAll()).documents
}, 600_000)
afterAll(async () => { pool.close(); await store.close(); workspace.close() })

const outcomeOf = (line: ReportLine | undefined) => (line === undefined ? 'silent' : line.outcome === 'new' ? 'read' : line.outcome)

it.each(cases)('$kind: $path', ({ path, outcome, code, members = {} }) => {
  const mine = lines.filter((l) => l.path === path)
  const inside = documents.filter((d) => d.path === path || d.path.startsWith(`${path}/`))
  expect(mine, 'no line in the report').not.toEqual([])
  const own = mine.find((l) => l.member === null)
  const all = inside.length === 0 ? 'refused' : inside.every((d) => d.partial) ? 'partial' : 'read'
  expect(own !== undefined && own.outcome !== 'partial' ? outcomeOf(own) : all, JSON.stringify(mine)).toBe(outcome)
  if (code !== null) expect(mine.map((l) => l.code)).toContain(code)
  for (const [name, expected] of Object.entries(members)) expect([name, outcomeOf(lines.find((l) => pathOf(l) === `${path}/${name}`))]).toEqual([name, expected])
  for (const d of inside) {
    expect(d.text).toContain(MARK)
    expect(d.text).not.toMatch(new RegExp(`${SHUT}|root:x:0:0`))
    expect(d.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
  }
})

it('nothing is refused for a bug of ours', () => expect(lines.filter((l) => l.code === 'crashed' || l.code === 'reader-failed' || l.code === 'timeout' || l.code === 'extraction-failed')).toEqual([]))
it('no name of a member or key reaches the prototype of anything', () => expect(({} as Record<string, unknown>).x).toBeUndefined())
