import { describe, expect, test } from 'vitest'
import { isSideCar, parseSideCarJson, sideCarPaths } from '../../src/metadata/side-car.ts'
import { parseMetadataCsv } from '../../src/metadata/metadata-csv.ts'
import { read } from '../readers/read-bytes.ts'

const bytes = (s: string) => new TextEncoder().encode(s)
const json = (s: string) => parseSideCarJson(bytes(s), 'a.meta.json')
const csv = (s: string, file = 'metadata.csv') => parseMetadataCsv(bytes(s), file)
const codes = (x: { readonly problems: readonly { readonly code: string }[] }) => x.problems.map((p) => p.code)

describe('<name>.meta.json', () => {
  test('which files are side-cars, and of what', () => {
    expect(['metadata.csv', 'b/metadata.csv', 'a.meta.json', 'a.txt.meta.json'].every(isSideCar)).toBe(true)
    expect(['a.json', '.meta.json', 'mymetadata.csv', 'metadata.csv.txt'].some(isSideCar)).toBe(false)
    expect(sideCarPaths('b/a.txt')).toEqual(['b/a.txt.meta.json', 'b/a.meta.json'])
    expect(sideCarPaths('b.c/README')).toEqual(['b.c/README.meta.json'])
  })
  test('fields', () => expect(json('{"Title":" A Word ","date":"4 May 1931","year":1,"publisher":"Kelp Union","address":"https://a.example/"}')).toEqual({
    file: 'a.meta.json', problems: [], values: { title: 'A Word', date: '1931-05-04', publisher: 'Kelp Union', address: 'https://a.example/' },
  }))
  test.each(['', '[]', '"x"', 'null', '{"title":', '\ufeff{'])('broken: %s', (s) => expect([json(s).values, codes(json(s))]).toEqual([{}, ['side-car-broken']]))
  test('not in UTF-8', () => expect(codes(parseSideCarJson(Uint8Array.from([0x7b, 0xe9, 0x7d]), 'x'))).toEqual(['side-car-broken']))
  test.each(['{"date":"soon"}', '{"address":"javascript:alert(1)"}', '{"title":{"a":1}}', '{"title":["a"]}'])('a field that cannot be used: %s', (s) => expect([json(s).values, codes(json(s))]).toEqual([{}, ['side-car-field']]))
  test('the name of a prototype is no field', () => {
    expect(json('{"__proto__":{"title":"bad"},"title":"good"}').values).toEqual({ title: 'good' })
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })
})

describe('metadata.csv', () => {
  test.each([[','], [';'], ['\t']])('rows, parted by “%s”', (d) => {
    const table = csv(`\ufeffpath,title,date\r\na.txt,"A Word",1931-05\r\nb/c.txt,Two,\r\n`.replaceAll(',', d))
    expect([...table.rows].map(([path, row]) => [path, row.values])).toEqual([['a.txt', { title: 'A Word', date: '1931-05' }], ['b/c.txt', { title: 'Two' }]])
    expect(table.problems).toEqual([])
  })
  test('paths count from the folder of the table', () => expect([...csv('path,title\nx.txt,One\n', 'b/metadata.csv').rows.keys()]).toEqual(['b/x.txt']))
  test.each(['../a.txt', '/etc/passwd', 'C:\\a.txt', 'file:///a.txt', ''])('a path that leads out of the folder: “%s”', (path) => expect([csv(`path,title\n"${path}",One\n`).rows.size, codes(csv(`path,title\n"${path}",One\n`))]).toEqual([0, ['side-car-field']]))
  test('the first row of a path counts', () => {
    const table = csv('path,title\na.txt,One\na.txt,Two\n')
    expect([table.rows.get('a.txt')!.values.title, codes(table)]).toEqual(['One', ['side-car-field']])
  })
  test.each(['title,date\nOne,1931\n', '', 'path,title\na.txt,"One\n'])('broken: %j', (s) => expect([csv(s).rows.size, codes(csv(s))]).toEqual([0, ['side-car-broken']]))
})

describe('who wins', () => {
  const sideCar = json('{"title":"From beside"}')
  const source = '---\ntitle: From the front\ndate: 1931\n---\n\n# From the text\n\nSalt is dear.\n'
  test('side-car, then front matter, then the text; each field for itself', () => {
    const d = read(source, 'a.md', sideCar)
    expect([d.title, d.date?.origin]).toEqual([{ value: 'From beside', origin: 'side-car', place: null }, 'front-matter'])
    expect(read(source, 'a.md').title?.origin).toBe('front-matter')
    expect(read(source.replace(/---[\s\S]*---\n/, ''), 'a.md').title).toEqual({ value: 'From the text', origin: 'text', place: { start: 0, end: 13 } })
  })
  test('what is wrong with a side-car is told with the document', () => {
    expect(read('Salt is dear.', 'a.txt', json('{')).problems.map((p) => [p.code, p.file])).toEqual([['side-car-broken', 'a.meta.json']])
  })
})
