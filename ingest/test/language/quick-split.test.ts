import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Nlp } from '../../src/language/compromise-inside.ts'
import { splitClauses } from '../../src/language/quick-split.ts'

const samples = fileURLToPath(new URL('../../../samples/documents', import.meta.url))
const plain = createRequire(import.meta.url)('compromise/two') as Nlp & ((text: string) => ReturnType<Nlp>)
const { quickSplit } = plain.world().methods.two

describe('cutting clauses', () => {
  it.each([
    ...readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:txt|md)$/.test(f)).map((f) => readFileSync(`${samples}/${f}`, 'utf8')),
    'In Norholm, Ostland, on Friday, 3 May, 1921, a long, cold and dark night, the ropes broke; nets, like ropes, rot: 12, 13 and 1400 of them, in May, in August, they say, jan, 1911.', ',', 'Ropes,', '',
  ])('does it where compromise does', (text) => {
    const { docs } = plain(text)
    expect(splitClauses(docs)).toEqual(quickSplit(docs))
    const untagged = docs.map((terms) => terms.map((t) => ({ ...t, tags: new Set<string>() })))
    expect(splitClauses(untagged)).toEqual(quickSplit(untagged))
  })
})
