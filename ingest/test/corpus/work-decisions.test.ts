import { describe, expect, it } from 'vitest'
import { linkEntities } from '../../src/corpus/link-entities.ts'
import { readRulings } from '../../src/corpus/rulings.ts'
import type { Rulings } from '../../src/corpus/rulings.ts'
import { makeExtraction } from '../make-extraction.ts'

const a = makeExtraction({ path: 'a.txt', text: 'We read The Rope and the Reed.', names: [['Work', 'The Rope and the Reed']] })
const b = makeExtraction({ path: 'b.txt', text: 'They read The Rope and the Reed.', names: [['Work', 'The Rope and the Reed']] })
const c = makeExtraction({ path: 'c.txt', text: 'He read Lanterns at Low Water.', names: [['Work', 'Lanterns at Low Water']] })
const all = [a, b, c]
const [first, second, third] = all.map((e) => e.clusters[0].id)

function works(more: Partial<Rulings>) {
  const { entities, entityOf } = linkEntities(all, { ...readRulings([], all), ...more })
  const name = new Map(entities.map((e) => [e.id, e.name]))
  return { one: (x: string, y: string) => entityOf.get(x) === entityOf.get(y), name: (x: string) => name.get(entityOf.get(x)!) }
}

describe('what a person ruled of works wins', () => {
  it('joins the same title and keeps another apart where nobody ruled', () => {
    expect([works({}).one(first, second), works({}).one(first, third)]).toEqual([true, false])
  })
  it('not the same', () => expect(works({ notSame: [[first, second]] }).one(first, second)).toBe(false))
  it('the same', () => expect(works({ same: [[first, third]] }).one(first, third)).toBe(true))
  it('names.csv', () => {
    const names = [{ name: 'The Rope and the Reed', kind: 'Work' as const, forms: ['The Rope and the Reed', 'Lanterns at Low Water'], apart: [] }]
    const { entityOf, entities } = linkEntities(all, readRulings([], all), names)
    expect(new Set([first, second, third].map((x) => entityOf.get(x))).size).toBe(1)
    expect(entities.find((e) => e.id === entityOf.get(third))!.name).toBe('The Rope and the Reed')
  })
  it('another name', () => expect(works({ rename: new Map([[third, 'Lanterns']]) }).name(third)).toBe('Lanterns'))
})
