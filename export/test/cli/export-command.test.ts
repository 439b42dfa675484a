import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_REMOVALS } from '@polylogue/graph-schema'
import { openStore, openWorkspace } from '@polylogue/store'
import { exportCommand } from '../../src/cli/index.ts'
import { EXPORT_FORMATS, exportGraph } from '../../src/index.ts'
import { GRAPH, PEOPLE } from '../sample-graph.ts'

let dir: string
let workspace: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'polylogue-export-'))
  workspace = join(dir, 'workspace')
  openWorkspace(workspace, { create: true }).close()
  const store = await openStore({ workspace })
  await store.apply({ put: GRAPH, remove: NO_REMOVALS })
  await store.close()
})
afterAll(() => rmSync(dir, { recursive: true }))

async function run(...argv: string[]) {
  const io = { stdout: new PassThrough({ highWaterMark: 1 << 24 }), stderr: new PassThrough() }
  const code = await exportCommand(['--workspace', workspace, ...argv], io)
  io.stdout.end(); io.stderr.end()
  return { code, out: await buffer(io.stdout), err: (await buffer(io.stderr)).toString() }
}
interface File { entities: { name: string }[], statements: { relation: string }[], caption: string | null }
async function json(...argv: string[]): Promise<File> {
  const { code, out } = await run('--out', '-', '--format', 'json', ...argv)
  expect(code).toBe(0)
  return JSON.parse(out.toString()) as File
}
const names = (file: File) => file.entities.map((e) => e.name).sort()

describe('polylogue export', () => {
  it.each(EXPORT_FORMATS.map((f) => [f.name, f.extension]))('writes %s as the library does, whole', async (format, extension) => {
    const out = join(dir, `graph-${format}.${extension}`)
    const { code, err } = await run('--out', out, '--format', format)
    expect(code).toBe(0)
    expect(err).toContain('6 entities, 5 relations, 5 statements')
    expect(Buffer.compare(readFileSync(out), Buffer.from(exportGraph(format, GRAPH)))).toBe(0)
    expect(readdirSync(dir).filter((f) => f.endsWith('.tmp'))).toEqual([])
  })

  it('knows the format by the ending', async () => {
    await run('--out', join(dir, 'by-ending.GEXF'))
    expect(readFileSync(join(dir, 'by-ending.GEXF'), 'utf8')).toContain('<gexf')
  })

  it('takes filters, and says them in the file', async () => {
    const file = await json('--relation', 'criticizes', '--relation', 'AUTHORED', '--attribution', 'first-hand', '--to', '2001', '--no-undated')
    expect(file.statements.map((s) => s.relation)).toEqual(['CRITICIZES'])
    expect(file.caption).toBe('Shown: CRITICIZES, AUTHORED · first-hand · to 2001.')
    expect((await json('--sign', 'for')).statements.map((s) => s.relation).sort()).toEqual(['ALLIED_WITH', 'ENDORSES'])
    expect((await json('--document', 'notes/undated.txt', '--min-confidence', '0')).statements).toHaveLength(1)
    expect(names(await json('--kind', 'Organization'))).toEqual(['Quay & Sons', 'Tide League'])
    expect((await json()).caption).toBeNull()
  })

  it('takes an entity by name, other name or id, with its neighbours or without', async () => {
    const around = ['=SUM(A1) "cheap" talk\u0007', 'Quay & Sons', 'Tide League']
    for (const name of ['tide league', 'TL', PEOPLE.league.id]) expect(names(await json('--entity', name))).toEqual(around)
    expect(names(await json('--entity', 'TL', '--entity', 'Ada Thorn', '--between'))).toEqual(['Ada Thorn', 'Tide League'])
  })

  it('ends quietly where the reader has had enough', async () => {
    const stdout = new Writable({ write(_chunk, _encoding, done) { done(Object.assign(new Error('closed'), { code: 'EPIPE' })) } })
    expect(await exportCommand(['--workspace', workspace, '--out', '-', '--format', 'json'], { stdout, stderr: new PassThrough() })).toBe(0)
    const full = new Writable({ write(_chunk, _encoding, done) { done(Object.assign(new Error('full'), { code: 'ENOSPC' })) } })
    await expect(exportCommand(['--workspace', workspace, '--out', '-', '--format', 'json'], { stdout: full, stderr: new PassThrough() })).rejects.toThrow('full')
  })

  it.each<[string[], string]>([
    [['--out', 'x.docx'], 'usage/bad-option'], [['--format', 'json'], 'usage/bad-option'], [['--out', 'x.json', '--relation', 'LOVES'], 'usage/bad-option'],
    [['--out', 'x.json', '--from', '31.12.1930'], 'usage/bad-option'], [['--out', 'x.json', '--min-confidence', '7'], 'usage/bad-option'], [['--out', 'x.json', '--between'], 'usage/bad-option'],
    [['--out', 'x.json', '--format', 'docx'], 'export/unknown-format'], [['--out', '-', '--format', 'json', '--entity', 'Nobody'], 'usage/unknown-entity'],
    [['--out', '-', '--format', 'json', '--document', 'nothing.txt'], 'usage/unknown-document'], [['--out', join(tmpdir(), 'polylogue-no-such-folder', 'x.json')], 'usage/cannot-write'],
  ])('refuses %j', async (argv, code) => { await expect(run(...argv)).rejects.toMatchObject({ code, name: 'UsageError' }) })

  it('refuses a workspace that is not there, and makes none', async () => {
    await expect(exportCommand(['--workspace', join(dir, 'missing'), '--out', '-', '--format', 'json'], { stdout: new PassThrough(), stderr: new PassThrough() })).rejects.toMatchObject({ code: 'workspace/not-found' })
    expect(existsSync(join(dir, 'missing'))).toBe(false)
  })

  it('helps with examples and all formats', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    for (const { name } of EXPORT_FORMATS) expect(out.toString()).toContain(name)
    expect(out.toString()).toContain('polylogue export --out graph.gexf')
  })
})
