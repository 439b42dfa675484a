/**
 * `npm run bench -- tracing [--documents N --words N --seed N | --folder DIR] [--memory MB]`: what tracing costs on corpora of one, four and
 * sixteen times the size, made from a seed or a folder of your own (a sixteenth, a quarter and the whole of it): seconds and memory from
 * nothing, and seconds once a few documents are added. Each size runs in a process of its own, so that its peak of memory is its own.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from '@polylogue/graph-schema'
import { ROOT } from '../../tree.ts'
import { positive } from '../positive.ts'
import { ratio, table, wholeNumber } from '../table.ts'
import { generatedCorpus } from './generated-corpus.ts'
import { ADDED, measureTracing } from './measure.ts'
import type { TracingFigures } from './measure.ts'
import { workspaceCorpus } from './workspace-corpus.ts'

const SIZES = [1, 4, 16]

/** Exit code 0. Throws UsageError for options that say nothing. */
export function benchTracing(argv: readonly string[]): number {
  const { values } = parseArgs({ args: [...argv], options: {
    documents: { type: 'string', default: '100' }, words: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, folder: { type: 'string' },
    memory: { type: 'string', default: '256' }, workspace: { type: 'string' }, part: { type: 'string', default: '1' }, one: { type: 'boolean', default: false },
  } })
  const [documents, words, seed, memory, part] = [values.documents, values.words, values.seed, values.memory, values.part].map(positive)
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-tracing-'))
  try {
    if (values.one) {
      const corpus = values.workspace === undefined ? generatedCorpus(scratch, { documents: documents + ADDED, words, seed }) : workspaceCorpus(values.workspace, part)
      if (corpus.texts.length <= ADDED) throw new UsageError('usage/too-few-documents', `a part of ${corpus.texts.length} documents is too small to measure`, { remedy: 'Give a folder of some hundred documents.' })
      console.log(JSON.stringify(measureTracing(corpus, scratch)))
      return 0
    }
    const workspace = values.folder === undefined ? null : ingested(values.folder, join(scratch, 'workspace'))
    console.log(tracingTable(SIZES.map((size) => inProcess(memory, workspace === null
      ? ['--documents', String(documents * size), '--words', String(words), '--seed', String(seed)]
      : ['--workspace', workspace, '--part', String(16 / size)]))))
    return 0
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

function ingested(folder: string, workspace: string): string {
  if (!existsSync(folder)) throw new UsageError('usage/no-such-path', `there is no folder “${folder}”`, { remedy: 'Give --folder a folder that exists.' })
  const run = spawnSync(process.execPath, ['scripts/polylogue.mjs', 'ingest', '--workspace', workspace, folder], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status === null || run.status > 1) throw new Error(`Nothing was measured: ingest ended with code ${run.status}.`)
  return workspace
}

/**
 * The heap may take `memory` MB and no more: without a limit V8 lets garbage lie while there is room, and the figure would tell how much of
 * it, not what tracing needs.
 */
function inProcess(memory: number, options: readonly string[]): TracingFigures {
  const run = spawnSync(process.execPath, [`--max-old-space-size=${memory}`, join(ROOT, 'scripts', 'run.mjs'), 'bench', 'tracing', ...options, '--one'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`Nothing was measured (a larger --memory may help): ${run.stderr.trim().split('\n').at(-1)}`)
  return JSON.parse(run.stdout.trim().split('\n').at(-1)!) as TracingFigures
}

function tracingTable(figures: readonly TracingFigures[]): string {
  const [base] = figures
  return table(['tracing', 'words', 'seconds', 'ratio', `${ADDED} added, seconds`, 'memory, MB', 'ratio', 'quotations', 'found', 'reuse'], figures.map((f) => [
    `${wholeNumber(f.documents)} documents`, wholeNumber(f.words), f.seconds.toFixed(1), ratio(f.seconds, base.seconds), f.secondsAdded.toFixed(1), wholeNumber(f.memory), ratio(f.memory, base.memory),
    wholeNumber(f.traces), wholeNumber(f.found), wholeNumber(f.reuse),
  ]))
}
