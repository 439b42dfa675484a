/** Builds the explorer when its sources are newer than what stands in web/dist. Run by start and test. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InvariantError } from '@polylogue/graph-schema'
import { ROOT } from './tree.ts'

const STAMP = join(ROOT, 'web', 'dist', '.built-from')

/** Builds web/dist unless it was built from these very sources. Throws InvariantError `web/build-failed`. */
export function buildWeb(): void {
  const sources = hashOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  const vite = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], { cwd: join(ROOT, 'web'), stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  if (vite.status !== 0) throw new InvariantError('web/build-failed', `vite build failed:\n${vite.stdout}${vite.stderr}`)
  writeFileSync(STAMP, sources)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = ['web', 'graph-schema', 'api'].flatMap((w) => filesBelow(join(ROOT, w)))
  for (const file of [...files, join(ROOT, 'package-lock.json')].sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'test'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** `npm run` form. */
export async function main(): Promise<number> {
  buildWeb()
  return 0
}
