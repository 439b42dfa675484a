/** Finds a Chromium for the browser tests; in CI installs Debian's where there is none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium, or null. POLYLOGUE_CHROMIUM goes first. */
export function findChromium(): string | null {
  const given = process.env.POLYLOGUE_CHROMIUM
  return [given ?? '', ...PLACES].find((place) => place !== '' && existsSync(place)) ?? null
}

/** Installs Debian's package where apt and root are at hand; the path, or null where that cannot be. */
export function installChromium(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  console.error('Installing Chromium (apt-get) …')
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  if (!apt('update', '-qq') || !apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) return null
  return findChromium()
}
