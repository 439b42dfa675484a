/**
 * The process that makes mutated files and reads them, one after the other. It stands where our worker stands: what ends or stops it is a
 * find, and so is what the readers throw. A file is made from format, seed and number alone, so that each can be made again.
 */
import { writeFileSync } from 'node:fs'
import type { Document } from '@polylogue/graph-schema'
import { shutNetwork } from '../../src/cli/no-network.ts'
import { PROBLEM_CODES } from '../../src/readers/codes.ts'
import { readDocument } from '../../src/readers/read-document.ts'
import type { Member, RefusedMember, Refusal } from '../../src/readers/reader.ts'
import { FORMATS, archiveOf } from '../../src/readers/registry.ts'
import { randomFrom } from '@polylogue/graph-schema/random'
import { MAKERS } from './mutation-makers.ts'

/** Files `from` to before `to` of a format; a find is written into `folder`. */
export interface Batch { readonly format: string, readonly seed: number, readonly from: number, readonly to: number, readonly folder: string }

export interface BatchResult {
  /** Outcomes there were. */
  readonly kinds: readonly string[]
  readonly finds: readonly string[]
}

shutNetwork()
process.on('message', (message: { readonly id: number, readonly task: { readonly path: string } }) => {
  void run(JSON.parse(message.task.path) as Batch).then((result) => process.send!({ id: message.id, answer: { kind: 'failed', code: 'batch', message: JSON.stringify(result), stack: '' } }))
})
process.on('disconnect', () => process.exit(0))

async function run({ format: name, seed, from, to, folder }: Batch): Promise<BatchResult> {
  const { extensions: [extension] } = FORMATS.find((f) => f.format === name)!
  const kinds = new Set<string>()
  const finds: string[] = []
  for (let n = from; n < to; n++) {
    const bytes = await MAKERS[name](randomFrom(seed * 1_000_003 + n * 17 + name.length * 7919))
    let found: { readonly kind: string, readonly flaw: string | null }
    try { found = await outcome(bytes, extension) } catch (error) { found = { kind: 'thrown', flaw: (error as Error).stack ?? String(error) } }
    kinds.add(found.kind)
    if (found.flaw === null) continue
    const file = `${folder}/${name}-${seed}-${n}.${extension}`
    writeFileSync(file, bytes)
    finds.push(`${file}: ${found.flaw.slice(0, 600)}`)
  }
  return { kinds: [...kinds], finds }
}

async function outcome(bytes: Uint8Array, extension: string): Promise<{ readonly kind: string, readonly flaw: string | null }> {
  const path = `a.${extension}`
  const archive = archiveOf({ bytes, path })
  if (archive === null) return judged(await readDocument({ bytes, path, collection: 'test', sideCar: null }))
  const members: (Member | RefusedMember)[] = []
  const limits = { member: 2 ** 20, total: 2 ** 22, members: 500 }
  for await (const member of archive.unpack({ bytes, path, limits, columns: {} })) members.push(member)
  const bad = members.find((m) => ('refused' in m ? !Object.hasOwn(PROBLEM_CODES, m.refused.code) : m.name === '' || m.bytes.length > limits.member))
  return { kind: members.map((m) => ('refused' in m ? m.refused.code : 'member')).join(' '), flaw: bad ? JSON.stringify(bad).slice(0, 300) : null }
}

function judged(result: Document | Refusal): { readonly kind: string, readonly flaw: string | null } {
  if (!('refused' in result)) return { kind: 'document', flaw: flawOf(result) }
  const { code, remedy } = result.refused
  return { kind: code, flaw: Object.hasOwn(PROBLEM_CODES, code) && remedy !== '' ? null : `a code that is not in the list: ${code}` }
}

function flawOf({ text, passages, marks }: Document): string | null {
  let end = 0
  for (const p of passages) {
    if (p.start < end || p.end > text.length || p.start >= p.end || text.slice(p.start, p.end).trim() === '') return `a passage that does not fit: ${JSON.stringify(p)}`
    end = p.end
  }
  if (passages.length === 0) return 'a document without passages'
  const loose = marks.find((m) => !passages.some((p) => p.start <= m.start && m.start < m.end && m.end <= p.end))
  return loose ? `a mark outside the passages: ${JSON.stringify(loose)}` : null
}

