import { describe, expect, it } from 'vitest'
import { mergeTables } from '../../src/names-file/merge-tables.ts'
import { parseNamesCsv } from '../../src/names-file/parse-names-csv.ts'

const parse = (csv: string) => parseNamesCsv(new TextEncoder().encode(csv), 'names.csv')
const codes = (csv: string) => parse(csv).problems.map((p) => p.code)

describe('names.csv', () => {
  it('reads names, aliases, types and what is not the same', () => {
    expect(parse('name,aliases,type,not_same\nWeavers\' League,WL | the Weavers,organization,WL Sports Club\nHanna Velde,,Person,\n')).toEqual({
      problems: [],
      entries: [
        { name: 'Weavers\' League', kind: 'Organization', forms: ['Weavers\' League', 'WL', 'the Weavers'], apart: ['WL Sports Club'] },
        { name: 'Hanna Velde', kind: 'Person', forms: ['Hanna Velde'], apart: [] },
      ],
    })
  })

  it('takes semicolons and tabs, and columns in any order', () => {
    expect(parse('type;name\nPerson;Hanna Velde\n').entries).toMatchObject([{ name: 'Hanna Velde', kind: 'Person' }])
    expect(parse('\uFEFFname\taliases\nWL\tWeavers;Looms\n').entries).toMatchObject([{ forms: ['WL', 'Weavers', 'Looms'], kind: null }])
  })

  it.each([
    ['title\nX\n', 'names-broken'], ['name\n"X\n', 'names-broken'], ['', 'names-broken'],
    ['name,type\nX,Club\n', 'names-row'], ['name\n" "\n', 'names-row'], ['name,aliases\nA,Z\nB,Z\n', 'names-row'], ['name,not_same\nA,A\n', 'names-row'],
  ])('tells what is wrong with %j', (csv, code) => expect(codes(csv)).toEqual([code]))

  it('goes on where a row is wrong', () => expect(parse('name,aliases\nA,Z\nB,Z\n').entries.map((e) => e.forms)).toEqual([['A', 'Z'], ['B']]))

  it('gives a form to the first of several files, and tells the others', () => {
    const merged = mergeTables([{ ...parse('name,aliases\nA,Z\n'), file: 'names.csv' }, { ...parse('name,aliases,type\nA,Y,Person\nB,Z,\n'), file: 'more.csv' }])
    expect(merged.entries).toEqual([{ name: 'A', kind: 'Person', forms: ['A', 'Z', 'Y'], apart: [] }, { name: 'B', kind: null, forms: ['B'], apart: [] }])
    expect(merged.problems.map((p) => [p.file, p.code])).toEqual([['more.csv', 'names-row']])
  })
})
