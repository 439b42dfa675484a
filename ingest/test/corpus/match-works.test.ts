import { describe, expect, it } from 'vitest'
import { clusterId } from '@polylogue/graph-schema'
import type { Cluster } from '@polylogue/graph-schema'
import { matchWorks } from '../../src/corpus/match-works.ts'

const work = (n: number, name: string, details: Record<string, string> = {}): Cluster =>
  ({ id: clusterId('Work', `m${n}`), document: `d${n}`, kind: 'Work', name, aliases: [name], mentions: [`m${n}`], implicit: false, details: { title: name, ...details } })

const groups = (clusters: readonly Cluster[]) => matchWorks(clusters).map((m) => m.clusters.map((id) => clusters.findIndex((c) => c.id === id)).sort((a, b) => a - b)).sort((a, b) => a[0] - b[0])

describe('one work across documents', () => {
  it('joins spelling, article, case and subtitle', () => {
    expect(groups([work(1, 'The Rope, the Reed and the Lantern'), work(2, 'ROPE, REED AND LANTERN'), work(3, 'The Rope, the Reed and the Lantern: A Memoir'), work(4, 'The Rope, the Reed and the Lantren'), work(5, 'The Rope and the Anchor')])).toEqual([[0, 1, 2, 3], [4]])
  })
  it('keeps numbers apart', () => {
    expect(groups([work(1, 'Quay Papers #1'), work(2, 'Quay Papers #10'), work(3, 'Quay Papers No. 1')])).toEqual([[0, 2], [1]])
  })
  it('keeps two authors apart and gives a nameless title to the only author', () => {
    const lund = { author: 'V. Lund' }
    expect(groups([work(1, 'Harbour Songs', lund), work(2, 'Harbour Songs', { author: 'Olsen, B.' }), work(3, 'Harbour Songs')])).toEqual([[0], [1], [2]])
    expect(groups([work(1, 'Harbour Songs', lund), work(2, 'Harbour Songs', { author: 'Lund, Vera' }), work(3, 'Harbour Songs')])).toEqual([[0, 1, 2]])
  })
  it('joins editions, and keeps them beside the work', () => {
    const first = { author: 'V. Lund', year: '1904', place: 'Oslo', publisher: 'Strand Press' }
    const second = { author: 'V. Lund', year: '1934', edition: '2nd ed.', place: 'London', publisher: 'Tide House', translator: 'Ada North' }
    const list = [work(1, 'Harbour Songs', first), work(2, 'Harbour Songs (2nd ed.)', second), work(3, 'Harbour Songs', { author: 'V. Lund', year: '1934' })]
    const [match, ...more] = matchWorks(list)
    expect(more).toEqual([])
    expect(match.details).toMatchObject({ year: '1934', place: 'London', publisher: 'Tide House', translator: 'Ada North', editions: 'Oslo: Strand Press, 1904; 2nd ed., translated by Ada North, London: Tide House, 1934' })
    expect(matchWorks(list.slice(0, 1))[0].details.editions).toBe(undefined)
  })
  it('does not mix the imprints of two editions', () => {
    const [match] = matchWorks([work(1, 'Harbour Songs', { year: '1904', publisher: 'Strand Press' }), work(2, 'Harbour Songs', { year: '1934', place: 'London' })])
    expect([match.details.year, match.details.publisher, match.details.place]).toEqual(['1904', 'Strand Press', undefined])
  })
  it('joins a translation by the other title that a citation gives, and says so', () => {
    const list = [work(1, 'Das Seil und das Schilf', { author: 'Vera Lund', otherTitle: 'The Rope and the Reed' }), work(2, 'Rope and Reed', { author: 'V. Lund' }), work(3, 'The Rope and the Reed', { author: 'B. Olsen' })]
    expect(groups(list)).toEqual([[0, 1], [2]])
    expect(matchWorks(list).flatMap((m) => [...m.why.values()]).join(' ')).toContain('title in another language')
    expect(matchWorks([...list].reverse())).toEqual(matchWorks(list))
  })
  it('answers the same in any order, with a reason for each', () => {
    const list = [work(1, 'The Rope and the Reed'), work(2, 'Rope and Reed', { author: 'V. Lund' }), work(3, 'Other Tides')]
    expect(matchWorks([...list].reverse())).toEqual(matchWorks(list))
    for (const m of matchWorks(list)) for (const id of m.clusters) expect(m.why.get(id)).toMatch(/\w/)
  })
})
