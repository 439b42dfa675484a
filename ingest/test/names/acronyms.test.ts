import { describe, expect, it } from 'vitest'
import { findAcronymPairs } from '../../src/names/acronyms.ts'

const pairs = (text: string) => findAcronymPairs(text).map((p) => `${text.slice(p.short.start, p.short.end)} = ${text.slice(p.long.start, p.long.end)}`)

describe('short forms beside their long forms', () => {
  it.each<[string, string[]]>([
    ['They joined the Norland Rail Federation (NRF).', ['NRF = Norland Rail Federation']],
    ['The NRF (Norland Rail Federation) is small.', ['NRF = Norland Rail Federation']],
    ['Letters from inside the words: the Farwater Weavers’ Organization (FarWO).', ['FarWO = Farwater Weavers’ Organization']],
    ['Letters that might be a number: the Coastal Institute (CI) has closed.', ['CI = Coastal Institute']],
    ['Chapter four of the book (IV) is short.', []],
    ['Small letters where the initials fit: knots per minute (kpm).', ['kpm = knots per minute']],
    ['They were there (all) in the morning.', []],
    ['One letter for one word: the fields lack nitrogen (N) now.', ['N = nitrogen']],
    ['A brace inside: the yearly grain index (YG(I)) fell.', ['YG(I) = yearly grain index']],
    ['After a remark: the Dockers’ Aid Fund (no. 4.1; DAF) paid.', ['DAF = Dockers’ Aid Fund']],
    ['After a company’s full stop: the Norland Ship Corp. (NSC) sank.', ['NSC = Norland Ship Corp.']],
    ['Not out of a bracket that is open: of the boats [harbour fees (HF): 12].', ['HF = harbour fees']],
    ['No verb is in a name: the Marten was sold in a storm (MaSS).', []],
    ['A bracket inside a word, 2,4-(OH)-barley, introduces nothing.', []],
  ])('%s', (text, expected) => expect(pairs(text)).toEqual(expected))
})
