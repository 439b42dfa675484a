/**
 * `npm run bench -- serve`: the server as a process of its own over a large generated view, with many clients: alone, then with an ingest
 * beside it. The ingest reads generated documents into a workspace of its own (what the served one holds was never read, so an ingest
 * there would take it out) and writes a batch of statements into the served view after each round, as an ingest does at its end.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_REMOVALS } from '@polylogue/graph-schema'
import { openStore, openWorkspace } from '@polylogue/store'
import { ROOT } from '../../tree.ts'
import { milliseconds, percentile, table, wholeNumber } from '../table.ts'
import { batchesOf } from './million.ts'
import type { ViewSize } from './million.ts'
import { runClients } from './clients.ts'
import type { Answered } from './clients.ts'

export interface ServeOptions { readonly statements: number, readonly clients: number, readonly seconds: number, readonly think: number, readonly seed: number, readonly keep?: string }

const TOKEN = 'bench-bench-bench-bench-bench-bench-'

export async function benchServe(options: ServeOptions): Promise<number> {
  const size: ViewSize = { statements: options.statements, entities: Math.ceil(options.statements / 20), documents: Math.ceil(options.statements / 500) }
  const scratch = options.keep ?? mkdtempSync(join(tmpdir(), 'polylogue-bench-serve-'))
  const workspace = join(scratch, 'workspace')
  try {
    if (!existsSync(workspace)) await makeView(workspace, size, options.seed)
    const file = join(workspace, 'view', 'graph.sqlite')
    console.log(`${wholeNumber(size.statements)} statements, ${wholeNumber(size.entities)} entities, ${wholeNumber(size.documents)} documents (${existsSync(file) ? wholeNumber(statSync(file).size) : ''}); ${options.clients} clients, ${options.think} s between two questions, ${options.seconds} s each; Node ${process.versions.node}, ${availableParallelism()} cores\n`)
    const server = await startProcess(workspace)
    try {
      console.log(`The first visitor has the map after ${(await firstVisit(server)).toFixed(1)} s.\n`)
      const idle = await calibrated(() => runClients(server, size, options.seed, options.clients, options.seconds, options.think))
      console.log(`${report('idle', idle.done)}; ${idle.words}\n`)
      const beside = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', 'bench', 'serve', 'beside.ts'), scratch, String(options.statements), String(options.seed)], { stdio: ['ignore', 'inherit', 'inherit'] })
      const gone = new Promise((done) => { beside.once('exit', done) })
      try {
        const busy = await calibrated(() => runClients(server, size, options.seed + 1, options.clients, options.seconds, options.think))
        console.log(`${report('during ingest', busy.done)}; ${busy.words}`)
      } finally { beside.kill('SIGTERM'); await gone }
    } finally { await server.stop() }
    return 0
  } finally { if (options.keep === undefined) rmSync(scratch, { recursive: true, force: true }) }
}

async function makeView(workspace: string, size: ViewSize, seed: number): Promise<void> {
  openWorkspace(workspace, { create: true }).close()
  const store = await openStore({ workspace })
  for (const put of batchesOf(seed, size)) await store.apply({ put, remove: NO_REMOVALS })
  await store.close()
}

async function startProcess(workspace: string): Promise<{ readonly url: string, readonly token: string, stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'polylogue.mjs'), 'serve', '--workspace', workspace, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, POLYLOGUE_TOKEN: TOKEN } })
  const gone = new Promise<void>((done) => { child.once('exit', () => done()) })
  const url = await new Promise<string>((done, refuse) => {
    child.stdout.on('data', (words) => { const found = /http:\/\/[^/\s]+/.exec(String(words)); if (found) done(found[0]) })
    void gone.then(() => refuse(new Error('the server ended')))
  })
  return { url, token: TOKEN, stop: async () => { child.kill('SIGTERM'); await gone } }
}

/** Seconds until the first answers about the whole graph are there. */
async function firstVisit({ url, token }: { readonly url: string, readonly token: string }): Promise<number> {
  const started = performance.now()
  await Promise.all(['status', 'graph/facets', 'graph/communities', 'documents'].map(async (path) => (await fetch(`${url}/api/${path}`, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer()))
  return (performance.now() - started) / 1000
}

/** Runs `work` beside a loop that is always the same; the words say how long that took. */
async function calibrated<T>(work: () => Promise<T>): Promise<{ readonly done: T, readonly words: string }> {
  const beside = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', 'bench', 'serve', 'calibrator.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  beside.stdout.setEncoding('utf8').on('data', (words: string) => { said += words })
  const ended = new Promise((end) => { beside.once('close', end) })
  try {
    const done = await work()
    beside.kill('SIGTERM')
    await ended
    const took = JSON.parse(said) as number[]
    return { done, words: `a loop of the same length took ${[0, 0.5, 0.95, 0.99].map((p) => milliseconds(percentile(took, p))).join(' / ')} ms (shortest / p50 / p95 / p99)` }
  } finally { beside.kill('SIGKILL') }
}

function report(when: string, answers: readonly Answered[]): string {
  const row = (name: string, list: readonly Answered[]) => {
    const times = list.map((a) => a.milliseconds)
    return [name, wholeNumber(list.length), String(list.filter((a) => a.status !== 200).length), ...[0.5, 0.95, 0.99, 1].map((p) => milliseconds(percentile(times, p)))]
  }
  const routes = [...new Set(answers.map((a) => a.route))].sort()
  return `${table([when, 'answers', 'errors', 'p50, ms', 'p95, ms', 'p99, ms', 'longest, ms'], [row('all', answers), ...routes.map((r) => row(r, answers.filter((a) => a.route === r)))])}\nload of the machine: ${loadavg().map((l) => l.toFixed(1)).join(', ')}`
}
