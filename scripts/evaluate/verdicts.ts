/** `npm run evaluate -- --verdicts`: are the verdicts of traces right, and is what was found really the source? */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, traceCorpus } from '@polylogue/ingest'
import type { TracedText } from '@polylogue/ingest'
import { idOf, passageId, quotationId, quoteAt, sortById, textId } from '@polylogue/graph-schema'
import type { Quotation, Trace } from '@polylogue/graph-schema'
import { seeded } from '../bench/random.ts'
import { table } from '../bench/table.ts'
import { ROOT } from '../tree.ts'
import { readJsonLines } from './jsonl.ts'
import type { SourceText, VerdictCase } from './verdict-cases.ts'
import { verdictCases } from './verdict-cases.ts'

export interface VerdictOptions {
  /** Files of { id, text }, used where they are. */
  readonly files: readonly string[]
  readonly seed: number
  readonly cases: number
  readonly misses: boolean
}

/** Every fifth text of the files is held back (samples quote each other; without files, every fifth of them). The figures as a table, and the cases that went wrong where asked for. */
export async function evaluateVerdicts({ files, seed, cases: count, misses }: VerdictOptions): Promise<string> {
  const long = (t: SourceText) => t.text.split(/\s+/u).length > 120
  const samples = (await sampleTexts()).filter(long)
  const others = files.flatMap((file) => readJsonLines(file).records.map((r) => ({ id: String(r.id), text: String(r.text) }))).filter(long)
  const heldBack = (others.length > 0 ? others : samples).filter((_, i) => i % 5 === 4)
  const texts = [...samples, ...others]
  const corpus = texts.filter((t) => !heldBack.includes(t))
  const cases = verdictCases(seeded(seed), corpus, heldBack, count)
  const quoting = cases.map((c, i) => document(`case-${i}`, `It is written: “${c.quotation}” So it stands there.`, c.quotation))
  const all = new Map([...corpus.map((t) => document(t.id, t.text, null)), ...quoting].map((t) => [t.document.id, t]))
  const traces = traceCorpus({ texts: sortById([...all.values()].map((t) => ({ id: t.document.id, textId: t.document.textId, title: t.document.title?.value ?? null }))), load: (id) => all.get(id)!, party: () => null })
  const byQuotation = new Map(traces.map((t) => [t.quotation, t]))
  const judged = cases.map((c, i) => judge(c, byQuotation.get(quoting[i].quotations[0].id) ?? null, (id) => all.get(id)!.document.path))
  return `${texts.length} texts, ${corpus.length} of them in the corpus; ${cases.length} quotations, seed ${seed}\n${report(cases, judged)}${misses ? wrongOnes(cases, judged) : ''}`
}

interface Judged { readonly verdict: string, readonly right: boolean, readonly traced: boolean, readonly source: boolean, readonly found: string }

/** A source is right where the words stand in the text they were taken from, or stand elsewhere letter for letter. */
function judge(c: VerdictCase, trace: Trace | null, pathOf: (id: string) => string): Judged {
  const places = trace === null ? [] : trace.pieces.length > 0 ? trace.pieces : trace.source ? [trace.source] : []
  const bare = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const source = places.length > 0 && places.every((e) => c.sources.includes(pathOf(e.document)) || c.originals.some((o) => bare(o).includes(bare(e.exact))))
  const verdict = trace?.verdict ?? 'no trace'
  return { verdict, right: verdict === c.verdict, traced: places.length > 0, source, found: places.map((e) => `${pathOf(e.document)}: ${e.exact}`).join(' ‖ ') }
}

function report(cases: readonly VerdictCase[], judged: readonly Judged[]): string {
  const share = (n: number, of: number) => (of === 0 ? '–' : (n / of).toFixed(3))
  const row = (name: string, of: readonly number[]) => {
    const traced = of.filter((i) => judged[i].traced)
    return [name, String(of.length), share(of.filter((i) => judged[i].right).length, of.length), share(traced.filter((i) => judged[i].source).length, traced.length), String(traced.length)]
  }
  const every = cases.map((_, i) => i)
  const kinds = [...new Set(cases.map((c) => c.verdict))]
  return `${table(['made to be', 'cases', 'verdict right', 'source right', 'traced'], [...kinds.map((k) => row(k, every.filter((i) => cases[i].verdict === k))), row('all', every)])}\n`
}

function wrongOnes(cases: readonly VerdictCase[], judged: readonly Judged[]): string {
  const flat = (s: string) => s.replace(/\s+/gu, ' ')
  return cases.flatMap((c, i) => (judged[i].right && judged[i].traced === judged[i].source ? [] : [`\n${c.verdict} → ${judged[i].verdict}\n  ${flat(c.quotation)}\n  ${c.sources.join(', ')}: ${flat(c.originals.join(' ‖ '))}\n  ${flat(judged[i].found)}\n`])).join('')
}

async function sampleTexts(): Promise<SourceText[]> {
  const folder = join(ROOT, 'samples', 'documents')
  const out: SourceText[] = []
  for (const path of readdirSync(folder).sort().filter((name) => !/\.(?:csv|json)$/u.test(name))) {
    const read = await readDocument({ bytes: new Uint8Array(readFileSync(join(folder, path))), path, collection: 'samples', sideCar: null })
    if (!('refused' in read)) out.push({ id: path, text: read.text })
  }
  return out
}

/** A document of one paragraph, with the quotation in it where there is one. */
function document(path: string, text: string, quoted: string | null): TracedText & { readonly document: { readonly path: string } } {
  const id = idOf('document', 1, path)
  const at = quoted === null ? 0 : text.indexOf(quoted)
  const content = quoted === null ? null : quoteAt(id, text, at, at + quoted.length)
  const passage = { id: passageId(id, 0, text.length), document: id, ordinal: 0, kind: 'paragraph' as const, level: 0, start: 0, end: text.length }
  const quotations = content === null ? [] : [{
    id: quotationId(id, content.start, content.end, content.exact), document: id, passage: passage.id, form: 'direct', source: null, sourceWords: null, cue: null, content, quotedBy: id, work: null, locator: null,
    citation: null, stance: 'neutral', stanceEvidence: null, confidence: 1, rule: 'made', extractor: 'made',
  } satisfies Quotation]
  return { document: { id, path, textId: textId(id, 'made', text), text, passages: [passage], date: null, title: null }, quotations, voices: [] }
}
