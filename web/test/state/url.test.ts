import { expect, test } from 'vitest'
import { idOf } from '@polylogue/graph-schema'
import { toggled } from '../../src/state/filter.ts'
import { decodeView, encodeView } from '../../src/state/url.ts'
import { FIRST_CANVAS, FIRST_LOOK } from '../../src/state/view.ts'
import type { Canvas, Look } from '../../src/state/view.ts'

const id = (name: string) => idOf('entity', 1, name)

test('the opening view has an empty address, and an empty address is the opening view', () => {
  expect(encodeView(FIRST_CANVAS, FIRST_LOOK)).toBe('')
  expect(decodeView('')).toEqual({ canvas: FIRST_CANVAS, look: FIRST_LOOK })
})

test('every part of a view survives the address', () => {
  const canvas: Canvas = {
    limit: 20, group: id('g'), map: true, added: [id('a')], expanded: [{ id: id('a'), ids: [id('x'), id('y')] }, { id: id('b'), ids: [] }], hidden: [id('c')],
    whole: true, minDegree: 2, layout: 'around', around: id('a'), grouping: 'signed', folded: [id('e')], moved: { [id('a')]: { x: -12, y: 340 } },
    filter: { relations: ['QUOTES'], polarities: [], attribution: 'reported', review: 'reviewed', minConfidence: 0.4, from: '1921', to: '1930', undated: false, kinds: ['Person'], documents: [id('d')] },
  }
  const look: Look = { representation: 'table', selection: { type: 'relation', a: id('a'), b: id('b') }, place: { document: id('d'), start: 3, end: 9 }, quotation: id('q'), path: { from: id('a'), to: id('c'), relations: ['QUOTES'] }, compare: { a: id('b'), b: id('c') }, tool: 'triads', picked: [id('a'), id('b')], params: { 'evidence-sort': 'sure', 'evidence-words': 'a & b' } }
  expect(decodeView(`?${encodeView(canvas, look)}`)).toEqual({ canvas, look })
})

test('nonsense in the address is dropped', () => {
  expect(decodeView('?top=-4&show=../x.%3Cb%3E&rel=LOVES&conf=abc&from=soon&view=moon&doc=1&at=2&layout=spiral&least=-3&pin=zz~1~2&list=all&groups=maybe&x=1&__proto__-y=2')).toEqual({ canvas: FIRST_CANVAS, look: { ...FIRST_LOOK, representation: 'graph' } })
})

test('a legend row switches one value; the last cannot be switched off; all on is no filter', () => {
  const all = ['x', 'y', 'z']
  expect(toggled([], 'y', all)).toEqual(['x', 'z'])
  expect(toggled(['x', 'z'], 'y', all)).toEqual([])
  expect(toggled(['x'], 'x', all)).toEqual(['x'])
})

test('an empty address is the start page, any other without a view the graph', () => {
  const graph: Look = { ...FIRST_LOOK, representation: 'graph' }
  expect(encodeView(FIRST_CANVAS, graph)).toBe('view=graph')
  expect(decodeView('?view=graph').look.representation).toBe('graph')
  expect(encodeView({ ...FIRST_CANVAS, limit: 20 }, graph)).toBe('top=20')
  expect(decodeView('?top=20').look.representation).toBe('graph')
  expect(encodeView({ ...FIRST_CANVAS, limit: 20 }, FIRST_LOOK)).toBe('view=start&top=20')
})
