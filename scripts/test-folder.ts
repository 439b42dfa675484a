/** One folder for everything that tests write: made before them, gone after them, so that nothing is left in the machine's own. Named by `vitest.config.ts`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is started from here on takes this folder for the temporary one; the function given back takes it away. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'polylogue-tests-'))
  const before = { TMPDIR: process.env.TMPDIR, TEMP: process.env.TEMP, TMP: process.env.TMP }
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder })
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    // A server or browser that is still going down may write once more.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
