import { describe, expect, it } from 'vitest'
import { documentId, entityId } from '@polylogue/graph-schema'
import type { Entity } from '@polylogue/graph-schema'
import { worksInCorpus } from '../../src/corpus/works-in-corpus.ts'

const work = (name: string, details: Record<string, string> = {}): Entity => ({ id: entityId('Work', name), kind: 'Work', name, aliases: [], mentions: 1, documents: 1, reviewed: false, details: { title: name, ...details } })
const sourced = (value: string | null) => (value === null ? null : { value, origin: 'side-car' as const, place: null })
const document = (path: string, title: string | null, author: string | null = null) => ({ id: documentId('default', path), title: sourced(title), author: sourced(author), publisher: null })
const BOOK = document('reed.txt', 'The Rope and the Reed: A Memoir', 'Vera Lund')
const here = (entity: Entity, ...documents: readonly (typeof BOOK)[]) => worksInCorpus([entity], documents)[0].inCorpus

describe('cited works that lie in the corpus', () => {
  it('by title, subtitle or not, where nobody contradicts', () => {
    expect(here(work('Rope and Reed', { author: 'V. Lund' }), BOOK)).toEqual([BOOK.id])
    expect(here(work('The Rope and the Reed'), BOOK)).toEqual([BOOK.id])
    expect(here(work('The Rope and the Reed', { author: 'Bo Olsen' }), BOOK)).toBe(undefined)
    expect(here(work('Lanterns at Low Water'), BOOK)).toBe(undefined)
  })
  it('by the title in another language', () => expect(here(work('Das Seil und das Schilf', { otherTitle: 'The Rope and the Reed' }), BOOK)).toEqual([BOOK.id]))
  it('in a part of it', () => expect(['The Rope and the Reed, chapter two', 'The Rope and the Reed (excerpt)'].map((t) => here(work('The Rope and the Reed'), document('p.txt', t))?.length)).toEqual([1, 1]))
  it('in every print of it, in one order', () => {
    const other = document('reed-2.txt', 'The Rope and the Reed')
    expect(here(work('The Rope and the Reed'), BOOK, other)).toEqual(here(work('The Rope and the Reed'), other, BOOK))
    expect(here(work('The Rope and the Reed'), BOOK, other)?.length).toBe(2)
  })
  it('numbers count, and a word alone tells nothing', () => {
    expect(here(work('Quay Notes #1'), document('q.txt', 'Quay Notes #10'))).toBe(undefined)
    expect(here(work('Quay Notes #1'), document('q.txt', 'Quay Notes No. 1'))?.length).toBe(1)
    expect(here(work('Program'), document('p.txt', 'Program'))).toBe(undefined)
  })
  it('the issue of its journal is not its own', () => expect(here(work('The Rope and the Reed', { container: 'Quay Notes', volume: '3', issue: '7' }), BOOK)).toEqual([BOOK.id]))
  it('only of works', () => expect(here({ ...work('The Rope and the Reed'), kind: 'Person' }, BOOK)).toBe(undefined))
})
