/**
 * `npm run fuzz [-- --count N --seed N --format NAME]`: N mutated files (default 2,000) of each format, or of one, through real worker processes. Run it after a
 * change to a reader, with a seed of its own. A find is kept in the temporary folder that the output names; make a test of it.
 * `npm run fuzz -- api`: as many requests (default 50,000) to the API, made from its own schema. Run it after a change to a route.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { UsageError } from '@polylogue/graph-schema'

const TARGETS: Readonly<Record<string, { readonly test: string, readonly count: string }>> = {
  files: { test: 'ingest/test/readers/mutations.test.ts', count: '2000' },
  api: { test: 'api/test/fuzz/api.test.ts', count: '50000' },
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { count: { type: 'string' }, seed: { type: 'string', default: '1' }, format: { type: 'string' } } })
  const target = TARGETS[positionals[0] ?? 'files']
  if (!target || positionals.length > 1) throw new UsageError('usage/bad-option', `there is nothing called “${positionals.join(' ')}” to fuzz`, { remedy: `There are ${Object.keys(TARGETS).join(' and ')}.` })
  const { count = target.count, seed, format } = values
  for (const [name, value] of Object.entries({ count, seed })) if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError('usage/bad-option', `--${name} must be a whole number of at least 1`)
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', target.test], {
    stdio: 'inherit', env: { ...process.env, POLYLOGUE_FUZZ_COUNT: count, POLYLOGUE_FUZZ_SEED: seed, ...format === undefined ? {} : { POLYLOGUE_FUZZ_FORMAT: format } },
  })
  return status ?? 1
}
