import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSpool } from '../../src/cli/spool.ts'

it('keeps the first bytes in memory, the rest in a file that is gone at the end', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'polylogue-spool-')), 'a', 'spool')
  const spool = openSpool(file, 10)
  const pieces = [8, 5, 1, 300].map((length, i) => new Uint8Array(length).fill(i + 1))
  const small = spool.put(pieces[0])
  expect(existsSync(file)).toBe(false)
  const waiting = [small, ...pieces.slice(1).map((p) => spool.put(p))]
  expect(existsSync(file)).toBe(true)
  expect([...waiting].reverse().map((n) => Buffer.from(spool.bytes(n)))).toEqual([...pieces].reverse().map((p) => Buffer.from(p)))
  spool.close()
  expect(existsSync(file)).toBe(false)
})
