import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openStore } from '@polylogue/store'
import { storeContract } from './graph-store.contract.ts'

const dir = mkdtempSync(join(tmpdir(), 'polylogue-sqlite-'))
let files = 0
afterAll(() => rmSync(dir, { recursive: true, force: true }))

storeContract('sqlite', {
  fresh: () => openStore(`sqlite:${join(dir, `${++files}.sqlite`)}`),
  async reopen(store) { await store.close(); return openStore(join(dir, `${files}.sqlite`)) },
})
