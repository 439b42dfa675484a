import { describe, expect, test } from 'vitest'
import { passagesOf, read } from './read-bytes.ts'

const BODY = 'The Kelp Union met in the boat house and spoke for an hour about the price of salt and of rope.'

describe('hard-wrapped lines', () => {
  const wrapped = [
    'The Kelp Union met in the boat house on Monday and spoke for',
    'an hour about the price of salt. Nobody from the Lodge of',
    'Ropemakers was there, and nobody had been asked to come.',
    '',
    'On Tuesday the same people met again and said the same things',
    'about the price of rope.',
  ].join('\n')
  test('make one passage for each paragraph', () => {
    expect(passagesOf(read(wrapped))).toEqual([['paragraph', wrapped.split('\n\n')[0]], ['paragraph', wrapped.split('\n\n')[1]]])
  })
  test('paragraphs of one line each stay apart', () => {
    expect(passagesOf(read(`${BODY}\n${BODY}\n${BODY}\n`)).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })
})

describe('lists', () => {
  test('bullets and numbers; the mark is outside the passage', () => {
    expect(passagesOf(read(`${BODY}\n\n- salt is dear;\n- rope is dearer;\n\n1. We ask for salt.\n2. We ask for rope.\n`)).slice(1)).toEqual([
      ['listItem', 'salt is dear;'], ['listItem', 'rope is dearer;'], ['listItem', 'We ask for salt.'], ['listItem', 'We ask for rope.'],
    ])
  })
  test('an item goes on in the next line', () => {
    expect(passagesOf(read(`${BODY}\n\n- salt is dear, and it has been so\n  since the winter\n- rope\n`))[1]).toEqual(['listItem', 'salt is dear, and it has been so\n  since the winter'])
  })
  test('levels by indent', () => {
    expect(read(`${BODY}\n\n- salt\n    - grey salt\n`).passages.slice(1).map((p) => p.level)).toEqual([1, 2])
  })
  test('a numbered line above its paragraph is a heading', () => {
    expect(passagesOf(read(`${BODY}\n\n1. We ask for salt.\n\n${BODY}\n\n2. We ask for rope.\n\n${BODY}\n`)).map(([kind]) => kind)).toEqual(['paragraph', 'heading', 'paragraph', 'heading', 'paragraph'])
  })
})

describe('headings', () => {
  test.each([
    ['first line', `A Word on Salt\n\n${BODY}\n`],
    ['capitals', `${BODY}\n\nON THE PRICE OF SALT\n\n${BODY}\n`],
    ['underlined', `${BODY}\n\nPrice of salt\n-------------\n\n${BODY}\n`],
    ['chapter', `${BODY}\n\nChapter 2. Of salt and those who sell it\n\n${BODY}\n`],
  ])('%s', (_, text) => expect(passagesOf(read(text)).filter(([kind]) => kind === 'heading')).toHaveLength(1))
  test.each([
    ['a date line', `A Word on Salt\n\nSkarvik, 4 May 1931\n\n${BODY}\n`],
    ['when it was adopted', `A Word on Salt\n\nAdopted at the spring meeting in Skarvik, 4 May 1931\n\n${BODY}\n`],
    ['a byline', `A Word on Salt\n\nby Ada Quell\n\n${BODY}\n`],
    ['a sentence', `A Word on Salt\n\nSalt is dear.\n\n${BODY}\n`],
  ])('not %s', (_, text) => expect(passagesOf(read(text)).map(([kind]) => kind)).toEqual(['heading', 'paragraph', 'paragraph']))
})

describe('quotations', () => {
  test('lines after >', () => {
    expect(passagesOf(read(`${BODY}\n\n> Salt is a tax on soup,\n`))[1]).toEqual(['blockQuote', 'Salt is a tax on soup,'])
  })
  test('indented blocks, and who is quoted below', () => {
    const text = `${BODY}\n\n     Salt is a tax on soup, and the soup of the poor pays it first and\n     last and at every meal of the day.\n\n-- Ada Quell, Soup (Skarvik: Boat House, 1929), p. 4\n\n${BODY} And so on.\n`
    expect(passagesOf(read(text)).map(([kind]) => kind)).toEqual(['paragraph', 'blockQuote', 'attribution', 'paragraph'])
  })
  test.each(['-- Ada Quell', '— Ada Quell', 'Ada Quell, “On Soup”, in Letters (Skarvik, 1931), p. 4', '(Quell, Soup, p. 3)'])('attribution below a quotation in marks: %s', (line) => {
    expect(passagesOf(read(`${BODY}\n\n"Salt is a tax on soup."\n${line}\n\n${BODY} And so on.\n`)).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph', 'attribution', 'paragraph'])
  })
  test('a sentence below a quotation is none', () => {
    expect(passagesOf(read(`${BODY}\n\n"Salt is a tax on soup."\n\nAda Quell wrote this, and we agree.\n\n${BODY} And so on.\n`)).map(([kind]) => kind)).not.toContain('attribution')
  })
  test('those who sign for two bodies are no source of a quotation', () => {
    const text = `${BODY} They ended with these words: "Salt for all."\n\nFor the Union: Ada Quell, Chair.\n\nFor the Lodge: Bo Tarn, President.\n`
    expect(passagesOf(read(text)).slice(1).map(([kind]) => kind)).toEqual(['signature', 'signature'])
  })
})

describe('notes, references, signature', () => {
  test('a section of notes', () => {
    expect(passagesOf(read(`${BODY} [1]\n\nNotes\n\n[1] Ada Quell, Soup, p. 3.\n[2] The same, p. 4.\n`)).slice(1).map(([kind]) => kind)).toEqual(['heading', 'note', 'note'])
  })
  test('a bibliography', () => {
    expect(passagesOf(read(`${BODY}\n\nReferences\n\nQuell, Ada. Soup. Skarvik: Boat House, 1929.\n\nTarn, Bo. Rope. Skarvik: Boat House, 1930.\n`)).slice(1).map(([kind]) => kind)).toEqual(['heading', 'reference', 'reference'])
  })
  test('names at the end', () => {
    expect(passagesOf(read(`${BODY}\n\nAda Quell, secretary\n\nKelp Union (KU)\n`)).slice(1)).toEqual([['signature', 'Ada Quell, secretary'], ['signature', 'Kelp Union (KU)']])
  })
})

describe('residue of web pages', () => {
  test.each(['Posted in Letters | Tagged salt, rope | Leave a comment', 'Share this:', 'Home | About | Letters | Contact', '© 1999 Kelp Union. All rights reserved.', 'This is an archive of the old site of the Kelp Union.', 'Back to top', 'Tags: salt, rope', 'Transcribed by Edda Lorn.', 'Transcription/HTML Markup: Edda Lorn for the Kelp Archive', 'Public Domain: Kelp Archive (2004). You may copy it.', 'Source: https://kelp.example/salt'])('%s', (line) => {
    expect(passagesOf(read(`A Word on Salt\n\n${BODY}\n\n${line}\n`)).at(-1)).toEqual(['boilerplate', line])
  })
  test('a comment form and all below it', () => {
    expect(passagesOf(read(`A Word on Salt\n\n${BODY}\n\nLeave a Reply\n\nName\n\nThe Lodge of Ropemakers is quite wrong about all this.\n`)).slice(2).every(([kind]) => kind === 'boilerplate')).toBe(true)
  })
  test('a text that speaks of comments keeps its words', () => {
    expect(passagesOf(read(`Comments\n\n${BODY}\n\n${BODY}\n\n${BODY}\n`)).filter(([kind]) => kind === 'boilerplate').length).toBeLessThan(2)
  })
})
