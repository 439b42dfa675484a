/**
 * `npm run fuzz [-- --count N --seed N --format NAME]`: N mutated files (default 2,000) of each format, or of one, through real worker processes. Run it after a
 * change to a reader, with a seed of its own. A find is kept in the temporary folder that the output names; make a test of it.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { UsageError } from '@polylogue/graph-schema'

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, format: { type: 'string' } } })
  for (const [name, value] of [['count', values.count], ['seed', values.seed]]) if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError('usage/bad-option', `--${name} must be a whole number of at least 1`)
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'ingest/test/readers/mutations.test.ts'], {
    stdio: 'inherit', env: { ...process.env, POLYLOGUE_FUZZ_COUNT: values.count, POLYLOGUE_FUZZ_SEED: values.seed, ...values.format === undefined ? {} : { POLYLOGUE_FUZZ_FORMAT: values.format } },
  })
  return status ?? 1
}
