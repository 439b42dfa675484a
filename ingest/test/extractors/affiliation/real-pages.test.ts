import { describe, expect, test } from 'vitest'
import { affiliationsOf, layersOf } from '../stances-of.ts'
import { addRoleSpots } from '../../../src/extractors/affiliation/role-spots.ts'
import { letterTies } from '../../../src/extractors/affiliation/letterhead.ts'
import { partsByName } from '../../../src/extractors/affiliation/parts-by-name.ts'
import { readSentencesWith } from '../../../src/extractors/stance/reading.ts'

const told = (text: string, relation: string): string[] => [...new Set(affiliationsOf(text).filter((r) => r.includes(relation)))].sort()

describe('offices as real pages tell them', () => {
  test.each<[string, string[]]>([
    ['{Lind} (lately deposed founder/leader of [Apple]) kept silent.', ['Lind HOLDS_ROLE founder/leader']],
    ['It was the work of the late [Fig] agent and leader of [Apple], {Lind}.', ['Lind HOLDS_ROLE agent', 'Lind HOLDS_ROLE leader']],
    ['{Lind}, a leading member of [Apple] and editor of [Fig], spoke.', ['Lind HOLDS_ROLE editor']],
    ['{Lind}, chair of [Apple], and the editor of [Fig] spoke.', ['Lind HOLDS_ROLE chair']],
    ['The secretary of the [Leith branch] of [Apple] at the time was {Lind}.', ['Lind HOLDS_ROLE secretary']],
    ['Workers had a letter from CEO {Lind} yesterday.', ['Lind HOLDS_ROLE CEO']],
    ['The ex-chairman of [Apple], {Lind}, kept silent.', ['Lind HOLDS_ROLE ex-chairman']],
    ['With her gifts as writer, speaker and organizer, {Lind} helped [Apple].', []],
  ])('%s', (text, expected) => expect(told(text, 'HOLDS_ROLE')).toEqual(expected))

  test('an office is called by its body too', () => {
    const { clusters } = addRoleSpots(readSentencesWith(layersOf('{Lind}, leader of the [Leith branch] of [Apple], met the [Fig] candidate.')))
    expect(clusters.map((c) => c.aliases)).toEqual([['leader', 'leader of the Leith branch', 'leader of the Leith branch of Apple'], ['Fig candidate', 'candidate']])
  })

  test('who answers for a body has an office of it', () => {
    expect(told('Press officer replies for [Apple]: it is not so.', 'PART_OF')).toEqual(['Press officer PART_OF Apple'])
    expect(told('Press officer replies to [Apple]: it is not so.', 'PART_OF')).toEqual([])
  })
})

describe('members as real pages tell them', () => {
  test.each<[string, string[]]>([
    ['We hope that [Apple] supremo {Lind} agrees.', ['Lind MEMBER_OF Apple']],
    ['[Apple], whose guru, {Lind}, was there, agreed.', ['Lind MEMBER_OF Apple']],
    ['[Apple] militants such as {Lind} and {Holm} were there.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
    ['[Fig], being an [Apple] member, has a vote.', ['Fig MEMBER_OF Apple']],
    ['He met {Lind}, a veteran [Apple] activist, there.', ['Lind MEMBER_OF Apple']],
    ['{Lind} was neither an [Apple] member nor a friend.', []],
    ['In [Fig] an [Apple] member spoke.', []],
    ['The chief theoretician of [Apple], {Lind}, wrote it.', ['Lind MEMBER_OF Apple']],
    ['{Lind} did leave [Apple], in 1904, as one of the founding members of [Fig].', ['Lind MEMBER_OF Apple', 'Lind MEMBER_OF Fig']],
    ['The members of [Apple] ({Lind}, {Holm} and {Moss}) were there.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple', 'Moss MEMBER_OF Apple']],
    ['In 1904 {Lind} assisted in the foundation of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind}\'s [Apple] had split.', ['Lind MEMBER_OF Apple']],
    ['{Lind}\'s [Apple] activism was known.', ['Lind MEMBER_OF Apple']],
    ['{Lind D}, [Leith Apple], NEC (appointed), [Fig]', ['Lind D MEMBER_OF Fig', 'Lind D MEMBER_OF Leith Apple']],
    ['{Lind D}, [Leith Apple], [NEC] candidate, [Fig]', ['Lind D MEMBER_OF Fig', 'Lind D MEMBER_OF Leith Apple']],
  ])('%s', (text, expected) => expect(told(text, 'MEMBER_OF')).toEqual(expected))
})

describe('parts by their names', () => {
  const parts = (text: string): string[] => {
    const layers = layersOf(text)
    return partsByName(readSentencesWith(layers), layers.coreference.clusters).map((t) => `${t.source.cluster} < ${t.target.cluster}`)
  }
  test.each<[string, string[]]>([
    ['The [Leith RWL] left the [RWL].', ['Leith RWL < RWL']],
    ['The [German RWL] left the [RWL].', []],
    ['The [Anti RWL] left the [RWL].', []],
    ['The [RWL] and its [RWL Local 12] met; [RWL Central Committee] did not.', ['RWL Local 12 < RWL', 'RWL Central Committee < RWL']],
    ['The [Levellers] met. The [Leveller Central Committee] did not.', ['Leveller Central Committee < Levellers']],
    ['The [Red Union] met. The [Red Committee] did not.', []],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected))

  test('"UWA Local 44", and a paper of whatever rhythm', () => {
    expect(told('[UWA] [Local 44] struck.', 'PART_OF')).toEqual(['Local 44 PART_OF UWA'])
    expect(told('[Plum], the fortnightly publication of [Apple], prints it.', 'PART_OF')).toEqual(['Plum PART_OF Apple'])
  })
})

describe('leaders, officers and whose body it is', () => {
  test.each<[string, string[]]>([
    ['The [Apple] under {Lind} had left.', ['Lind MEMBER_OF Apple']],
    ['{Holm} worked under {Lind}.', []],
    ['Members', []],
    ['{Lind}\'s party, the [Apple], had left.', ['Lind MEMBER_OF Apple']],
    ['Speaking for [Apple], {Lind} agreed.', ['Lind MEMBER_OF Apple']],
    ['{Lind}, {Holm} and other officials of [Apple] had left.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
    ['[Apple] leaders, including {Lind} and {Holm}, had left.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
    ['The leaders of [Apple], {Lind} said, had left.', []],
    ['{Lind}, then of [Apple], had left.', ['Lind MEMBER_OF Apple']],
    ['{Lind} is active in [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} was recruited to [Apple] in 1950.', ['Lind MEMBER_OF Apple']],
    ['{Lind} is now a leading light of [Apple].', ['Lind MEMBER_OF Apple']],
    ['The [Apple] and its guru {Lind} have left.', ['Lind MEMBER_OF Apple']],
  ])('%s', (text, expected) => expect(told(text, 'MEMBER_OF')).toEqual(expected))

  test.each<[string, string[]]>([
    ['Here is {Lind}, an organizer with [Apple].', ['organizer PART_OF Apple']],
    ['{Lind} was a steward in [Apple] for years.', ['steward PART_OF Apple']],
    ['General Secretary {Lind} of the [Apple] had left.', ['General Secretary PART_OF Apple']],
    ['The [Apple]\'s founder and leader {Lind} had left.', ['founder PART_OF Apple', 'leader PART_OF Apple']],
    ['Group Notes of the [Apple] follow.', []],
    ['Leaders', []],
    ['Under', []],
    ['The [Young Fig], the [Apple]\'s youth group, had left.', ['Young Fig PART_OF Apple']],
  ])('%s', (text, expected) => expect(told(text, 'PART_OF')).toEqual(expected))
})

describe('letters, rows and those among whom somebody is', () => {
  const all = (text: string): string[] => [...new Set(affiliationsOf(text))].sort()
  test.each<[string, string[]]>([
    ['Written in haste.\n\n{Lind}\n\nGeneral Secretary\n\n[Apple]', ['General Secretary PART_OF Apple', 'Lind HOLDS_ROLE General Secretary', 'Lind MEMBER_OF Apple']],
    ['Written in haste.\n\n{Lind}\n\nGeneral Secretary\n\nThe plums are ripe, and [Apple] has said so.', ['Lind HOLDS_ROLE General Secretary']],
    ['{Lind}\n\n[Apple] has said so.', []],
    ['{Lind}, [East Apple], treasurer, [Fig]', ['Lind HOLDS_ROLE treasurer', 'Lind MEMBER_OF East Apple', 'Lind MEMBER_OF Fig', 'treasurer PART_OF Fig']],
    ['The ex-Premier {Lind} fled.', ['Lind HOLDS_ROLE ex-Premier']],
    ['The document prior to [Apple]\'s manifesto was {Lind}\'s.', []],
    ['{Lind} was among the carters who founded [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} was not among the people who founded [Apple].', []],
  ])('%j', (text, expected) => expect(all(text)).toEqual(expected))

  test('the paper somebody writes on', () => {
    const layers = layersOf('Memo from the [Apple].\n\nDear friends, we have won.')
    const readings = readSentencesWith(layers)
    expect(letterTies(readings, 'Person').map((t) => `${t.source.cluster} ${t.relation} ${t.target.cluster}`)).toEqual(['voice MEMBER_OF Apple'])
    expect(letterTies(readings, 'Organization')).toEqual([])
  })
})

test.each<[string, string[]]>([
  ['The [Levellers] were few. The Leveller {Lind} spoke first.', ['Lind MEMBER_OF Levellers']],
  ['The [Levellers] were few. {Lind}, a Leveller, spoke first.', ['Lind MEMBER_OF Levellers']],
  ['The [Levellers] were few. Leveller leaders {Lind} and {Holm} spoke first.', ['Holm MEMBER_OF Levellers', 'Lind MEMBER_OF Levellers']],
  ['The [Levellers] were few. {Lind} was no Leveller.', []],
  ['The [Levellers] were few. {Lind} met a Leveller.', []],
  ['The [Levellers] were few. The Leveller press attacked {Lind}.', []],
])('adherents: %s', (text, expected) => expect(told(text, 'MEMBER_OF')).toEqual(expected))

test.each<[string, string[]]>([
  ['{Lind} lived in the city, and until the war had been an active member of [Apple].', ['Lind MEMBER_OF Apple']],
  ['{Lind} was originally a member of [Apple].', ['Lind MEMBER_OF Apple']],
  ['{Lind} lived in the city, and the porter had been a member of [Apple].', []],
])('%s', (text, expected) => expect(told(text, 'MEMBER_OF')).toEqual(expected))

test('a congress is part of the body whose letters it bears', () => {
  expect(affiliationsOf('The [Tenth Congress of the RWLP] met.').filter((r) => r.includes('PART_OF'))).toHaveLength(1)
})

test.each<[string, string[]]>([
  ['{Lind}, general secretary of [Fig] and a member of [Apple], spoke.', ['Lind HOLDS_ROLE general secretary', 'Lind MEMBER_OF Apple', 'Lind MEMBER_OF Fig', 'general secretary PART_OF Fig']],
  ['The [Apple] re-elected {Lind} to the post of general secretary.', ['Lind HOLDS_ROLE general secretary']],
  ['{Lind} took over as treasurer from {Holm}.', ['Lind HOLDS_ROLE treasurer']],
])('%s', (text, expected) => expect([...new Set(affiliationsOf(text))].sort()).toEqual(expected))

test('the whole of a part is not the same part of another body', () => {
  const layers = layersOf('The [Central Committee] met. The [Central Committee of the Norland Union] did not.')
  expect(partsByName(readSentencesWith(layers), layers.coreference.clusters)).toEqual([])
})
