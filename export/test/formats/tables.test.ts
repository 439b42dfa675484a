import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/index.ts'
import type { ExportSelection } from '../../src/index.ts'
import { DOCUMENTS, GRAPH, PEOPLE } from '../sample-graph.ts'

type Row = Record<string, string>
function tables(selection: ExportSelection = {}): Record<string, Row[]> {
  const files = unzipSync(exportGraph('csv', GRAPH, selection))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, parse<Row>(Buffer.from(bytes), { bom: true, columns: true })]))
}
const codePoints = (text: string, start: string, end: string) => [...text].slice(Number(start), Number(end)).join('')

describe('CSV', () => {
  it('holds the four tables, readable by another parser', () => {
    const { 'nodes.csv': nodes, 'edges.csv': edges, 'evidence.csv': evidence, 'quotations.csv': quotations } = tables()
    expect(nodes).toHaveLength(6)
    expect(edges).toHaveLength(5)
    expect(evidence).toHaveLength(5)
    expect(quotations).toHaveLength(1)
    expect(nodes.find((n) => n.Id === PEOPLE.league.id)).toMatchObject({ Label: 'Tide League', entityKind: 'Organization', aliases: 'League | TL' })
    expect(edges.find((e) => e.relation === 'ALLIED_WITH')).toMatchObject({ Type: 'Undirected', Kind: 'ALLIED_WITH', Weight: '1', polarity: '1' })
    expect(evidence.find((e) => e.reportedBy !== '')).toMatchObject({ assertedBy: 'Ada Thorn', reportedBy: 'Ada Thorn', subject: 'Tide League', cue: 'attacks' })
  })

  it('points into the texts by code points', () => {
    const texts = new Map(GRAPH.documents.map((d) => [d.id, d.text]))
    const { 'evidence.csv': evidence, 'quotations.csv': quotations } = tables()
    const emoji = evidence.find((e) => e.cue === 'rejects')!
    expect(emoji.document).toBe(DOCUMENTS.letter.id)
    for (const row of [...evidence, ...quotations]) expect(codePoints(texts.get(row.document)!, row.start, row.end)).toBe(row.words)
    const [quotation] = quotations
    expect(codePoints(DOCUMENTS.letter.text, quotation.takenStart, quotation.takenEnd)).toBe('talk')
  })

  it('never lets words run as a formula, and leaves numbers numbers', () => {
    const { 'nodes.csv': nodes, 'edges.csv': edges } = tables()
    expect(nodes.find((n) => n.Id === PEOPLE.talk.id)!.Label).toBe('\'=SUM(A1) "cheap" talk\u0007')
    expect(edges.map((e) => e.polarity)).toContain('-1')
  })

  it.each(['=1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1', '＝1'])('fences %j', (name) => {
    const graph = { ...GRAPH, entities: GRAPH.entities.map((e) => (e.id === PEOPLE.pilot.id ? { ...e, name } : e)) }
    const rows = parse<Row>(Buffer.from(unzipSync(exportGraph('csv', graph))['nodes.csv']), { bom: true, columns: true })
    expect(rows.find((r) => r.Id === PEOPLE.pilot.id)!.Label).toBe(`'${name}`)
  })

  it('is the same zip twice, in any time zone', () => {
    const before = process.env.TZ
    const files = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => { process.env.TZ = zone; return Buffer.from(exportGraph('csv', GRAPH)).toString('base64') })
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
    expect(new Set(files).size).toBe(1)
  })

  it('keeps its headings where nothing is left', () => {
    const files = unzipSync(exportGraph('csv', GRAPH, { filter: { relations: ['CITES'] } }))
    expect(Object.keys(files)).toHaveLength(4)
    expect(new TextDecoder().decode(files['edges.csv'])).toMatch(/^Id,Source,Target,/)
  })
})
