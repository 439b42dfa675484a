/**
 * `npm start`: builds the explorer, ingests the sample corpus (or the folders and files given after `--`), serves it on
 * this machine and prints the address. The samples live in a workspace of their own, so that a person's documents never
 * mix with them.
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from '@polylogue/graph-schema'
import { buildWeb } from './build-web.ts'
import { ROOT } from './tree.ts'

const HELP = `npm start                                 the sample corpus
npm start -- <folder or files…>           your documents, into ./.polylogue
npm start -- --workspace DIR <folder…>    into another workspace
options: --workspace DIR  --store URL (neo4j://…)  --port N  --behind-proxy https://… (with accounts)  --no-open
`

/** Ingests, serves until interrupted; 2 where the arguments are wrong. */
export async function main(argv: readonly string[]): Promise<number | undefined> {
  const { values, positionals } = readArguments(argv)
  if (values.help) { process.stdout.write(HELP); return 0 }
  const samples = positionals.length === 0 && values.workspace === undefined
  const workspace = resolve(values.workspace ?? (samples ? join(ROOT, '.polylogue-samples') : join(ROOT, '.polylogue')))
  const paths = samples ? [join(ROOT, 'samples', 'documents')] : positionals
  const store = values.store === undefined ? [] : ['--store', values.store]

  console.error('Building the explorer …')
  buildWeb()
  if (paths.length > 0) {
    const { ingestCommand } = await import('@polylogue/ingest/cli')
    await ingestCommand(['--workspace', workspace, ...store, ...paths], process)
  }
  else { const { openWorkspace } = await import('@polylogue/store'); openWorkspace(workspace, { create: true }).close() }
  const { openBrowser, startServer } = await import('@polylogue/api')
  const { entry, close } = await startServer({
    workspace, store: values.store, port: values.port === undefined ? undefined : Number(values.port), token: process.env.POLYLOGUE_TOKEN || undefined, behindProxy: values['behind-proxy'], say: (words) => console.error(words),
  })
  console.log(`\nPolylogue is open at ${entry}\nStop it with Ctrl+C.`)
  if (!values['no-open']) openBrowser(entry)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void close().then(() => process.exit(0)) })
  return undefined
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: { workspace: { type: 'string' }, store: { type: 'string' }, port: { type: 'string' }, 'behind-proxy': { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    throw new UsageError('usage/bad-option', (error as Error).message, { remedy: HELP })
  }
}
