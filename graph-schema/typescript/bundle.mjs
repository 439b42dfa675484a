// Where a program of ours starts from: one file of JavaScript, made of its TypeScript when it is first started and again when one of its files changed.
// Loading 500 files one by one through a hook takes a process two seconds of work, a thread as well; an ingest starts three of them and more.
// Where nothing can be kept (a folder one may not write to), the TypeScript is loaded as it lies. `POLYLOGUE_PROGRAMS=kept` takes what was made as it is: in an image,
// whose sources never change but whose files may get other times on their way. Plain JavaScript, like all that comes before TypeScript.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'

const HERE = dirname(fileURLToPath(import.meta.url))
/** The program that makes them. */
export const MAKER = join(HERE, 'make-bundle.mjs')
const MODULES = join(dirname(dirname(HERE)), 'node_modules')
const KEPT = join(MODULES, '.polylogue-programs')

/** What to start for the program at `url`: a file, and the options that Node needs for it. */
export function program(url) {
  const source = fileURLToPath(url)
  const file = process.env.POLYLOGUE_SOURCES === '1' ? null : kept(source) ?? made(source)
  return file === null ? { file: source, execArgv: ['--import', import.meta.resolve('@polylogue/graph-schema/typescript')] } : { file, execArgv: [] }
}

/** The file that tells what a bundle was made of. */
export function manifestOf(source) {
  return join(KEPT, `${basename(source, '.ts')}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.json`)
}

/** A file as the manifest knows it: another length or time is another file. */
export function stampOf(file) {
  const { size, mtimeMs } = statSync(file)
  return [file, size, mtimeMs]
}

function kept(source) {
  try {
    const { entry, inputs } = JSON.parse(readFileSync(manifestOf(source), 'utf8'))
    const file = join(KEPT, entry)
    accessSync(file)
    return process.env.POLYLOGUE_PROGRAMS === 'kept' || inputs.every(([path, size, time]) => { const now = statSync(path); return now.size === size && now.mtimeMs === time }) ? file : null
  } catch { return null }
}

function made(source) {
  try {
    accessSync(MODULES, constants.W_OK)
    execFileSync(process.execPath, [MAKER, source, KEPT], { stdio: 'ignore' })
    return kept(source)
  } catch { return null }
}
