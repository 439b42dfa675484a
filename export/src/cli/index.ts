/** `polylogue export`: the door that reads a store and writes a file. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { UsageError } from '@polylogue/graph-schema'
import type { Graph } from '@polylogue/graph-schema'
import { openStore, openWorkspace } from '@polylogue/store'
import { exportFormat, exportPieces } from '../registry.ts'
import { selectGraph } from '../selection.ts'
import { readArguments } from './arguments.ts'
import type { CommandIo, ExportArguments } from './arguments.ts'
import { selectionOf } from './view.ts'

/** 0 when the file was written; throws UsageError for wrong usage and StoreError where the store cannot be read. */
export async function exportCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const args = readArguments(argv, io)
  if (!args) return 0
  const format = exportFormat(args.format)
  const graph = await readGraph(args)
  const selected = selectGraph(graph, selectionOf(graph, args))
  const file = exportPieces(format.name, graph, selectionOf(graph, args), { caption: inWords(args) })
  if (args.out === '-') {
    await pour(file, io.stdout)
    return 0
  }
  await writeWhole(args.out, file)
  io.stderr.write(`${args.out}: ${selected.entities.length} entities, ${selected.relations.length} relations, ${selected.statements.length} statements as ${format.title}\n`)
  return 0
}

async function readGraph({ workspace, store: url }: ExportArguments): Promise<Graph> {
  if (url === undefined) openWorkspace(workspace, { lock: false }).close()
  const store = await openStore(url ?? { workspace })
  try {
    return await store.readAll()
  } finally {
    await store.close()
  }
}

/** To the end, or until the program on the other side has read enough. */
async function pour(content: Iterable<Uint8Array>, out: NodeJS.WritableStream): Promise<void> {
  for (const piece of content) if (!await taken(piece, out)) return
}

function taken(piece: Uint8Array, out: NodeJS.WritableStream): Promise<boolean> {
  return new Promise((done, fail) => {
    const stopped = (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') done(false); else fail(error) }
    out.once('error', stopped)
    out.write(piece, (error) => { if (error) stopped(error); else { out.removeListener('error', stopped); done(true) } })
  })
}

/** Beside the file first: a file that is there is whole. */
async function writeWhole(path: string, content: Iterable<Uint8Array>): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw new UsageError('usage/cannot-write', `${path} cannot be written: ${(error as Error).message}`, { remedy: 'Choose a folder that exists and may be written to.', cause: error })
  }
}

/** The filters as a sentence for the legend; undefined where there are none. */
function inWords({ filter, entities, documents, between }: ExportArguments): string | undefined {
  const parts = [
    entities.length > 0 && `${between ? 'between' : 'around'} ${entities.join(', ')}`,
    filter.relations?.length && filter.relations.join(', '),
    filter.polarities?.length && `sign ${filter.polarities.join(', ')}`,
    filter.attribution, filter.kinds?.length && filter.kinds.join(', '),
    filter.minConfidence !== undefined && `confidence from ${filter.minConfidence}`,
    filter.from !== undefined && `from ${filter.from}`, filter.to !== undefined && `to ${filter.to}`,
    documents.length > 0 && `in ${documents.join(', ')}`,
  ].filter((part): part is string => typeof part === 'string')
  return parts.length === 0 ? undefined : `Shown: ${parts.join(' · ')}.`
}
