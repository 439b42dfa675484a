import { describe, expect, it } from 'vitest'
import { readSentences } from '../../src/language/english.ts'
import { readNames } from '../../src/names/read-names.ts'
import { plainPassages } from '../../src/tasks/plain-passages.ts'

const bodies = (text: string) => readNames(text, readSentences(text, plainPassages(text))).names.filter((n) => n.kind === 'Organization').map((n) => text.slice(n.start, n.end))

describe('bodies by what the document says of them', () => {
  it.each([
    ['members show it everywhere', 'Two former members of Quiet Harvest wrote to us. On Friday Quiet Harvest denied it.', ['Quiet Harvest', 'Quiet Harvest']],
    ['what it is', 'Tidal Voices is a coalition of fishermen. We wrote to Tidal Voices.', ['Tidal Voices', 'Tidal Voices']],
    ['deeds and treatment together', 'They accused Fair Wages of theft. Fair Wages has named two of them.', ['Fair Wages', 'Fair Wages']],
    ['a company by who owns it', 'Merdalon, which is owned by a bank, promised to pay.', ['Merdalon']],
    ['people called by what they hold', 'It is said that the Remonstrants and not the Conciliators had kept the oath.', ['Remonstrants', 'Conciliators']],
    ['a circle that is one name', 'A letter from the Friends of the Canal at Orsby was read. They thanked the Friends of the Canal at Orsby.', ['Friends of the Canal at Orsby', 'Friends of the Canal at Orsby']],
    ['a head word that stands alone', 'He was a delegate to the Diet. Nobody thanked the Diet for it.', ['Diet', 'Diet']],
    ['what is said of it with others', 'Verde Alto and the undersigned organisations condemn the arrest.', ['Verde Alto']],
    ['where one is expelled from', 'She was expelled from Die Sense in spring. Nobody at Die Sense wrote.', ['Die Sense', 'Die Sense']],
    ['people called by what they demand', 'Calabrin supported the Abstentionists then.', ['Abstentionists']],
    ['people who will do something', 'Look among the Rebuilders, who will join anything.', ['Rebuilders']],
    ['no street', 'It was printed in Weaver Row. Weaver Row denied it.', []],
    ['no attribute', 'They are members of the Sorvane family. Sorvane bread is good.', []],
    ['no text', 'In her pamphlet, Bitter Salt, she attacks the guild. Bitter Salt condemns all trade.', []],
    ['no people', 'The Hindus opposed it and the Christians were silent.', []],
    ['no word of the next sentence', 'They all left the R.G.U. Things were quiet then. The R.G.U. has condemned it.', ['R.G.U.', 'R.G.U.']],
    ['no time', 'After the Long Hunger nobody voted. The Long Hunger asked too much of them.', []],
  ])('%s', (_, text, names) => {
    expect(bodies(text)).toEqual(names)
  })

  it('reads heads at the end of a name, foreign heads and parts in a genitive', () => {
    expect(bodies('We left the Right Opposition then.')).toEqual(['Right Opposition'])
    expect(bodies('So did Forza Marinara, whose paper is dull.')).toEqual(['Forza Marinara'])
    expect(bodies('He was late of the Presbytery of Orsby, they say.')).toEqual(['Presbytery of Orsby'])
    expect(bodies('It was done by order of the Audit Commission.')).toEqual(['Audit Commission'])
    expect(bodies('Sisters,\n\nWe greet you.')).toEqual([])
  })
})

describe('schools called by their town', () => {
  it('are bodies where they act, and towns elsewhere', () => {
    expect(bodies('She teaches at Velmar. Velmar has dismissed her. She lives in Velmar.')).toEqual(['Velmar', 'Velmar'])
    expect(bodies('She studied at Orsby University. Orsby refused to print it. Orsby was paid for it. We walked to Orsby.')).toEqual(['Orsby University', 'Orsby', 'Orsby'])
  })
})
