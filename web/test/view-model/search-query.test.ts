import { expect, test } from 'vitest'
import { PREFIXES, inOrder, parseSearch, prefixesLike, searchParams } from '../../src/view-model/search-query.ts'

test.each([
  ['harbour', 'harbour', null], ['org: harbour', 'harbour', 'Organizations'], ['ORG:harbour dues', 'harbour dues', 'Organizations'], [' person : Oske ', 'Oske', 'People'],
  ['says: eight hours: now', 'eight hours: now', 'Words said: quotations and passages'], ['note: this', 'note: this', null], ['org:', '', 'Organizations'], ['http://x', 'http://x', null],
])('%s', (typed, text, label) => {
  const parts = parseSearch(typed)
  expect([parts.text, parts.prefix?.label ?? null]).toEqual([text, label])
})

test('a prefix becomes types and kinds, and leaves room for more of them', () => {
  expect(searchParams(parseSearch('position: dues'), 6)).toEqual({ q: 'dues', limit: '18', types: 'entity', kinds: 'Position' })
  expect(searchParams(parseSearch('says: dues'), 6)).toEqual({ q: 'dues', limit: '18', types: 'quotation,passage' })
  expect(searchParams(parseSearch('dues'), 6)).toEqual({ q: 'dues', limit: '6' })
})

test('prefixes are offered while one is typed, all of them after a colon', () => {
  expect(prefixesLike('or').map((p) => p.words[0])).toEqual(['org'])
  expect(prefixesLike(':')).toEqual(PREFIXES)
  for (const typed of ['', 'o', 'org: ', 'harbour']) expect(prefixesLike(typed)).toEqual([])
})

test('what is said comes before where it stands; without a prefix nothing is moved', () => {
  const passage = { type: 'passage', id: 'p', document: 'd', title: 'T', start: 0, end: 1, snippet: 'x' } as const
  const quotation = { type: 'quotation', id: 'q', document: 'd', snippet: 'x', source: null } as const
  expect(inOrder([passage, quotation], 'says: x').map((h) => h.type)).toEqual(['quotation', 'passage'])
  expect(inOrder([passage, quotation], 'x').map((h) => h.type)).toEqual(['passage', 'quotation'])
})
