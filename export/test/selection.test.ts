import { describe, expect, it } from 'vitest'
import { inTime } from '../src/filter.ts'
import { selectGraph } from '../src/index.ts'
import type { StatementFilter } from '@polylogue/graph-schema'
import { DOCUMENTS, GRAPH, PEOPLE, statements } from './sample-graph.ts'

const { league, quay, ada, talk, moorings, pilot } = PEOPLE
const shown = (filter: StatementFilter, ids: string[] = []) => selectGraph(GRAPH, { filter, ids }).statements.map((s) => statements.findIndex((x) => x.id === s.id)).sort()

describe('selectGraph', () => {
  it('takes everything but what a person rejected where nothing is asked for', () => {
    const all = selectGraph(GRAPH)
    expect(all.entities).toEqual(GRAPH.entities)
    expect(all.named).toEqual([])
    expect(all.statements).toHaveLength(5)
    expect(all.documents).toHaveLength(3)
    expect(all.relations.map((r) => r.relation).sort()).toEqual(['ALLIED_WITH', 'AUTHORED', 'CRITICIZES', 'CRITICIZES', 'ENDORSES'])
  })

  it.each<[string, StatementFilter, number[]]>([
    ['relation', { relations: ['CRITICIZES'] }, [0, 4]],
    ['sign', { polarities: [1] }, [1, 2]],
    ['no stance', { polarities: [0] }, [3]],
    ['first-hand', { attribution: 'first-hand' }, [0, 1, 3]],
    ['reported', { attribution: 'reported' }, [2, 4]],
    ['confidence, inclusive', { minConfidence: 0.6 }, [0, 1, 2, 3]],
    ['from, with what is undated', { from: '2002' }, [2, 3, 4]],
    ['to a year takes all of it', { to: '2001', undated: false }, [0, 1]],
    ['a window', { from: '2001-05-04', to: '2001-05-04', undated: false }, [0, 1]],
    ['document', { documents: [DOCUMENTS.undated.id] }, [4]],
    ['kinds of both ends', { kinds: ['Organization'] }, [1, 2, 4]],
    ['rejected too', { rejected: true, documents: [DOCUMENTS.undated.id] }, [4, 5]],
    ['reviewed', { review: 'reviewed' }, statements.flatMap((s, i) => (s.review === 'accepted' ? [i] : []))],
    ['unreviewed', { review: 'unreviewed' }, statements.flatMap((s, i) => (s.review === 'unreviewed' ? [i] : []))],
    ['nothing left', { relations: ['CITES'] }, []],
  ])('filters by %s', (_, filter, expected) => { expect(shown(filter)).toEqual(expected) })

  it('takes what lies between the entities given, and keeps the ones without a line', () => {
    const view = selectGraph(GRAPH, { ids: [league.id, quay.id, pilot.id] })
    expect(view.entities.map((e) => e.id).sort()).toEqual([league.id, quay.id, pilot.id].sort())
    expect(view.relations).toHaveLength(3)
    expect(view.named).toEqual([ada])
    expect(view.quotations).toEqual([])
  })

  it('leaves out what lies between pairs that are not drawn, whichever way they are given', () => {
    const ids = GRAPH.entities.map((e) => e.id)
    const all = selectGraph(GRAPH, { ids })
    const [first] = all.relations
    const some = selectGraph(GRAPH, { ids, pairs: [[first.object, first.subject]] })
    expect(some.relations).toEqual(all.relations.filter((r) => [r.subject, r.object].sort().join() === [first.subject, first.object].sort().join()))
    expect(some.relations.length).toBeLessThan(all.relations.length)
    expect(some.entities).toEqual(all.entities)
  })

  it('names the source of a report that is not drawn', () => {
    const view = selectGraph(GRAPH, { filter: { documents: [DOCUMENTS.undated.id] } })
    expect(view.entities).not.toContainEqual(ada)
    expect(view.named).toEqual([ada])
  })

  it('keeps a quotation whose ends are shown, with the document its words were taken from', () => {
    const view = selectGraph(GRAPH, { ids: [quay.id, ada.id, moorings.id] })
    expect(view.quotations).toHaveLength(1)
    expect(view.documents).toContainEqual(DOCUMENTS.letter)
    expect(selectGraph(GRAPH, { ids: [quay.id, talk.id] }).quotations).toEqual([])
  })
})

describe('inTime', () => {
  it.each([
    ['1931', '1931-05', undefined, false], ['1931', undefined, '1931-05', true], ['1931-04', '1931-05', undefined, false], ['1931-05-04', undefined, '1931', true],
    ['1931', undefined, '1930-12', false], ['1931-05', '1931', '1931', true],
  ])('%s between %s and %s: %s', (date, from, to, expected) => { expect(inTime(date, { from, to })).toBe(expected) })
})
