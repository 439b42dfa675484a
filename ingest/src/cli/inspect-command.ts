/** `polylogue inspect <file>`: one document with everything found in it and why, as text, JSON or a page. Keeps nothing. */
import { statSync, writeFileSync } from 'node:fs'
import { UsageError } from '@polylogue/graph-schema'
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'
import { openWorkspace } from '@polylogue/store'
import { buildView } from '../corpus/build-view.ts'
import { phraseChains } from '../coreference/phrases/phrase-chains.ts'
import type { Chain } from '../coreference/phrases/phrase-chains.ts'
import { readSentences } from '../language/english.ts'
import { inspectionOf } from '../inspect/inspection.ts'
import type { InspectedLink, Inspection } from '../inspect/inspection.ts'
import { inspectionHtml } from '../inspect/inspection-html.ts'
import { inspectionText } from '../inspect/inspection-text.ts'
import { cuesIn } from '../cues-file/cues-in.ts'
import type { OwnCue } from '../cues-file/parse-cues-csv.ts'
import { knownIn } from '../names-file/known-names.ts'
import type { KnownName } from '../names-file/known-names.ts'
import { documentParts, extractInParts } from '../extract-in-parts.ts'
import { WORKER_MEMORY_MB, command, parseArguments } from './commands.ts'
import type { Streams } from './commands.ts'
import { discover } from './discover.ts'
import { limitDocument } from './limit-document.ts'
import { cuesBeside } from './cue-files.ts'
import { formerPlaces } from './moved.ts'
import { namesBeside, namesOf } from './name-files.ts'
import { unpacked } from './packed.ts'
import { runProgress } from './progress.ts'
import { readSources } from './read-sources.ts'
import { oneLine } from './report.ts'
import { openSpool } from './spool.ts'
import { sideCars } from './side-cars.ts'
import { workerPool } from './worker-pool.ts'

interface Options { readonly json?: boolean, readonly html?: string, readonly names?: string, readonly workspace?: string }

/** 0 when the file was read, 1 when it was refused. Throws UsageError where there is no such file or the page cannot be written. */
export async function inspectCommand(argv: readonly string[], streams: Streams): Promise<number> {
  const program = command('inspect', streams)
    .description('Show one document with everything found in it and why: mentions and what joins them, relations with rule, cue, who says so and confidence, quotations, citations, problems.')
    .argument('<file>', 'the document')
    .option('--json', 'as one JSON object; offsets count code points')
    .option('--html <file>', 'write a page that needs nothing else, with the text marked')
    .option('--names <file>', 'your own file of names, aliases, types and “not the same” (default: names.csv beside the document)')
    .option('--workspace <dir>', 'show also which entity of this workspace each thing was linked to, and why')
    .addHelpText('after', `
Examples:
  polylogue inspect letters/1923.txt | less
  polylogue inspect resolution.html --html found.html
  polylogue inspect resolution.html --json | jq '.findings[] | [.rule, .confidence, .evidence.words]'

Exit codes: 0 read · 1 refused · 2 wrong usage`)
  const parsed = parseArguments(program, argv)
  if (!parsed) return 0
  const options = parsed.opts<Options>()
  const read = await readOne(parsed.args[0])
  if ('refused' in read) {
    streams.stderr.write(`refused ${oneLine(parsed.args[0])} [${read.refused.code}] ${oneLine(`${read.refused.message} ${read.refused.remedy}`)}\n`)
    return 1
  }
  const inspection = options.workspace === undefined ? inspectAlone(read.document, namesBeside([read.root], options.names).entries, cuesBeside([read.root]).cues) : inspectInWorkspace(read.document, options.workspace)
  if (options.html !== undefined) writePage(options.html, inspection)
  if (options.json) streams.stdout.write(`${JSON.stringify(inspection)}\n`)
  else if (options.html === undefined) streams.stdout.write(inspectionText(inspection))
  return 0
}

async function readOne(given: string): Promise<{ readonly document: Document, readonly root: string } | { readonly refused: Problem }> {
  const { sources: [source], folders } = discover([given])
  if (folders.length > 0 || !source) throw new UsageError('usage/no-such-file', `“${given}” is no file`, { remedy: 'Give one document; extract takes folders.' })
  const pool = workerPool({ workers: 1, memoryMb: WORKER_MEMORY_MB })
  try {
    const bytes = statSync(source.file).size
    const count = runProgress(() => {}, { workers: 1 }).stage('reading', 1, bytes)
    const spool = openSpool('', Number.POSITIVE_INFINITY)
    const [{ document, refused }] = await readSources([{ from: { file: source.file }, path: source.path, bytes, sideCar: sideCars().of(source), collection: 'default' }], { pool, spool }, count)
    return refused ? { refused } : { document: unpacked<Document>(spool.bytes(document.waits)), root: source.root }
  } finally {
    pool.close()
  }
}

function inspectAlone(document: Document, names: readonly KnownName[], cues: readonly OwnCue[]): Inspection {
  const { part } = limitDocument(document)
  const { extraction, whyOf } = extractInParts(part, knownIn(part.text, names), { cues: cuesIn(part.text, cues) })
  return inspectionOf(extraction, whyOf, undefined, chainsOf(part))
}

/** All that the text calls by name, wider than what the graph draws; of a long text part by part. */
function chainsOf(document: Document): Chain[] {
  return documentParts(document).flatMap((part) => phraseChains(part, readSentences(part.text, part.passages)))
}

/** The document as the workspace holds it: what is shown is what stands in its graph. */
function inspectInWorkspace(document: Document, dir: string): Inspection {
  const workspace = openWorkspace(dir, { lock: false })
  try {
    const extractions = [...workspace.currentExtractions()]
    const own = extractions.find((e) => e.document.blob === document.blob && e.document.path === document.path) ?? extractions.find((e) => e.document.blob === document.blob)
    if (!own) throw new UsageError('usage/not-in-workspace', `the workspace holds no document with the content of “${document.path}”`, { remedy: 'Ingest the file into it first, or leave --workspace out.' })
    const names = namesOf(workspace).entries
    const { part } = limitDocument(own.document)
    return inspectionOf(own, extractInParts(part, knownIn(part.text, names)).whyOf, linksIn(own, buildView(extractions, workspace.decisions.all(), names, undefined, formerPlaces(workspace.sightings)).graph), chainsOf(part))
  } finally {
    workspace.close()
  }
}

function linksIn(own: Extraction, graph: ReturnType<typeof buildView>['graph']): (cluster: string) => InspectedLink | null {
  const links = new Map(graph.links.filter((l) => l.document === own.document.id).map((l) => [l.cluster, l]))
  const entities = new Map(graph.entities.map((e) => [e.id, e]))
  return (cluster) => {
    const link = links.get(cluster)
    const entity = link && entities.get(link.entity)
    return entity ? { name: entity.name, why: link.why, documents: entity.documents, maybeSame: (entity.maybeSame ?? []).map((m) => ({ name: entities.get(m.entity)!.name, why: m.why })) } : null
  }
}

function writePage(file: string, inspection: Inspection): void {
  try {
    writeFileSync(file, inspectionHtml(inspection))
  } catch (error) {
    throw new UsageError('usage/page-not-writable', `the page cannot be written: ${(error as Error).message}`, { remedy: 'Give --html a file in a folder that exists.' })
  }
}
