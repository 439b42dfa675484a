import { describe, expect, test } from 'vitest'
import { passageId } from '@polylogue/graph-schema'
import type { Document } from '@polylogue/graph-schema'
import { boilerplateLines, markBoilerplate } from '../../src/corpus/boilerplate.ts'
import { readDocumentNow as readDocument } from '../../src/readers/read-document.ts'

const BANNER = 'Kept by the friends of the Tolle reading room after the papers of the League were given away in spring.'
const FOOTER = 'Copied at the Tolle reading room from the shelf of pamphlets, box 17.'

const BODIES = [
  'On the Ferry Question\n\nThe Harbour Workers League rejects the ferry tax. Nobody asked the crews.',
  'Against the Grain Board\n\nThe Grain Board has raised its fees again, and the League says that this must end.',
  'Two Years of the Lodge\n\nThe Lodge of Ropemakers was founded two years ago and has never met in public.',
  'A Word to the Pilots\n\nThe pilots have a right to their own union, and the League supports them in this.',
]

function read(text: string, path: string): Document {
  const document = readDocument({ bytes: new TextEncoder().encode(text), path, collection: 'test', sideCar: null })
  if ('refused' in document) throw new Error(document.refused.message)
  return document
}

const corpus = (make: (body: string, i: number) => string) => BODIES.map((body, i) => read(make(body, i), `d${i}.txt`))
const marked = (documents: readonly Document[]) => { const lines = boilerplateLines(documents); return documents.map((d) => markBoilerplate(d, lines)) }
const wordsOf = (d: Document, boilerplate: boolean) => d.passages.filter((p) => (p.kind === 'boilerplate') === boilerplate).map((p) => d.text.slice(p.start, p.end))

function checkPassages(d: Document): void {
  let at = 0
  d.passages.forEach((p, ordinal) => {
    expect(p.start).toBeGreaterThanOrEqual(at)
    expect(p.end).toBeGreaterThan(p.start)
    expect(p.ordinal).toBe(ordinal)
    expect(p.id).toBe(passageId(d.id, p.start, p.end))
    at = p.end
  })
  expect(at).toBeLessThanOrEqual(d.text.length)
}

describe('banners and footers of a corpus', () => {
  test('a banner and a footer around every document become boilerplate; the rest stays', () => {
    for (const d of marked(corpus((body) => `${BANNER}\n\n${body}\n\n${FOOTER}\n`))) {
      expect(wordsOf(d, true)).toEqual([BANNER, FOOTER])
      expect(wordsOf(d, false)).toHaveLength(2)
      checkPassages(d)
    }
  })

  test('numbers may differ: page and box', () => {
    for (const d of marked(corpus((body, i) => `${body}\n\n${FOOTER.replace('17', String(40 + i))}\n`))) expect(wordsOf(d, true)).toHaveLength(1)
  })

  test('a passage that is only partly banner is cut; the title then comes from the text', () => {
    const wrapped = 'Kept by the friends of the Tolle reading room after the papers\nof the League were given away in\nspring.'
    for (const d of marked(corpus((body) => `${wrapped}\n${body}\n`))) {
      expect(wordsOf(d, true).join('\n').replace(/\s+/g, ' ')).toBe(wrapped.replace(/\s+/g, ' '))
      expect(wordsOf(d, false).join(' ')).not.toContain('reading room')
      checkPassages(d)
    }
  })

  test('a title taken from the banner is read again', () => {
    const short = 'Papers of the Tolle Reading Room, Second Shelf from the Window'
    const documents = corpus((body) => `${short}\n\n${body}\n`)
    expect(documents[0].title?.value).toBe(short)
    expect(marked(documents).map((d) => d.title?.value)).toEqual(['On the Ferry Question', 'Against the Grain Board', 'Two Years of the Lodge', 'A Word to the Pilots'])
  })

  test('a menu of short lines', () => {
    for (const d of marked(corpus((body) => `Shelf\nLetters\nPosters\nSongs\nVisit\n\n${body}\n`))) expect(wordsOf(d, false).join(' ')).not.toMatch(/Posters|Songs/)
  })

  test('in HTML and Markdown as well', () => {
    const documents = [
      read(`<body><p>${BANNER}</p><h1>One</h1><p>The League rejects the tax on ferries and calls for a vote.</p></body>`, 'a.html'),
      read(`${BANNER}\n\n# Two\n\nThe League thanks the crews for their long patience.\n`, 'b.md'),
      read(`${BANNER}\n\nThree\n\nThe Lodge has never met in public, and nobody knows why.\n`, 'c.txt'),
    ]
    for (const d of marked(documents)) { expect(wordsOf(d, true)).toEqual([BANNER]); checkPassages(d) }
  })
})

describe('what is repeated and is the document’s own', () => {
  const untouched = (make: (body: string, i: number) => string) => { const documents = corpus(make); expect(marked(documents)).toEqual(documents) }

  test('the name of the publisher', () => untouched((body) => `Harbour Workers League\n\n${body}\n`))
  test('a motto in quotation marks', () => untouched((body) => `${body}\n\n“No boat leaves the harbour before the last of us is on board and paid.”\n`))
  test('a slogan', () => untouched((body) => `${body}\n\nLong live the unity of all crews from the upper to the lower harbour!\n`))
  test('a signature', () => untouched((body) => `${body}\n\nFor the Central Committee of the Harbour Workers League\nAda Lindqvist, secretary\n`))
  test('a creed in the first person', () => untouched((body) => `${body}\n\nWe hold that the harbour belongs to those who work in it day and night.\n`))
  test('a sentence in the middle', () => untouched((body) => `${body}\n\nIn this way the question was put to the meeting by all who were there.\n\n${BODIES.join(' ')}\n\nThe town was told of it on the same day by a boy on a bicycle.\n\n${body} And so it ended, with no vote taken and no word said.`.replace(/The town was told.*\n/, '')))
  test('two documents are no corpus', () => {
    const documents = corpus((body) => `${BANNER}\n\n${body}\n`).slice(0, 2)
    expect(marked(documents)).toEqual(documents)
  })
  test('copies and versions of one text are not each other’s banner', () => {
    const text = `${BODIES.join('\n\n')}\n\nAnd this is how the matter stood at the end of a long and cold year.\n`
    const documents = [text, text, text, text.replace('two years', 'three years')].map((t, i) => read(t, `copy${i}.txt`))
    expect(marked(documents)).toEqual(documents)
  })
})

describe('properties', () => {
  const documents = corpus((body) => `${BANNER}\n\n${body}\n\n${FOOTER}\n`)
  test('the order of the texts and repeated texts make no difference', () => {
    const lines = boilerplateLines(documents)
    expect(lines.length).toBeGreaterThan(0)
    expect(boilerplateLines(documents.toReversed())).toEqual(lines)
    expect(boilerplateLines([...documents, ...documents])).toEqual(lines)
  })
  test('marking twice is marking once', () => {
    const lines = boilerplateLines(documents)
    const once = documents.map((d) => markBoilerplate(d, lines))
    expect(once.map((d) => markBoilerplate(d, lines))).toEqual(once)
  })
  test('lines are plain data', () => expect(JSON.parse(JSON.stringify(boilerplateLines(documents)))).toEqual(boilerplateLines(documents)))
  test('no texts, no lines', () => expect(boilerplateLines([])).toEqual([]))
})
