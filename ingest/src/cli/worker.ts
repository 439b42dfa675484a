/** The child process that unpacks, reads and extracts, so that a hostile file takes down neither the run nor its neighbours. */
import { gzipSync } from 'node:zlib'
import type { Document, Extraction, Problem } from '@polylogue/graph-schema'
import { openExtractions } from '@polylogue/store'
import { edgesOf } from '../corpus/text-edges.ts'
import { countParts, extractPart, mergeParts } from '../extract-in-parts.ts'
import type { Found } from '../extract-in-parts.ts'
import { extract } from '../pipeline.ts'
import { archiveOf } from '../readers/registry.ts'
import { readDocument } from '../readers/read-document.ts'
import { isLeftOut } from './discover.ts'
import { fileBytes } from './file-bytes.ts'
import { limitDocument } from './limit-document.ts'
import { shutNetwork } from './no-network.ts'
import { packed, unpacked } from './packed.ts'
import { NOTHING_TOLD, prepareDocument } from './prepare-document.ts'
import type { Told } from './prepare-document.ts'
import { documentSummary, extractionSummary } from './summaries.ts'
import { withProblem } from './with-problem.ts'
import type { WorkerAnswer, WorkerMessage, WorkerTask } from './worker-pool.ts'

shutNetwork()

let told = NOTHING_TOLD

process.on('message', (message: { readonly told: Told } | { readonly id: number, readonly task: WorkerTask }) => {
  if ('told' in message) told = message.told
  else void answer(message.task, message.id).then((a) => send({ id: message.id, answer: a }))
})
process.on('disconnect', () => process.exit(0))

async function answer(task: WorkerTask, id: number): Promise<WorkerAnswer> {
  try {
    switch (task.kind) {
      case 'read': return await read(task)
      case 'unpack': return await unpack(task, id)
      case 'extract': return whole(task)
      case 'part': return part(task)
      case 'merge': return merge(task)
    }
  } catch (error) {
    const e = error as Error & { code?: string }
    return { kind: 'failed', code: e.code ?? e.name, message: e.message, stack: e.stack ?? '' }
  }
}

async function read({ file, path, collection, sideCar, blob }: WorkerTask & { kind: 'read' }): Promise<WorkerAnswer> {
  const result = await readDocument({ ...fileBytes(file, path, blob), path, collection, sideCar })
  return 'refused' in result ? { kind: 'refused', problem: result.refused } : { kind: 'document', summary: documentSummary(result), packed: packed(result), edges: packed(edgesOf(result.text)) }
}

/** Members one after the other: the next is unpacked when the one before is out of this process. */
async function unpack({ file, path, limits, columns }: WorkerTask & { kind: 'unpack' }, id: number): Promise<WorkerAnswer> {
  const { bytes } = fileBytes(file, path)
  const archive = archiveOf({ bytes, path })
  if (archive === null) throw new Error('the file is no archive')
  for await (const member of archive.unpack({ bytes, path, limits, columns })) {
    if (archive.ofFiles && member.name !== null && isLeftOut(member.name)) continue
    await send({ id, member })
  }
  return { kind: 'unpacked' }
}

/** From the folder where extractions are kept, if the same was extracted before; a long text is left to be asked for in parts. */
function whole({ document: bytes, kept }: WorkerTask & { kind: 'extract' }): WorkerAnswer {
  const { document, known, cues, key } = prepareDocument(unpacked<Document>(bytes), told)
  const earlier = kept === null ? null : openExtractions(kept, false).get(key)
  const summary = earlier && extractionSummary(earlier)
  if (summary && !summary.failed) return { kind: 'extraction', key, summary, packed: null }
  const { part: beginning, problem } = limitDocument(document)
  const parts = countParts(beginning)
  if (parts > 1) return { kind: 'in-parts', key, parts }
  return extracted(key, document, extract(beginning, known, { cues, estimates: told.estimates }), problem === null ? [] : [problem])
}

function part({ document: bytes, index }: WorkerTask & { kind: 'part' }): WorkerAnswer {
  const { document, known, cues } = prepareDocument(unpacked<Document>(bytes), told)
  const found = extractPart(limitDocument(document).part, index, known, { cues, estimates: told.estimates })
  return { kind: 'found', size: JSON.stringify(found).length, packed: packed(found) }
}

function merge({ document: bytes, parts, cut, problems }: WorkerTask & { kind: 'merge' }): WorkerAnswer {
  const { document, key } = prepareDocument(unpacked<Document>(bytes), told)
  const first = cut ?? limitDocument(document).problem
  return extracted(key, document, mergeParts(document, parts.map((p) => unpacked<Found>(p))), first === null ? problems : [first, ...problems])
}

function extracted(key: string, document: Document, found: Extraction, problems: readonly Problem[]): WorkerAnswer {
  const extraction = problems.reduce(withProblem, { ...found, document })
  return { kind: 'extraction', key, summary: extractionSummary(extraction), packed: gzipSync(JSON.stringify(extraction), { level: 1 }) }
}

function send(message: WorkerMessage): Promise<void> {
  return new Promise((done) => { process.send!(message, () => done()) })
}
