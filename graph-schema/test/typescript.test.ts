import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const PROGRAM = `export const makes = (): (() => number) => { const inner = (): number => 1; return inner }
export const isWord = (words: string): boolean => /^[\\p{L}/"\\\\]+\\/?$/u.test(words)
`
/** Counts what is called to give a function its name. */
const ASK = (url: string) => `
  let named = 0
  const plain = Object.defineProperty
  Object.defineProperty = (target, ...rest) => { if (typeof target === 'function' && rest[0] === 'name' && rest[1].value === 'inner') named++; return plain(target, ...rest) }
  const { makes, isWord } = await import(${JSON.stringify(url)})
  console.log(JSON.stringify({ answer: makes()(), named, words: ['Rope/"\\\\', 'Rope!'].map(isWord), literal: !/new RegExp/.test(isWord.toString()) }))`

it('TypeScript of the product is loaded without giving each function its name when it is made, and with its expressions as they are written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-typescript-'))
  try {
    const file = join(folder, 'program.mts')
    writeFileSync(file, PROGRAM)
    const out = execFileSync(process.execPath, ['--import', import.meta.resolve('@polylogue/graph-schema/typescript'), '--input-type=module', '-e', ASK(pathToFileURL(file).href)], { encoding: 'utf8' })
    expect(JSON.parse(out)).toEqual({ answer: 1, named: 0, words: [true, false], literal: true })
  } finally { rmSync(folder, { recursive: true, force: true }) }
})
