import { describe, expect, it } from 'vitest'
import { parseCuesCsv } from '../../src/cues-file/parse-cues-csv.ts'
import { NOTHING_TOLD, prepareDocument } from '../../src/cli/prepare-document.ts'
import { bareDocument } from '../../src/tasks/bare-document.ts'
import { stancesOf } from '../extractors/stances-of.ts'

const read = (csv: string) => parseCuesCsv(new TextEncoder().encode(csv), 'cues.csv')

describe('cues.csv', () => {
  it('a verb of one’s own is found in all its forms, in active and passive', () => {
    const { cues, problems } = read('cue,stance,part,leads_to,meaning,source\nsnib,against,verb,,refuse a handshake,dock slang\nbe at odds,against,,with,,\n')
    expect(problems).toEqual([])
    expect(cues[0]).toMatchObject({ words: 'snib', sign: -1, markers: [''], meaning: 'refuse a handshake', source: 'dock slang' })
    expect(stancesOf('[Apple] snibbed [Pear].')).toEqual([])
    expect(stancesOf('[Apple] snibbed [Pear].', cues)).toEqual(['Apple CRITICIZES Pear'])
    expect(stancesOf('[Pear] was snibbed by [Apple].', cues)).toEqual(['Apple CRITICIZES Pear'])
  })
  it('turns a word of ours round, or takes it out of use', () => {
    expect(stancesOf('[Apple] roasted [Pear]. [Apple] praises [Fig].', read('cue;stance\npraise;none\n').cues)).not.toContain('Apple ENDORSES Fig')
    expect(stancesOf('[Apple] praises [Fig].', read('cue;stance\npraise;against\n').cues)).toEqual(['Apple CRITICIZES Fig'])
  })
  it('nouns and alliances', () => {
    expect(stancesOf('[Apple]\'s broadside against [Pear] was long.', read('cue,part,stance,leads_to\nbroadside,noun,against,against | at\n').cues)).toContain('Apple CRITICIZES Pear')
    expect(stancesOf('[Apple] boats with [Pear].', read('cue,stance,leads_to\nboat,ally,with\n').cues)).toEqual(['Apple ALLIED_WITH Pear'])
  })
  it('tells what it cannot use, row by row, and keeps the rest', () => {
    const { cues, problems } = read('cue,stance,weight,colour\nsnib,against,7,red\ngrump,maybe,,\n12,for,,\nhug,for,,\nhug,for,,\n')
    expect(cues.map((c) => c.words)).toEqual(['hug'])
    expect(problems.map((p) => p.code)).toEqual(['cues-row', 'cues-row', 'cues-row', 'cues-row', 'cues-row'])
    expect(read('word,stance\nsnib,for\n').problems.map((p) => p.code)).toEqual(['cues-broken'])
    expect(read('cue,stance\n"snib,for\n').problems.map((p) => p.code)).toEqual(['cues-broken'])
    expect(read('cue,stance\nhug,constructor\n').problems.map((p) => p.code)).toEqual(['cues-row'])
  })
  it('only texts in which a form stands are extracted anew', () => {
    const { cues } = read('cue,stance\nsnib,against\n')
    const text = (words: string) => bareDocument('x', words)
    const key = (words: string) => prepareDocument(text(words), { ...NOTHING_TOLD, cues }).key
    const without = (words: string) => prepareDocument(text(words), NOTHING_TOLD).key
    expect(key('They snibbed us.')).not.toBe(without('They snibbed us.'))
    expect(key('They met us.')).toBe(without('They met us.'))
  })
})
