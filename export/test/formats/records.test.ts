import { describe, expect, it } from 'vitest'
import type { Evidence, Statement } from '@polylogue/graph-schema'
import { exportGraph, exportPieces } from '../../src/index.ts'
import type { ExportRecords } from '../../src/index.ts'
import { DOCUMENTS, GRAPH, PEOPLE } from '../sample-graph.ts'

const text = (format: string, ...rest: [] | [object] | [object, object]) => new TextDecoder().decode(exportGraph(format, GRAPH, ...rest))
const texts = new Map(GRAPH.documents.map((d) => [d.id, [...d.text]]))
const words = (e: Evidence) => texts.get(e.document)!.slice(e.start, e.end).join('')

describe('JSON', () => {
  const file = JSON.parse(text('json')) as ExportRecords & { form: string, offsets: string }

  it('says what it is, and holds every noun', () => {
    expect(file).toMatchObject({ form: 'polylogue-export/1', offsets: 'unicode-code-points' })
    expect(file.entities).toEqual(GRAPH.entities)
    expect(file.statements).toHaveLength(5)
    expect(file.relations).toHaveLength(5)
    expect(file.documents.find((d) => d.id === DOCUMENTS.letter.id)).toMatchObject({ path: 'letters/2001.txt', length: [...DOCUMENTS.letter.text].length })
    expect(JSON.stringify(file)).not.toContain('she and Quay & Sons stand together.')
  })

  it('is written in pieces as it would be at once', () => {
    const { form, offsets, caption, ...records } = JSON.parse(text('json', {}, { caption: 'a\nb' })) as Record<string, unknown>
    expect(text('json', {}, { caption: 'a\nb' })).toBe(`${JSON.stringify({ form, offsets, caption, ...records }, null, 1)}\n`)
    expect(Object.keys(records)).toEqual(['documents', 'entities', 'named', 'relations', 'statements', 'mentions', 'quotations', 'traces', 'citations'])
    const empty = { ...GRAPH, documents: [], entities: [], statements: [], mentions: [], quotations: [], traces: [], links: [] }
    expect(new TextDecoder().decode(exportGraph('json', empty))).toContain('\n "documents": [],\n')
  })

  it('counts code points wherever it points', () => {
    const evidence = file.statements.flatMap((s: Statement) => [...s.evidence, ...s.attribution.map((a) => a.evidence)])
    evidence.push(...file.quotations.flatMap((q) => [q.content, q.cue!]) as never[], ...file.traces.map((t) => t.source) as never[])
    expect(evidence.length).toBeGreaterThan(8)
    for (const e of evidence) expect(words(e)).toBe(e.exact)
    const rejects = file.statements.flatMap((s) => s.evidence).find((e) => e.document === DOCUMENTS.letter.id && e.exact.includes('rejects'))!
    expect(texts.get(rejects.document)!.slice(rejects.cue!.start, rejects.cue!.end).join('')).toBe('rejects')
    expect(rejects.start).toBe(DOCUMENTS.letter.text.indexOf('The Tide') - 2)
    for (const m of file.mentions) expect(texts.get(m.document)!.slice(m.start, m.end).join('')).toBe(m.words)
    for (const d of file.documents) for (const p of d.passages) expect(p.end).toBeLessThanOrEqual(d.length)
  })
})

describe('JSON lines', () => {
  it('holds the same records, one a line, after a line that says what it is', () => {
    const lines = text('jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as { noun: string })
    expect(lines[0]).toMatchObject({ noun: 'export', form: 'polylogue-export/1' })
    const { form: _, offsets: _o, caption: _c, ...json } = JSON.parse(text('json')) as Record<string, object[]>
    expect(lines.slice(1)).toEqual(Object.entries(json).flatMap(([noun, records]) => records.map((r) => ({ noun, ...r }))))
  })
  it('is not broken by separators of lines inside words', () => {
    const graph = { ...GRAPH, entities: GRAPH.entities.map((e) => (e.id === PEOPLE.pilot.id ? { ...e, name: 'a\nb\u2028c' } : e)) }
    const lines = new TextDecoder().decode(exportGraph('jsonl', graph)).trimEnd().split('\n')
    expect(lines.map((l) => JSON.parse(l) as { name?: string }).filter((r) => r.name === 'a\nb\u2028c')).toHaveLength(1)
  })
})

describe('a graph of any size', () => {
  const many = { ...GRAPH, entities: [...GRAPH.entities, ...Array.from({ length: 400_000 }, (_, i) => ({ ...PEOPLE.pilot, id: `z${i}` }))] }
  it('goes out piece by piece where the format allows it, and is refused where it does not', () => {
    const pieces = exportPieces('jsonl', many)
    const first = pieces.next().value as Uint8Array
    expect(first.length).toBeLessThan(1_000_000)
    expect(new TextDecoder().decode(first)).toMatch(/^\{"noun":"export"/)
    pieces.return(undefined)
    for (const format of ['graphml', 'csv', 'svg']) expect(() => exportPieces(format, many).next()).toThrow(expect.objectContaining({ code: 'export/too-large', remedy: expect.stringContaining('jsonl') }))
  })
})
