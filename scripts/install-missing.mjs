// Installs the packages of package-lock.json when they are not there or are others. Needs Node and npm alone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.polylogue-lock')

/** Ends the process with code 1 and a remedy where Node is too old or npm fails. */
export function installMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed; this is ${process.versions.node}.`, 'Install a newer Node from nodejs.org or your package manager.')
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  // A person (or CI) may have run `npm ci` already: then npm's own record of what is installed names every package.
  if (!installedByHand()) {
    console.error('Installing packages (npm ci) …')
    const npm = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    if (npm.status !== 0) fail('npm ci did not succeed.', 'Is there a network connection to the package registry? Run `npm ci` to see why.')
  }
  writeFileSync(stamp, wanted)
}

function installedByHand() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => path === '' || !path.startsWith('node_modules/') || entry.link || entry.optional || entry.devOptional || entry.peer || installed[path]?.version === entry.version)
}

function fail(message, remedy) {
  console.error(`${message}\n${remedy}`)
  process.exit(1)
}
