/**
 * `npm run bench -- tracing`: what tracing costs on corpora of one, four and sixteen times the size: seconds and memory from nothing, and
 * seconds once a few documents are added. Each size runs in a process of its own, so that its peak of memory is its own.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { traceCorpus } from '@polylogue/ingest'
import type { TracedText } from '@polylogue/ingest'
import { tracingFiles } from '@polylogue/ingest/cli'
import { idOf, quotationId, quoteAt, sortById, textId } from '@polylogue/graph-schema'
import type { Quotation } from '@polylogue/graph-schema'
import { ROOT } from '../tree.ts'
import { ratio, table, wholeNumber } from './table.ts'
import { tracingDocument } from './tracing-corpus.ts'

const SIZES = [1, 4, 16]
/** Documents added at the second run. */
const ADDED = 5

export interface TracingFigures { readonly documents: number, readonly seconds: number, readonly secondsAdded: number, readonly memory: number, readonly traces: number, readonly found: number, readonly reuse: number }

/** The table of all sizes; `documents` of the smallest. */
export function benchTracing(documents: number, words: number, seed: number): string {
  const figures = SIZES.map((size) => {
    const run = spawnSync(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'bench', 'tracing', '--documents', String(documents * size), '--words', String(words), '--seed', String(seed), '--one'], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`Nothing was measured: ${run.stderr.trim().split('\n').at(-1)}`)
    return JSON.parse(run.stdout.trim().split('\n').at(-1)!) as TracingFigures
  })
  const [base] = figures
  return table(['tracing', 'seconds', 'ratio', `${ADDED} added, seconds`, 'memory, MB', 'ratio', 'quotations', 'found', 'reuse'], figures.map((f) => [
    `${wholeNumber(f.documents)} documents`, f.seconds.toFixed(1), ratio(f.seconds, base.seconds), f.secondsAdded.toFixed(1), wholeNumber(f.memory), ratio(f.memory, base.memory), wholeNumber(f.traces), wholeNumber(f.found), wholeNumber(f.reuse),
  ]))
}

/** One size in this process, its texts and its index on disk. */
export function benchOneSize(documents: number, words: number, seed: number): TracingFigures {
  const scratch = mkdtempSync(join(tmpdir(), 'polylogue-tracing-'))
  try {
    mkdirSync(join(scratch, 'texts'))
    const texts = Array.from({ length: documents + ADDED }, (_, n) => {
      const { text, quoted } = tracingDocument(seed, n, words)
      const id = idOf('document', 1, String(n))
      writeFileSync(join(scratch, 'texts', id), JSON.stringify({ text, quoted, year: 1900 + (n % 90) }))
      return { id, textId: textId(id, 'bench', text) }
    })
    const load = (id: string): TracedText => tracedText(id, JSON.parse(readFileSync(join(scratch, 'texts', id), 'utf8')) as Saved)
    const run = (some: typeof texts) => {
      const files = tracingFiles(scratch)
      try { return traceCorpus({ texts: sortById(some), load, party: () => null }, files) } finally { files.close() }
    }
    const started = process.cpuUsage()
    const traces = run(texts.slice(0, documents))
    const seconds = spent(started)
    const memory = process.resourceUsage().maxRSS / 1024
    const again = process.cpuUsage()
    run(texts)
    const quotations = traces.filter((t) => t.kind === 'quotation')
    return { documents, seconds, secondsAdded: spent(again), memory, traces: quotations.length, found: quotations.filter((t) => t.source).length, reuse: traces.length - quotations.length }
  } finally { rmSync(scratch, { recursive: true, force: true }) }
}

/** Seconds of the processor, which others on the machine do not lengthen. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

interface Saved { readonly text: string, readonly quoted: readonly (readonly [number, number])[], readonly year: number }

function tracedText(id: string, { text, quoted, year }: Saved): TracedText {
  return {
    document: { id, textId: textId(id, 'bench', text), text, passages: [], date: { value: String(year), origin: 'side-car', place: null }, title: null }, voices: [],
    quotations: quoted.map(([start, end]): Quotation => {
      const content = quoteAt(id, text, start, end)
      return {
        id: quotationId(id, start, end, content.exact), document: id, passage: id, form: 'direct', source: null, sourceWords: null, cue: null, content, quotedBy: id, work: null, locator: null, citation: null,
        stance: 'neutral', stanceEvidence: null, confidence: 1, rule: 'bench', extractor: 'bench',
      }
    }),
  }
}
