/** Type check of every workspace. Run by `npm test`; by hand: `npm run typecheck`. */
import { spawn } from 'node:child_process'
import { WORKSPACES, ROOT } from './tree.ts'

/** 0 when every workspace type-checks. */
export async function main(): Promise<number> {
  let failed = 0
  for (const workspace of WORKSPACES) {
    const code = await new Promise<number>((done) => {
      spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', workspace], { cwd: ROOT, stdio: 'inherit' }).on('close', (c) => done(c ?? 1))
    })
    if (code !== 0) failed++
  }
  return failed > 0 ? 1 : 0
}
