import { plugins } from '@citation-js/core'
// Plugins register themselves when they are loaded.
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-bibtex'
// oxlint-disable-next-line import/no-unassigned-import
import '@citation-js/plugin-ris'
import { describe, expect, it } from 'vitest'
import { citationId, entityId, NO_FIELDS, quoteAt, sortById } from '@polylogue/graph-schema'
import type { CitationFields, Entity, Graph, LinkedCitation } from '@polylogue/graph-schema'
import { exportGraph } from '../../src/index.ts'
import { GRAPH } from '../sample-graph.ts'

const work = (name: string, details: Record<string, string> = {}): Entity => ({ id: entityId('Work', name), kind: 'Work', name, aliases: [], mentions: 1, documents: 1, reviewed: false, details: { title: name, ...details } })
const book = work('Ropes & Reeds: 100% of the {Truth}_', { author: 'Lund, Vera; Otto de Veit', publisher: 'Strand Press', place: 'Oslo', year: '1904', edition: '2nd ed.' })
const article = work('On Tides', { author: 'Ilse Brandt', container: 'Quay Notes', volume: '7', issue: '2', pages: 'pp. 31–44', year: '1911' })
const letter = work('To the Pilots', { author: 'The Ferry Union', genre: 'letter', year: 'c. 1899' })
const uncited = work('Never Mentioned')
const [document] = GRAPH.documents
const cite = (w: Entity, fields: Partial<CitationFields> = {}): LinkedCitation => {
  const raw = quoteAt(document.id, document.text, 0, 5)
  return { ...NO_FIELDS, ...fields, id: citationId(document.id, 0, 5, w.name), document: document.id, passage: document.passages[0].id, form: 'note', raw, work: w.id, refersTo: null, quotedIn: null, rule: 'test', extractor: 'test' }
}
const graph: Graph = { ...GRAPH, entities: sortById([...GRAPH.entities, book, article, letter, uncited]), citations: sortById([cite(book), cite(article), cite(letter)]) }

const written = (format: string, ids?: readonly string[]) => new TextDecoder().decode(exportGraph(format, graph, ids ? { ids } : {}))
interface Csl { id?: string, type: string, title: string, author?: { family?: string, given?: string, literal?: string, name?: string }[], issued?: { 'date-parts': number[][] }, 'container-title'?: string, volume?: string, issue?: string, page?: string, publisher?: string, 'publisher-place'?: string }
const byTitle = (items: readonly Csl[], start: string) => items.find((i) => i.title.startsWith(start))!

describe('CSL-JSON', () => {
  const items = JSON.parse(written('csl-json')) as Csl[]
  it('has every work that is cited, quoted or ascribed, and no other', () => {
    expect(items.map((i) => i.title)).toEqual(expect.arrayContaining([book.name, article.name, letter.name]))
    expect(items.map((i) => i.title)).not.toContain(uncited.name)
  })
  it('tells names, dates, pages and kinds apart', () => {
    expect(byTitle(items, 'Ropes')).toMatchObject({ type: 'book', author: [{ family: 'Lund', given: 'Vera' }, { family: 'de Veit', given: 'Otto' }], issued: { 'date-parts': [[1904]] }, publisher: 'Strand Press', 'publisher-place': 'Oslo' })
    expect(byTitle(items, 'On Tides')).toMatchObject({ type: 'article-journal', 'container-title': 'Quay Notes', volume: '7', issue: '2', page: '31-44' })
    expect(byTitle(items, 'To the')).toMatchObject({ type: 'personal_communication', author: [{ literal: 'The Ferry Union' }], issued: { 'date-parts': [[1899]] } })
  })
  it('gives a selection alone', () => {
    expect((JSON.parse(written('csl-json', [article.id])) as Csl[]).map((i) => i.title)).toEqual(['On Tides'])
  })
})

describe.each([['bibtex', '@biblatex/text'], ['ris', '@ris/file']])('%s, read by another parser', (format, type) => {
  const items = plugins.input.chain(written(format), { forceType: type }) as Csl[]
  it('holds the same works and fields', () => {
    expect(items).toHaveLength((JSON.parse(written('csl-json')) as Csl[]).length)
    const read = byTitle(items, 'Ropes')
    expect(read.title.replace(/[{}\\]/g, '')).toBe(book.name.replace(/[{}]/g, ''))
    expect(read.author?.[0]).toMatchObject({ family: 'Lund', given: 'Vera' })
    expect(read.issued!['date-parts'][0][0]).toBe(1904)
    expect(byTitle(items, 'On Tides')).toMatchObject({ type: 'article-journal', 'container-title': 'Quay Notes', volume: '7', issue: '2' })
    expect(byTitle(items, 'On Tides').page!.replace('--', '-')).toBe('31-44')
  })
})

it('RIS has one record a work, in lines as the format wants them', () => {
  const records = written('ris').split(/(?<=ER {2}- \r\n)/).map((r) => r.trim()).filter(Boolean)
  for (const r of records) {
    expect(r.startsWith('TY  - ')).toBe(true)
    expect(r.endsWith('ER  -')).toBe(true)
    for (const line of r.split('\r\n')) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-(?: |$)/)
  }
})
