/**
 * `npm run bench -- cost [--words N] [--rounds N] [--megabytes N]`: what the extraction costs beside the bare tagger, which reads the same text in the
 * same process in turn with it; whether a text of double length takes double time; and the memory that one large text takes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import { extract, readDocumentNow } from '@polylogue/ingest'
import { generateCorpus } from './corpus.ts'
import { benchFolder } from './folder.ts'
import { writeCorpus } from './ingest.ts'
import { table, wholeNumber } from './table.ts'
import { ROOT } from '../tree.ts'

/** The tagger as it comes, found where ingest finds it. */
const compromise = createRequire(join(ROOT, 'ingest', 'package.json'))('compromise') as (text: string) => unknown

export interface CostFigures {
  readonly words: number
  /** Seconds of processor time; the middle one of the rounds. */
  readonly bare: number
  readonly extraction: number
}

export async function benchCost(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { words: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' }, megabytes: { type: 'string', default: '0' } } })
  const [words, rounds, megabytes] = [values.words, values.rounds, values.megabytes].map(Number)
  if (![words, rounds].every((n) => Number.isInteger(n) && n > 0) || !(megabytes >= 0)) throw new UsageError('usage/bad-option', 'words and rounds are whole numbers of at least 1, megabytes a number')
  const figures = [words, 2 * words].map((n) => costOf(textOf(n), rounds))
  console.log(table(['one text', 'bare tagger, s', 'reading and extraction, s', 'words/s', 'as fast as the tagger'], figures.map((f) => [
    `${wholeNumber(f.words)} words`, f.bare.toFixed(2), f.extraction.toFixed(2), wholeNumber(f.words / f.extraction), (f.bare / f.extraction).toFixed(2)])))
  console.log(`\nDouble length takes ${(figures[1].extraction / figures[0].extraction).toFixed(2)} times the time (the tagger: ${(figures[1].bare / figures[0].bare).toFixed(2)}).`)
  if (megabytes > 0) await large(megabytes)
  return 0
}

/** In turn, so that a busy machine slows both; the first round of each warms up and is left out. */
function costOf(text: string, rounds: number): CostFigures {
  const bare: number[] = []
  const extraction: number[] = []
  const bytes = new TextEncoder().encode(text)
  for (let round = 0; round <= rounds; round++) {
    const times = [timed(() => compromise(text)), timed(() => extract(read(bytes)))]
    if (round > 0) { bare.push(times[0]); extraction.push(times[1]) }
  }
  return { words: text.split(/\s+/u).length, bare: middle(bare), extraction: middle(extraction) }
}

function read(bytes: Uint8Array): Document {
  const document = readDocumentNow({ path: 'text.txt', collection: 'bench', bytes, sideCar: null })
  if ('refused' in document) throw new Error('Nothing was measured: the text was refused.')
  return document
}

function textOf(words: number): string {
  return generateCorpus(1, { documents: 1, words })[0].text
}

async function large(megabytes: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-cost-'))
  try {
    const text = textOf(Math.ceil(megabytes * 1e6 / 5.5)).slice(0, megabytes * 1e6)
    writeCorpus(join(scratch, 'documents'), [{ path: 'large.txt', text }])
    const { seconds, words, peak } = await benchFolder(join(scratch, 'documents'), join(scratch, 'workspace'), { name: 'one process', workers: 1 })
    console.log(`\nOne text of ${megabytes} MB, ${wholeNumber(words)} words: ${seconds.toFixed(1)} s, peak ${peak === null ? 'not known' : `${wholeNumber(peak / 1e6)} MB`}.`)
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

/** Seconds of processor time, which others on the machine take less from than from time on the clock. */
function timed(does: () => unknown): number {
  const started = process.cpuUsage()
  does()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
