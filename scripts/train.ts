/**
 * `npm run train -- MODEL --data DIR [--out FILE]`: trains one of the product's small models on openly licensed data that stays outside
 * the repository, and writes its weights. Run it after a change to the model's features; docs/models says what each was trained on.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from '@polylogue/graph-schema'
import { encodeModel } from '@polylogue/ingest/training'
import { MODELS } from './train/models.ts'
import { ROOT } from './tree.ts'

const HELP = `npm run train -- MODEL --data DIR [--out FILE]
models: ${Object.keys(MODELS).join(', ')}
`

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { data: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) { process.stdout.write(HELP); return 0 }
  const model = MODELS[positionals[0] ?? '']
  if (model === undefined || values.data === undefined) throw new UsageError('usage/bad-option', 'train needs the name of a model and --data', { remedy: HELP })
  const trained = await model.train(resolve(values.data), (line) => void process.stderr.write(`${line}\n`))
  const bytes = encodeModel(trained)
  const to = resolve(values.out ?? join(ROOT, 'ingest', 'models', model.file))
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, bytes)
  process.stderr.write(`${trained.features.length} features, ${bytes.length} bytes: ${to}\n`)
  return 0
}
