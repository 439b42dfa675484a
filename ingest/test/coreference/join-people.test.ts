import { describe, expect, it } from 'vitest'
import type { Mention } from '@polylogue/graph-schema'
import { groupNames } from '../../src/coreference/group-names.ts'

/** Groups of the people [named] in the text, as the words around their titles show them. */
function people(marked: string): string[] {
  let text = ''
  const mentions: Mention[] = []
  for (const part of marked.split(/(\[[^\]]*\])/u)) {
    if (!part.startsWith('[')) { text += part; continue }
    const words = part.slice(1, -1)
    mentions.push({ id: `m${mentions.length}`, document: 'd', kind: 'Person', form: 'name', start: text.length, end: text.length + words.length, words, rule: 'test' })
    text += words
  }
  return groupNames(text, mentions, []).groups.map((g) => g.map((i) => /(?:\p{L}+\.? )?$/u.exec(text.slice(0, mentions[i].start))![0] + mentions[i].words).join(' | '))
}

describe('people of one family name', () => {
  it('are apart where their titles say so', () => {
    expect(people('Mr. [Velde] waited. Mrs. [Velde] came. Mr. [Velde] left.')).toEqual(['Mr. Velde | Mr. Velde', 'Mrs. Velde'])
  })

  it('are apart where title and given name do', () => {
    expect(people('With [Peter Velde] came Mrs. [Velde] and, later, Mr. [Velde].')).toEqual(['With Peter Velde | Mr. Velde', 'Mrs. Velde'])
  })

  it('are one where nothing speaks against it', () => {
    expect(people('With [Hanna Velde] came nobody. Mrs. [Velde] sat. Then [Velde] left.')).toEqual(['With Hanna Velde | Mrs. Velde | Then Velde'])
  })

  it('leave a wife who she was, whoever of the family is named between', () => {
    expect(people('So Mrs. [Velde] sat. Her daughter [Anna Velde] came. Then Mrs. [Velde] rose.')).toEqual(['Mrs. Velde | Mrs. Velde', 'daughter Anna Velde'])
  })
})
