import { describe, expect, test } from 'vitest'
import { codesOf, marksOf, passagesOf, read } from './read-bytes.ts'

const md = (source: string) => read(source, 'a.md')

describe('Markdown', () => {
  test('stored text is what is shown', () => {
    const d = md('# A *Word* on Salt\n\nThe **Kelp Union** met\nin the [boat house](https://a.example/b).\n\n---\n\nIt rained.\n')
    expect(d.text).toBe('A Word on Salt\n\nThe Kelp Union met in the boat house.\n\nIt rained.')
    expect(passagesOf(d)).toEqual([['heading', 'A Word on Salt'], ['paragraph', 'The Kelp Union met in the boat house.'], ['paragraph', 'It rained.']])
    expect(marksOf(d)).toEqual([['emphasis', 'Word', null], ['strong', 'Kelp Union', null], ['link', 'boat house', 'https://a.example/b']])
  })
  test('addresses that run something are no links', () => expect(marksOf(md('See [this](javascript:alert) now.'))).toEqual([]))
  test('lists, in lists too', () => {
    const d = md('1. Salt\n2. Rope\n   - hemp\n')
    expect(d.passages.map((p) => [p.kind, p.level, d.text.slice(p.start, p.end)])).toEqual([['listItem', 1, 'Salt'], ['listItem', 1, 'Rope'], ['listItem', 2, 'hemp']])
    expect(d.text).toContain('2. Rope')
  })
  test('quotations in quotations, and who is quoted', () => {
    const d = md('The book says:\n\n> Salt is a tax.\n>\n> > So it is.\n>\n> — Ada Quell\n\nWe agree with all of this.\n')
    expect(d.passages.map((p) => [p.kind, p.level])).toEqual([['paragraph', 0], ['blockQuote', 1], ['blockQuote', 2], ['attribution', 0], ['paragraph', 0]])
  })
  test('footnotes stand where they are defined', () => {
    const d = md('Salt is dear.[^one]\n\n[^one]: Ada Quell, *Soup*, p. 3.\n')
    expect(passagesOf(d)).toEqual([['paragraph', 'Salt is dear.[one]'], ['note', 'Ada Quell, Soup, p. 3.']])
    expect(marksOf(d)).toEqual([['noteReference', '[one]', 'one'], ['emphasis', 'Soup', null]])
  })
  test('HTML in it is read as HTML', () => expect(passagesOf(md('<blockquote>Salt is a tax.</blockquote>\n\nSo they say.\n'))).toEqual([['blockQuote', 'Salt is a tax.'], ['paragraph', 'So they say.']]))
  test('a script in it is not stored', () => expect(md('Salt.\n\n<script>steal()</script>\n').text).toBe('Salt.'))
})

describe('front matter', () => {
  test('fields and their other names', () => {
    const d = md('---\ntitle: A Word on Salt\npublished: 4 May 1931\nauthors: [Ada Quell, Bo Tarn]\norganization: Kelp Union\nurl: https://a.example/salt\n---\n\nSalt is dear.\n')
    expect([d.title, d.date, d.author, d.publisher].map((f) => [f?.value, f?.origin, f?.place])).toEqual([
      ['A Word on Salt', 'front-matter', null], ['1931-05-04', 'front-matter', null], ['Ada Quell; Bo Tarn', 'front-matter', null], ['Kelp Union', 'front-matter', null],
    ])
    expect(d.address).toBe('https://a.example/salt')
    expect(d.text).toBe('Salt is dear.')
  })
  test('it wins over the text', () => expect(md('---\ntitle: One\n---\n\n# Two\n\nSalt is dear.\n').title?.value).toBe('One'))
  test.each([['not YAML', 'title: [one'], ['no fields', '- one\n- two'], ['too deep', `title: ${'['.repeat(100)}${']'.repeat(100)}`]])('broken: %s', (_, yaml) => {
    const d = md(`---\n${yaml}\n---\n\nSalt is dear.\n`)
    expect([d.text, codesOf(d)]).toEqual(['Salt is dear.', ['front-matter-broken']])
  })
  test('names of the machine are no fields', () => {
    const d = md('---\n__proto__: {title: bad}\nconstructor: x\n---\n\nSalt is dear.\n')
    expect([d.title, codesOf(d), ({} as Record<string, unknown>).title]).toEqual([null, [], undefined])
  })
})
