import { describe, expect, it } from 'vitest'
import { foldName, foldPassage, wordOverlap } from '../../evaluate/fold-name.ts'
import { commonCharacters, longestCommon, shareInCommon } from '../../evaluate/common-stretches.ts'
import type { Gold, Prediction } from '../../evaluate/gold.ts'
import { scoreDocument } from '../../evaluate/score.ts'
import { scoreTable } from '../../evaluate/score-table.ts'
import { measure, sum } from '../../evaluate/tally.ts'

const GOLD: Gold = {
  doc: 'kestrel.txt',
  publisher: 'krc',
  entities: [
    { id: 'krc', type: 'Organization', name: 'Kestrel Rowing Club', aliases: ['KRC', 'Kestrel Rowing Club'] },
    { id: 'moss', type: 'Person', name: 'Tilda Moss', aliases: ['Moss'] },
    { id: 'ramp', type: 'Position', name: 'public boat ramp for all rowers', aliases: ['public boat ramp'] },
    { id: 'paper', type: 'Work', name: 'Notes on Oars', aliases: ['Notes on Oars'] },
    { id: 'town', type: 'Organization', name: 'Town Board', aliases: ['Board'], optional: true },
  ],
  relations: [
    { type: 'ENDORSES', source: 'krc', target: 'ramp', asserted_by: 'krc', evidence: 'we want the public boat ramp', explicitness: 'explicit' },
    { type: 'CRITICIZES', source: 'krc', target: 'moss', asserted_by: 'krc', evidence: 'Moss is wrong about every plank', explicitness: 'explicit' },
    { type: 'ALLIED_WITH', source: 'krc', target: 'moss', asserted_by: 'krc', evidence: 'we row together', explicitness: 'inferred', optional: true },
  ],
  quotations: [{ text: 'an oar is a promise to the water', source_text: null, source_doc: null, locator: null, speaker: 'moss', quoted_by: 'krc', work: 'paper' }],
  citations: [{ raw: 'Tilda Moss, Notes on Oars, 1931', work: 'paper', author: 'Tilda Moss', title: 'Notes on Oars', year: '1931' }],
  noise: ['Archive of the Heron Society'],
}

const score = (prediction: Partial<Prediction>, text: string | null = null) => scoreDocument(GOLD, { doc: 'kestrel.txt', ...prediction }, text)
const f1 = (prediction: Partial<Prediction>, name: string) => measure(score(prediction).tallies.get(name)!).f1

describe('entities', () => {
  it('match by any name, one to one', () => {
    const t = score({ entities: [{ type: 'Organization', name: 'the KRC' }, { type: 'Organization', name: 'Kestrel Rowing Club' }] }).tallies.get('entity Organization')!
    expect(t).toMatchObject({ right: 1, wrong: 1, missed: 0 })
  })
  it('of another kind are wrong', () => {
    expect(score({ entities: [{ type: 'Person', name: 'KRC' }] }).tallies.get('entity Person')).toMatchObject({ right: 0, wrong: 1, missed: 1 })
  })
  it('that are optional count neither way', () => {
    expect(score({ entities: [{ type: 'Organization', name: 'Town Board' }] }).tallies.get('entity Organization')).toMatchObject({ right: 0, wrong: 0, missed: 1 })
  })
  it('let positions match by words in the relaxed measure only', () => {
    const s = score({ entities: [{ type: 'Position', name: 'boat ramp for rowers' }] })
    expect(s.tallies.get('entity Position')).toMatchObject({ right: 0, wrong: 1 })
    expect(s.tallies.get('entity Position (relaxed)')).toMatchObject({ right: 1, wrong: 0 })
  })
  it('that stand only in boilerplate are noise', () => {
    const entities = [{ type: 'Organization', name: 'Heron Society' }]
    expect(score({ entities }, 'Archive of the Heron Society. We row.').noise).toBe(1)
    expect(score({ entities }, 'Archive of the Heron Society. We thank the Heron Society.').noise).toBe(0)
  })
})

describe('relations', () => {
  it('need type, both ends, and evidence that overlaps', () => {
    const s = score({ relations: [{ type: 'CRITICIZES', source: '@publisher', target: 'Moss', evidence: 'Moss is wrong about every plank, we say' }] })
    expect(s.tallies.get('relation strict')).toMatchObject({ right: 1, wrong: 0, missed: 1 })
    expect(s.rates.get('evidence')).toEqual({ right: 1, of: 1 })
  })
  it('that are turned round are wrong, but right by pair and sign', () => {
    const turned = { relations: [{ type: 'CRITICIZES', source: 'Moss', target: 'KRC' }] }
    expect(score(turned).tallies.get('relation strict')).toMatchObject({ right: 0, wrong: 1 })
    expect(score(turned).tallies.get('relation pair+polarity')).toMatchObject({ right: 1, wrong: 0 })
  })
  it('that are optional, and those with an optional end, count neither way', () => {
    const s = score({ relations: [{ type: 'ALLIED_WITH', source: 'Moss', target: 'KRC' }, { type: 'ENDORSES', source: 'KRC', target: 'Board' }] })
    expect(s.tallies.get('relation strict')).toMatchObject({ right: 0, wrong: 0, missed: 2 })
  })
  it('count once when repeated', () => {
    const r = { type: 'ENDORSES', source: 'Moss', target: 'KRC' }
    expect(score({ relations: [r, { ...r, source: 'MOSS' }] }).tallies.get('relation ENDORSES')).toMatchObject({ wrong: 1 })
  })
})

describe('quotations and citations', () => {
  it('are found with four fifths of the characters; speaker and work count among those', () => {
    const s = score({ quotations: [{ text: '“An oar is a promise to the water.”', speaker: 'Tilda Moss', work: null }] })
    expect(s.tallies.get('quotation')).toMatchObject({ right: 1, wrong: 0, missed: 0 })
    expect([s.rates.get('quotation speaker'), s.rates.get('quotation work')]).toEqual([{ right: 1, of: 1 }, { right: 0, of: 1 }])
  })
  it('may come in two pieces', () => {
    const s = score({ quotations: [{ text: 'an oar is a promise' }, { text: 'to the water' }] })
    expect(s.tallies.get('quotation')).toMatchObject({ right: 2, found: 1, wrong: 0, missed: 0 })
  })
  it('that are too short are wrong', () => {
    expect(f1({ quotations: [{ text: 'an oar is' }] }, 'quotation')).toBe(0)
  })
  it('need the title; author goes by last name', () => {
    const s = score({ citations: [{ raw: 'T. Moss, Notes on Oars', title: '“Notes on Oars”', author: 'T. Moss', year: null }] })
    expect(s.tallies.get('citation title')).toMatchObject({ right: 1, wrong: 0, missed: 0 })
    expect([s.rates.get('citation author'), s.rates.get('citation year')]).toEqual([{ right: 1, of: 1 }, { right: 0, of: 1 }])
  })
})

describe('sums', () => {
  it('add counts, not shares', () => {
    const all = sum([score({ entities: [{ type: 'Person', name: 'Moss' }] }), score({})])
    expect(all.tallies.get('entity Person')).toMatchObject({ right: 1, wrong: 0, missed: 1 })
    expect(scoreTable(all)).toContain('entity Person                 1.000  0.500  0.667       1     0     1')
  })
  it('take a document without prediction as one where nothing was found', () => {
    expect(scoreDocument(GOLD, undefined).tallies.get('entity all')).toMatchObject({ right: 0, missed: 4 })
  })
})

describe('folding', () => {
  it.each([
    ['The old “Kestrel” Club’s', 'old "kestrel" club'],
    ['an  Oar—Maker', 'oar-maker'],
    ['*Notes* on\n> Oars.', 'notes on oars'],
    ['row- ing', 'row-ing'],
    [null, ''],
  ])('%j is %j', (name, folded) => expect(foldName(name)).toBe(folded))
  it('leaves letters and digits of a passage', () => expect(foldPassage('An OAR, — “1931”!')).toBe('an oar 1931'))
  it('compares positions by their words', () => expect(wordOverlap('the public ramp', 'a ramp for the public')).toBe(1))
})

describe('common stretches', () => {
  it('count in order only, 8 characters and more', () => {
    expect(commonCharacters('abcdefghij klmnopqrst', 'klmnopqrst abcdefghij')).toBe(10)
    expect(commonCharacters('abc defg xxxx', 'abc qqqq yyyy')).toBe(0)
  })
  it('know the longest', () => expect(longestCommon('the oar is wet', 'an oar is dry')).toBe(' oar is '.length))
  it('take the longer as the whole', () => expect(shareInCommon('abcdefghij', 'abcdefghijabcdefghij')).toBe(0.5))
})
