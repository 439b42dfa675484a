/** Programs start from one file made of their sources: made once, made anew when a source changed, and not at all where somebody asks for the sources. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { program } from '@polylogue/graph-schema/typescript/bundle'
import { manifestOf } from '../typescript/bundle.mjs'

const folder = mkdtempSync(join(tmpdir(), 'polylogue-bundle-'))
const source = join(folder, 'program.ts')
const made = new Set<string>()
const start = () => program(pathToFileURL(source))
const said = ({ file, execArgv }: ReturnType<typeof program>) => execFileSync(process.execPath, [...execArgv, file], { encoding: 'utf8' }).trim()
const write = (name: string, text: string) => { writeFileSync(join(folder, name), text) }

afterEach(() => { vi.unstubAllEnvs() })
afterAll(() => {
  rmSync(folder, { recursive: true })
  for (const file of [...made, manifestOf(source)]) rmSync(file, { force: true })
})

describe('a program', () => {
  it('starts from a file of JavaScript that knows where its sources lie, and follows them', async () => {
    write('package.json', '{"type":"module"}')
    write('part.ts', 'export const part = (n: number): string => `${n}`\n')
    write('program.ts', "import { part } from './part.ts'\nconsole.log(part(1), import.meta.url)\n")
    await expect.poll(() => { const { file } = start(); made.add(file); return file }).toMatch(/\.mjs$/)
    expect(start().execArgv).toEqual([])
    expect(said(start())).toBe(`1 ${pathToFileURL(source).href}`)
    expect(start().file).toBe([...made].at(-1))

    write('part.ts', 'export const part = (n: number): string => `${n + 1} of two`\n')
    await expect.poll(() => { const next = start(); made.add(next.file); return said(next) }).toBe(`2 of two ${pathToFileURL(source).href}`)
  })

  it('is the one made before, whatever became of its sources, where it was made for good', () => {
    vi.stubEnv('POLYLOGUE_PROGRAMS', 'kept')
    write('part.ts', 'export const part = (n: number): string => `${n} of many thousand`\n')
    expect(said(start())).toMatch(/^2 of two /)
    write('part.ts', 'export const part = (n: number): string => `${n + 1} of two`\n')
  })

  it('is loaded as it lies where somebody asks for that, and where no bundle can be made', () => {
    vi.stubEnv('POLYLOGUE_SOURCES', '1')
    expect(start().file).toBe(source)
    expect(said(start())).toMatch(/^2 of two /)
    vi.unstubAllEnvs()
    write('part.ts', 'export const part = (\n')
    expect(start().file).toBe(source)
  })
})
