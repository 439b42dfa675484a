/** One export hash, whatever the order of files, the number of processes, the locale and the time zone: 3 × 2 × 2 × 2 = 24 ingests, four of the surroundings as real processes. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SAMPLES = fileURLToPath(new URL('../../../samples/documents', import.meta.url))
/** Words that other locales fold, sort or date otherwise. */
const ODD = 'İstanbul Island Institute\n\nIstanbul, 31 December 1931\n\nThe Island Institute praises the Çelik Union and rejects the Ångermanland Board. “IN ITALICS,” said Ilkay Ünal of the Board on 1/2/1932.\n'

/** The command of the test in surroundings of its own. */
function inSurroundings(folder: string, locale: string, zone: string): Promise<{ readonly locale: string, readonly zone: string, readonly hashes: Readonly<Record<string, string>> }> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('./one-hash-process.ts', import.meta.url)), folder], {
    env: { ...process.env, LC_ALL: locale, LANG: locale, TZ: zone }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (bytes) => { said += bytes })
  return new Promise((done, fail) => { child.on('close', (code) => { if (code === 0) done(JSON.parse(said)); else fail(new Error(`ended with ${code}`)) }) })
}

it('is the same in all 24', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-one-hash-'))
  for (const name of readdirSync(SAMPLES).filter((n) => /\.(txt|md|html)$/.test(n)).sort().slice(0, 4)) cpSync(join(SAMPLES, name), join(folder, name))
  writeFileSync(join(folder, 'odd.txt'), ODD)
  const seen = new Map<string, string>()
  const surroundings = new Set<string>()
  for (const locale of ['en_US.UTF-8', 'tr_TR.UTF-8']) {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const told = await inSurroundings(folder, locale, zone)
      surroundings.add(`${told.locale} ${told.zone}`)
      for (const [name, hash] of Object.entries(told.hashes)) seen.set(`${name}, ${locale}, ${zone}`, hash)
    }
  }
  expect([...surroundings].sort()).toEqual(['en-US America/Los_Angeles', 'en-US Pacific/Kiritimati', 'tr-TR America/Los_Angeles', 'tr-TR Pacific/Kiritimati'])
  expect(seen.size).toBe(24)
  expect(new Set(seen.values()).size, JSON.stringify([...seen], null, 1)).toBe(1)
}, 1_800_000)
