/**
 * `npm run bench -- ingest --folder DIR`: documents and words a second, peak memory, and what each stage takes of the clock and of processors, on a folder of your own, for one
 * core and for all. `npm run bench [-- --words N --documents N --seed N --rounds N]`: words a second of ingest on one and on all cores, records
 * a second into both stores and how long they take to answer, on documents made from a seed. Run it before and after a change that
 * may cost time, on a machine that does nothing else (`npm run bench -- web` measures the explorer in a Chromium, `-- serve` the server under many clients, `-- tracing` tracing alone, `-- cost` the extraction beside
 * the bare tagger); compare ratios, not figures of different machines.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { NOUNS, UsageError } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { openStore } from '@polylogue/store'
import { generateCorpus } from './bench/corpus.ts'
import { benchFolder, oneCore } from './bench/folder.ts'
import type { FolderFigures } from './bench/folder.ts'
import { benchIngest, writeCorpus } from './bench/ingest.ts'
import { positive } from './bench/positive.ts'
import type { IngestFigures } from './bench/ingest.ts'
import { benchStore, emptying } from './bench/store.ts'
import type { StoreFigures } from './bench/store.ts'
import { milliseconds, ratio, table, wholeNumber } from './bench/table.ts'
import { startNeo4j } from './neo4j.ts'

export async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'web') return (await import('./bench/web/bench-web.ts')).benchWeb(argv.slice(1))
  if (argv[0] === 'serve') return serve(argv.slice(1))
  if (argv[0] === 'cost') return (await import('./bench/cost.ts')).benchCost(argv.slice(1))
  if (argv[0] === 'tracing') return (await import('./bench/tracing/bench-tracing.ts')).benchTracing(argv.slice(1))
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {
    folder: { type: 'string' },
    words: { type: 'string', default: '60000' }, documents: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '60' },
  } })
  if (positionals.some((p) => p !== 'ingest')) throw new UsageError('usage/bad-option', `“${positionals[0]}” is nothing that is measured`, { remedy: 'Give ingest --folder DIR, or no word.' })
  if (positionals.length > 0 || values.folder !== undefined) return onFolder(values.folder)
  const [words, documents, seed, rounds] = [values.words, values.documents, values.seed, values.rounds].map(positive)
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-bench-'))
  try {
    const folder = join(scratch, 'documents')
    writeCorpus(folder, generateCorpus(seed, { documents, words }))
    const figures: IngestFigures[] = []
    for (const workers of new Set([1, availableParallelism()])) figures.push(await benchIngest(folder, join(scratch, `workspace-${workers}`), workers))
    const { graph } = figures[0]
    console.log(`${documents} documents, ${wholeNumber(figures[0].words)} words, seed ${seed}; Node ${process.versions.node}, ${availableParallelism()} cores\n`)
    console.log(`${ingestTable(figures)}\n`)
    console.log(`The view: ${NOUNS.map((noun) => `${wholeNumber(graph[noun].length)} ${noun}`).join(', ')}\n`)

    const stores = [await onSqlite(join(scratch, 'bench.sqlite'), graph, seed, rounds)]
    const neo4j = await onNeo4j(graph, seed, rounds)
    if (typeof neo4j === 'string') console.log(`Not measured: Neo4j. ${neo4j}\n`)
    else stores.push(neo4j)
    console.log(storeTable(stores))
    return 0
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

async function serve(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: {
    statements: { type: 'string', default: '1000000' }, clients: { type: 'string', default: '64' }, seconds: { type: 'string', default: '300' }, think: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' }, keep: { type: 'string' },
  } })
  const [statements, clients, seconds, seed] = [values.statements, values.clients, values.seconds, values.seed].map(positive)
  const think = Number(values.think)
  if (!(think >= 0)) throw new UsageError('usage/bad-option', `“${values.think}” is no number of seconds`)
  return (await import('./bench/serve/bench-serve.ts')).benchServe({ statements, clients, seconds, seed, think, keep: values.keep })
}

async function onFolder(folder: string | undefined): Promise<number> {
  if (folder === undefined || !existsSync(folder)) throw new UsageError('usage/no-such-path', `there is no folder “${folder ?? ''}”`, { remedy: 'Give --folder a folder that exists.' })
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-bench-'))
  try {
    const cores = availableParallelism()
    const runs = [{ ...oneCore(), workers: 1 }, ...(cores > 1 ? [{ name: `${cores} cores`, workers: cores }] : [])]
    const figures: FolderFigures[] = []
    for (const [i, run] of runs.entries()) figures.push(await benchFolder(folder, join(scratch, `workspace-${i}`), run))
    console.log(`${figures[0].documents} documents, ${wholeNumber(figures[0].words)} words; Node ${process.versions.node}, ${cores} cores\n`)
    console.log(`${folderTable(figures)}\n`)
    console.log(stageTable(figures))
    return 0
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

function folderTable(figures: readonly FolderFigures[]): string {
  return table(['ingest', 'seconds', 'documents/s', 'words/s', 'ratio', 'peak, MB', 'one core busy at most, %'], figures.map((f) => [
    f.name, f.seconds.toFixed(1), (f.documents / f.seconds).toFixed(1), wholeNumber(f.words / f.seconds), ratio(figures[0].seconds, f.seconds),
    f.peak === null ? 'not known' : wholeNumber(f.peak / 1e6), f.alone === null ? 'not known' : ((100 * f.alone) / f.seconds).toFixed(0),
  ]))
}

/** Seconds of each stage on the clock, as part of the whole, and of processor time: of the run itself and of the processes it starts. */
function stageTable(figures: readonly FolderFigures[]): string {
  return table(['stage', 'seconds', '%', 'the run itself, s', 'its processes, s'], figures.flatMap((f) => [...f.stages].map(([stage, { seconds, own, others }]) =>
    [`${f.name}: ${stage}`, seconds.toFixed(1), ((100 * seconds) / f.seconds).toFixed(0), Math.max(0, own).toFixed(1), Math.max(0, others).toFixed(1)])))
}

function ingestTable(figures: readonly IngestFigures[]): string {
  return table(['ingest', 'seconds', 'words/s', 'ratio', 'again, seconds'], figures.map((f) => [
    f.workers === 1 ? '1 worker' : `${f.workers} workers`, f.seconds.toFixed(1), wholeNumber(f.words / f.seconds), ratio(figures[0].seconds, f.seconds), f.secondsAgain.toFixed(1),
  ]))
}

async function onSqlite(file: string, graph: Graph, seed: number, rounds: number): Promise<StoreFigures> {
  const store = await openStore(file)
  try { return await benchStore(store, graph, seed, rounds) } finally { await store.close() }
}

/** The figures, or why there are none. A database that holds something is left alone; one that was empty is empty again. */
async function onNeo4j(graph: Graph, seed: number, rounds: number): Promise<StoreFigures | string> {
  let server
  try { server = await startNeo4j() } catch (error) { return (error as Error).message }
  try {
    if (server.user !== '') { process.env.NEO4J_USER = server.user; process.env.NEO4J_PASSWORD = server.password }
    const store = await openStore(server.uri)
    try {
      const { nouns } = await store.counts()
      if (NOUNS.some((noun) => nouns[noun] > 0)) return `The database at ${server.uri} holds a graph; name an empty one with NEO4J_URI.`
      try { return await benchStore(store, graph, seed, rounds) } finally { await store.apply(emptying(graph)) }
    } finally { await store.close() }
  } finally { await server.stop() }
}

function storeTable(stores: readonly StoreFigures[]): string {
  const [base, ...others] = stores
  const head = ['', base.name, ...others.flatMap((o) => [o.name, `${o.name} to ${base.name}`])]
  const row = (name: string, of: (f: StoreFigures) => number, show: (n: number) => string) =>
    [name, show(of(base)), ...others.flatMap((o) => [show(of(o)), ratio(of(o), of(base))])]
  return table(head, [
    row('load, records/s', (f) => f.load, wholeNumber),
    row('load again, records/s', (f) => f.again, wholeNumber),
    ...Object.keys(base.queries).flatMap((name) => [
      row(`${name}, p50 ms`, (f) => f.queries[name].p50, milliseconds),
      row(`${name}, p95 ms`, (f) => f.queries[name].p95, milliseconds),
    ]),
  ])
}
