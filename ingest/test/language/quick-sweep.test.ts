import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import compromise from 'compromise/two'
import type { Nlp } from '../../src/language/compromise-inside.ts'
import { sweepQuickly } from '../../src/language/quick-sweep.ts'

const samples = fileURLToPath(new URL('../../../samples/documents', import.meta.url))
/** As it comes: `require` gives another copy than `import` does. */
const plain = createRequire(import.meta.url)('compromise/two') as (text: string) => ReturnType<Nlp>
const quick = compromise as unknown as (text: string) => ReturnType<Nlp>
sweepQuickly(compromise as unknown as Nlp)

const tags = (view: ReturnType<Nlp>) => view.document.map((terms) => terms.map((t) => `${t.text} ${[...t.tags!].join(' ')}`))

describe('the quick last pass of tagging', () => {
  it('is not compared with itself', () => expect(plain).not.toBe(quick))
  it.each(readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:txt|md)$/.test(f)))('tags %s as compromise does', (file) => {
    const text = readFileSync(`${samples}/${file}`, 'utf8')
    expect(tags(quick(text))).toEqual(tags(plain(text)))
  })
  it.each([
    'They\'ve said it\'s going to be the party\'s, and we\'d not have gone.', 'A very, very long walk: not that he would, could or should have known better than to have let her see him do it again.',
    'May I ask who\'s there? The well-known, much-loved President of the Harbour Workers\' Union (1921-1934) will not have been being quoted.', '', '…', 'no no no no '.repeat(40),
  ])('tags %j as compromise does', (text) => {
    expect(tags(quick(text))).toEqual(tags(plain(text)))
  })
})
