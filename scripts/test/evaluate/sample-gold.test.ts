import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { relationAllows } from '@polylogue/graph-schema'
import type { EntityKind, RelationType } from '@polylogue/graph-schema'
import { readDocumentNow } from '@polylogue/ingest'
import { loadGold, stemOf } from '../../evaluate/gold.ts'
import { scoreDocument } from '../../evaluate/score.ts'
import { ROOT } from '../../tree.ts'

const FOLDER = join(ROOT, 'samples', 'documents')
const golds = loadGold(join(ROOT, 'samples', 'gold'))

function storedText(doc: string): string {
  const document = readDocumentNow({ bytes: new Uint8Array(readFileSync(join(FOLDER, doc))), path: doc, collection: 'default', sideCar: null })
  if ('refused' in document) throw new Error(`${doc}: ${document.refused.message}`)
  return document.text
}

it('there is gold for every sample', () => {
  const documents = readdirSync(FOLDER).filter((name) => /\.(?:txt|md|html)$/.test(name))
  expect([...golds.keys()].sort()).toEqual(documents.map(stemOf).sort())
  expect(documents.length).toBeGreaterThanOrEqual(12)
})

describe.each([...golds.values()])('gold of $doc', (gold) => {
  const text = storedText(gold.doc)
  const kinds = new Map(gold.entities.map((e) => [e.id, e.type]))

  it('holds only pieces of the stored text', () => {
    const pieces = [
      ...gold.entities.flatMap((e) => e.aliases ?? []), ...gold.relations.map((r) => r.evidence), ...gold.quotations.flatMap((q) => (q.locator === null ? [q.text] : [q.text, q.locator])),
      ...gold.citations.map((c) => c.raw), ...gold.noise,
    ]
    expect(pieces.filter((piece) => piece === '' || !text.includes(piece))).toEqual([])
  })

  it('joins only what is there, as the table of relations allows', () => {
    const wrong = gold.relations.filter((r) => r.source === r.target || !relationAllows(r.type as RelationType, kinds.get(r.source) as EntityKind, kinds.get(r.target) as EntityKind))
    expect(wrong).toEqual([])
    const ends = [gold.publisher, ...gold.relations.map((r) => r.asserted_by), ...gold.quotations.flatMap((q) => [q.speaker, q.quoted_by, q.work]), ...gold.citations.map((c) => c.work)]
    expect(ends.filter((id) => id !== null && !kinds.has(id))).toEqual([])
  })

  it('names sources of quotations that hold the words', () => {
    const lost = gold.quotations.filter((q) => (q.source_doc === null) !== (q.source_text === null) || (q.source_doc !== null && !storedText(q.source_doc).includes(q.source_text!)))
    expect(lost).toEqual([])
  })

  it('scores full marks against itself', () => {
    const nameOf = (id: string | null) => (id === null ? null : gold.entities.find((e) => e.id === id)!.name)
    const scores = scoreDocument(gold, {
      doc: gold.doc,
      entities: gold.entities.filter((e) => !e.implicit).map(({ type, name, aliases }) => ({ type, name, aliases })),
      relations: gold.relations.map((r) => ({ type: r.type, source: nameOf(r.source)!, target: nameOf(r.target)!, evidence: r.evidence })),
      quotations: gold.quotations.map((q) => ({ text: q.text, speaker: nameOf(q.speaker), work: nameOf(q.work) })),
      citations: gold.citations,
    }, text)
    expect(scores.misses).toEqual([])
  })
})
