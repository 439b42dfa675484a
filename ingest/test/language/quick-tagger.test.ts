import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import compromise from 'compromise/two'
import type { Nlp } from '../../src/language/compromise-inside.ts'
import { quickTagger } from '../../src/language/quick-tagger.ts'
import type { Word } from '../../src/language/quick-tagger.ts'

const samples = fileURLToPath(new URL('../../../samples/documents', import.meta.url))
/** As it comes: `require` gives another copy than `import` does. */
const plain = createRequire(import.meta.url)('compromise/two') as Nlp
const tag = quickTagger(compromise as unknown as Nlp)

/** Words of a text as the language layer gives them, roughly: what matters is that both get the same. */
function sentencesOf(text: string): Word[][] {
  return text.split(/(?<=[.!?])\s+/u).map((sentence) => [...sentence.matchAll(/([“"(]?)([\p{L}\p{N}'./-]*[\p{L}\p{N}'])([,;:.!?)”"]*)/gu)].map(([, pre, word, post]) => ({ text: word, normal: word.toLowerCase(), pre, post: `${post} ` }))).filter((s) => s.length > 0)
}

function wholeWay(sentences: readonly (readonly Word[])[]): unknown {
  return plain(sentences.map((words) => ({ terms: words.map((w) => ({ ...w, tags: new Set<string>() })) }))).compute('root').document
    .map((terms) => terms.filter((t) => t.text !== '').map((t) => [[...t.tags!], t.root ?? t.implicit ?? null]))
}

const quickly = (sentences: readonly (readonly Word[])[]) => tag(sentences).map((words) => words.map(({ tags, root }) => [[...tags], root]))

describe('the quick tagger', () => {
  it.each(readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:txt|md)$/.test(f)))('answers for %s as compromise does', (file) => {
    const sentences = sentencesOf(readFileSync(`${samples}/${file}`, 'utf8'))
    expect(quickly(sentences)).toEqual(wholeWay(sentences))
  })
  it.each([
    'The League\'s rope isn\'t what it\'s been; Rask\'s said so. They\'d gone 4km by 5-9pm, and cannot, won\'t, shouldn\'t have.',
    'He gave up the town hall in New York and took on the lock keeper, who let\'s him be. The workers\' halls and/or quays: M. Orlov-Rask restruck 1993 medals.',
    'Who\'s there? There\'s been nobody, there\'s ropes. That\'s the captain\'s painting on the wall, and the captain\'s painting on.', 'No. NO! No no no.', 'May may march in March; Mark marks marks.',
  ])('answers for %j as compromise does', (text) => {
    const sentences = sentencesOf(text)
    expect(quickly(sentences)).toEqual(wholeWay(sentences))
  })
  it('gives one set for equal tags', () => {
    const [[first], [second]] = tag(sentencesOf('Quickly. Slowly.'))
    expect(second.tags).toBe(first.tags)
  })
})
