/** What a person ruled stays ruled, whatever is ingested afterwards. */
import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aggregate } from '@polylogue/graph-schema'
import { openWorkspace, viewFile } from '@polylogue/store'
import { SAMPLES, graphOf, ingest, scratch } from './samples-line.ts'

it('a statement that was rejected stays rejected: in the next run, and when its document has grown', async () => {
  const documents = join(scratch('decided'), 'documents')
  cpSync(SAMPLES, documents, { recursive: true })
  const dir = scratch('decided-workspace')
  await ingest(dir, documents)
  const before = await graphOf(viewFile(dir))
  const relations = aggregate(before.statements)
  const chosen = before.statements.find((s) => s.evidence.length === 1 && s.relation === 'CRITICIZES'
    && before.documents.find((d) => d.id === s.document)!.path.endsWith('.txt')
    && relations.find((r) => r.subject === s.subject && r.object === s.object && r.relation === s.relation)!.statements === 1)!
  const [evidence] = chosen.evidence
  const document = before.documents.find((d) => d.id === chosen.document)!

  const workspace = openWorkspace(dir)
  const decision = workspace.decisions.append({
    actor: 'Mirel Oss', verb: 'reject', other: null, before: 'unreviewed', after: null, reason: 'The words are about someone else.', tool: 'test',
    target: { kind: 'finding', id: evidence.finding, selector: { exact: evidence.exact, prefix: evidence.prefix, suffix: evidence.suffix, document: document.id, blob: document.blob, start: evidence.start, end: evidence.end } },
  })
  workspace.close()

  const isRejected = async () => {
    const graph = await graphOf(viewFile(dir))
    const resting = graph.statements.filter((s) => s.evidence.some((e) => e.finding === evidence.finding))
    expect(resting.map((s) => [s.relation, s.review])).toEqual([['CRITICIZES', 'rejected']])
    expect(aggregate(graph.statements).length).toBe(relations.length - 1)
  }
  await ingest(dir, documents)
  await isRejected()

  appendFileSync(join(documents, document.path), '\n\nThe kettle was put on at four.\n')
  const grown = await ingest(dir, documents)
  expect(grown.lines.find((l) => l.path === document.path)!.outcome).toBe('changed')
  await isRejected()
  const kept = openWorkspace(dir, { lock: false })
  expect(kept.decisions.all()).toEqual([decision])
}, 120_000)
