import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('who is blamed for what', () => {
  test.each<[string, string[]]>([
    ['[Apple] repeats the slanders of {Cole}.', ['voice CRITICIZES Cole']],
    ['{Cole}\'s lies are well known.', ['voice CRITICIZES Cole']],
    ['[Apple], led by {Droz}, has once more slandered [Fig].', ['Apple CRITICIZES Fig', 'voice CRITICIZES Apple']],
    ['[Apple] regrets that [Fig] did not sign.', ['Apple CRITICIZES Fig']],
    ['[Apple] regrets that {Kell} was hurt.', []],
    ['[Apple] condemns the expulsion of {Holm} from [Fig].', ['Apple CRITICIZES Fig', 'Apple CRITICIZES expulsion of Holm']],
    ['[Apple] supports [Fig] without endorsing [Plum].', ['Apple ENDORSES Fig']],
    ['[Apple] has done useful work in the camp.', ['voice ENDORSES Apple']],
    ['[Apple] holds the minister, {Fitch}, personally responsible.', ['Apple CRITICIZES Fitch']],
    ['We thank its president, {Crow}.', ['voice ENDORSES Crow']],
    ['[Apple] values the writings of {Olsen}.', ['Apple ENDORSES Olsen']],
    ['[Apple] rejects both [Fig], which has grown fat, and [Plum].', ['Apple CRITICIZES Fig', 'Apple CRITICIZES Plum']],
    ['[Apple] supports the struggle of [Fig] against [Plum].', ['Apple CRITICIZES Plum', 'Apple ENDORSES Fig', 'Fig CRITICIZES Plum']],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('positions', () => {
  test.each<[string, string[]]>([
    ['[Apple] opposes wage controls and night shifts.', ['Apple CRITICIZES night shifts', 'Apple CRITICIZES wage controls']],
    ['We want an end to all dock tolls.', ['voice CRITICIZES dock tolls']],
    ['[Apple] stands for the unity of the working class.', ['Apple ENDORSES unity of the working class']],
    ['[Apple]\'s policy of wage restraint has harmed the dockers.', ['Apple ENDORSES wage restraint', 'Apple ENDORSES wage restraint', 'voice CRITICIZES Apple', 'voice CRITICIZES wage restraint']],
    ['Experience shows that a strike without kitchens is lost.', ['voice ENDORSES strike without kitchens is lost']],
    ['[Apple] says that dockers can do without clerks.', ['Apple ENDORSES dockers can do without clerks']],
    ['[Apple] says that it rained on Monday.', []],
    ['We do not believe that unions are useless.', []],
    ['We oppose every law that makes us poorer.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})

describe('what the sentence before leaves', () => {
  test.each<[string, string[]]>([
    ['We reject the daily hire. This thesis was put forward by {Varga} and refuted by {Lisk}.', ['Lisk CRITICIZES daily hire', 'Varga ENDORSES daily hire', 'voice CRITICIZES Varga', 'voice CRITICIZES daily hire', 'voice ENDORSES Lisk']],
    ['{Brandt}\'s theory of the daily hire is old. We consider it un-Marxist.', ['Brandt ENDORSES daily hire', 'voice CRITICIZES Brandt', 'voice CRITICIZES daily hire']],
    ['[Apple] claims that {Lind} is a spy. This is a lie.', ['Apple CRITICIZES Lind', 'voice CRITICIZES Apple']],
    ['[Apple] attacks our hall. The sun shone. Our critics are cowards.', ['Apple CRITICIZES voice', 'voice CRITICIZES Apple']],
    ['The sun shone. Our critics are cowards.', []],
  ])('%s', (text, expected) => expect(stancesOf(text)).toEqual(expected))
})
