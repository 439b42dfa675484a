/** Somebody who reads the first lines of an answer and goes away is no error. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../tree.ts'

it('a reader that is gone ends the command without a stack trace', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'polylogue.mjs'), 'formats'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (d) => { said += String(d) })
  const code = await new Promise((done) => { child.on('close', done) })
  expect([code, said]).toEqual([0, ''])
}, 120_000)
