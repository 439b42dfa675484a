import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ingestCommand } from '../../src/cli/ingest-command.ts'
import { inspectCommand } from '../../src/cli/inspect-command.ts'
import type { Inspection } from '../../src/inspect/inspection.ts'

const folder = mkdtempSync(join(tmpdir(), 'polylogue-inspect-'))
const file = (name: string, text: string) => { const path = join(folder, name); writeFileSync(path, text); return path }
const note = file('note.txt', 'A Note\n\nThe Tram Guild praises the Quay Circle.\n')

async function run(command: typeof inspectCommand, ...argv: string[]) {
  const out: string[] = []
  const stdout = new PassThrough().on('data', (d) => out.push(String(d)))
  const stderr = new PassThrough().on('data', () => {})
  return { code: await command(argv, { stdout, stderr }), out: out.join('') }
}

describe('polylogue inspect', () => {
  it('prints text, or one JSON object, or writes a page', async () => {
    expect(await run(inspectCommand, note)).toMatchObject({ code: 0, out: expect.stringContaining('Tram Guild ENDORSES Quay Circle') as string })
    const { out } = await run(inspectCommand, note, '--json', '--html', join(folder, 'found.html'))
    expect((JSON.parse(out) as Inspection).findings).toMatchObject([{ relation: 'ENDORSES', subject: 'Tram Guild', cue: { words: 'praises' } }])
    expect(readFileSync(join(folder, 'found.html'), 'utf8')).toContain('Quay Circle')
  }, 60_000)

  it('shows with a workspace the entity of each thing and why', async () => {
    file('more.txt', 'More\n\nThe Quay Circle rejects the Tram Guild.\n')
    const workspace = join(folder, 'ws')
    await run(ingestCommand, '--workspace', workspace, '--workers', '1', note, join(folder, 'more.txt'))
    const { out } = await run(inspectCommand, note, '--workspace', workspace, '--json')
    expect((JSON.parse(out) as Inspection).things.filter((t) => t.kind === 'Organization' && !t.implicit).map((t) => [t.entity?.name, t.entity?.documents])).toEqual([['Quay Circle', 2], ['Tram Guild', 2]])
  }, 60_000)

  it('refuses what cannot be read, with 1, and folders as wrong usage', async () => {
    expect((await run(inspectCommand, file('empty.txt', ''))).code).toBe(1)
    await expect(run(inspectCommand, folder)).rejects.toThrow(/is no file/)
  }, 60_000)
})
