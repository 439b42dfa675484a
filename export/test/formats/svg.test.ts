import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { MOST_DRAWN } from '../../src/formats/svg.ts'
import { exportGraph } from '../../src/index.ts'
import type { ExportOptions, ExportSelection } from '../../src/index.ts'
import { GRAPH, PEOPLE, wideGraph } from '../sample-graph.ts'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name, _path, _leaf, isAttribute) => !isAttribute && ['g', 'path', 'text'].includes(name) })
interface Group { id: string, g?: Group[], path?: Record<string, string>[], text?: (string | { '#text': string, x: string, y: string })[], title?: string, circle?: Record<string, string> }
function draw(graph = GRAPH, selection: ExportSelection = {}, options: ExportOptions = {}) {
  const { svg } = parser.parse(new TextDecoder().decode(exportGraph('svg', graph, selection, options))) as { svg: { viewBox: string, g: Group[] } }
  const group = (id: string) => svg.g.find((g) => g.id === id)!
  const words = (id: string) => (group(id).text ?? []).map((t) => (typeof t === 'string' ? t : t['#text']))
  return { svg, group, words }
}

describe('SVG', () => {
  it('draws every entity with its name and every relation with its words', () => {
    const { group, words } = draw()
    expect(group('entities').g).toHaveLength(GRAPH.entities.length)
    expect(words('labels')).toContain('Quay & Sons')
    const lines = group('relations').path!
    expect(lines).toHaveLength(5)
    expect(lines.map((l) => l.title)).toContain('Quay & Sons endorses Tide League: 1 passage in 1 document, 2003')
  })

  it('shows the sign by colour, line and arrow', () => {
    const lines = draw().group('relations').path!
    const against = lines.filter((l) => l.title.includes('criticizes'))
    const without = lines.filter((l) => l.title.includes('wrote'))
    expect(against.map((l) => [l['stroke-dasharray'], l['marker-end']])).toEqual([['6 4', 'url(#bar)'], ['6 4', 'url(#bar)']])
    expect(without.map((l) => l['marker-end'])).toEqual(['url(#vee)'])
    expect(new Set(lines.map((l) => l.stroke)).size).toBe(3)
  })

  it('has a legend of what is drawn, with the filters in words', () => {
    const words = draw(GRAPH, { filter: { kinds: ['Organization'] } }, { caption: 'Only organizations' }).words('legend')
    expect(words).toEqual(expect.arrayContaining(['Legend', 'Organizations', 'criticizes', '10 passages', 'Only organizations']))
    expect(words).not.toContain('People')
    expect(words.join(' ')).toContain('3 of 3 relations among 2 of 2 entities')
  })

  it('puts entities where the user has them, and the rest around', () => {
    const circle = draw(GRAPH, {}, { positions: new Map([[PEOPLE.ada.id, { x: 400, y: -30 }]]) }).group('entities').g!.find((g) => g.id === `entity-${PEOPLE.ada.id}`)!.circle
    expect(circle).toMatchObject({ cx: '400', cy: '-30' })
  })

  it('keeps everything inside the frame, and nodes off each other', () => {
    const { svg, group } = draw(wideGraph(120))
    const [left, top, width, height] = svg.viewBox.split(' ').map(Number)
    const discs = group('entities').g!.map((g) => ({ x: Number(g.circle!.cx), y: Number(g.circle!.cy), r: Number(g.circle!.r) }))
    for (const d of discs) expect(d.x > left && d.x < left + width && d.y > top && d.y < top + height).toBe(true)
    const overlapping = discs.flatMap((a, i) => discs.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r))
    expect(overlapping).toEqual([])
  })

  it('draws the best connected of a large graph and says so', () => {
    const { group, words } = draw(wideGraph(MOST_DRAWN + 50))
    expect(group('entities').g).toHaveLength(MOST_DRAWN)
    expect(words('legend').join(' ')).toContain(`${MOST_DRAWN} of ${MOST_DRAWN + 50} entities`)
  })
})
