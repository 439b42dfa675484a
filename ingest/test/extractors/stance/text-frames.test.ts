import { describe, expect, test } from 'vitest'
import { stancesOf } from '../stances-of.ts'

describe('aims, needs and what is created', () => {
  test.each<[string, string[]]>([
    ['The historic mission of the dockers is the overthrow of the hire system, the establishment of common ownership and freedom.', ['voice ENDORSES establishment of common ownership', 'voice ENDORSES freedom', 'voice ENDORSES overthrow of the hire system']],
    ['Our aim is a free harbour.', ['voice ENDORSES free harbour']],
    ['Our task is a difficult one.', []],
    ['The alternative is common ownership.', ['voice ENDORSES common ownership']],
    ['Our goal is to form a free league of tenants.', ['voice ENDORSES free league of tenants']],
    ['Our task is to open the gates.', ['voice ENDORSES open the gates']],
    ['We want to express our regret.', []],
    ['Declaration on the necessity of a common list', ['voice ENDORSES common list']],
    ['There is no need for a common list.', []],
    ['[Pear] rejected the need for armed struggle.', ['Pear CRITICIZES armed struggle']],
    ['The liberation of Norland is a task we must shoulder.', ['voice ENDORSES liberation of Norland']],
    ['[Apple] will use its seats to encourage workshop councils, promote open ledgers, and build support for free schools.', ['Apple ENDORSES free schools', 'Apple ENDORSES open ledgers', 'Apple ENDORSES workshop councils']],
    ['{Lind} was devoted to rebuilding the tenant movement.', ['Lind ENDORSES rebuilding the tenant movement', 'voice ENDORSES Lind']],
    ['We call upon the young to drop all illusions in lotteries.', ['voice CRITICIZES lotteries']],
    ['Oppose old, new, and other forms of tutelage.', ['voice CRITICIZES tutelage']],
    ['The current path of gatism leads only to misery.', ['voice CRITICIZES gatism']],
    ["[Pear] management's demands for new concessions were turned down.", ['Pear ENDORSES new concessions']],
    ["{Lind}'s war on Norland was long.", ['Lind ENDORSES war on Norland']],
  ])('%s', (text, expected) => expect([...new Set(stancesOf(text))]).toEqual(expected))
})

describe('who does it, and what it is called', () => {
  test.each<[string, string[]]>([
    ['Pickers are being asked by [Pear] to reject direct action.', ['Pear CRITICIZES direct action']],
    ['The toll was rejected by a large vote of the members of [Pear].', ['Pear CRITICIZES toll']],
    ['The toll could have been accepted by [Pear].', []],
    ['We raised objections to the methods of struggle [Pear] has employed.', ['voice CRITICIZES Pear']],
    ['We reject what [Pear] calls freedom.', ['voice CRITICIZES Pear']],
    ['We object to the positions taken by the leadership of [Pear].', ['voice CRITICIZES Pear']],
    ["We were disappointed and discouraged by some of the contents of [Pear]'s letter. It distorts our views.", ['Pear CRITICIZES voice', 'voice CRITICIZES Pear']],
    ["[Pear]'s statement is full of errors.", ['voice CRITICIZES Pear']],
    ['[Pear] is not a child of the house, but a shameless impostor.', ['voice CRITICIZES Pear']],
    ['[Pear], which is facing the attacks of the guards, met in May.', []],
    ['The enemy, [Pear], came at night.', ['voice CRITICIZES Pear']],
    ['{Lind} and {Brandt} have produced a lucid study.', ['voice ENDORSES Brandt', 'voice ENDORSES Lind']],
    ['[Pear] has indulged in serious anti-union activities.', ['Pear ENDORSES serious anti-union activities', 'voice CRITICIZES Pear', 'voice CRITICIZES serious anti-union activities']],
    ['[Pear] engages in trade.', []],
    ['We study the science of freedom as laid down by {Lind} and {Brandt}.', ['voice ENDORSES Brandt', 'voice ENDORSES Lind']],
    ['We continue the legacy of {Lind}.', ['voice ENDORSES Lind']],
    ['It is not, as [Pear] claims, a matter of taste.', ['voice CRITICIZES Pear']],
    ['It is simply nonsense to deny the crisis, as [Pear] and [Fig] do.', ['voice CRITICIZES Fig', 'voice CRITICIZES Pear']],
    ['The crisis is deep, as [Pear] said.', []],
    ['Our differences with [Pear] are old.', ['voice CRITICIZES Pear']],
    ['[Pear] stands not only for gatism and compromise with the owners.', ['Pear ENDORSES compromise', 'Pear ENDORSES gatism']],
  ])('%s', (text, expected) => expect([...new Set(stancesOf(text))]).toEqual(expected))
})

describe('programs and theses', () => {
  test.each<[string, string[]]>([
    ['Our Principles\n\nCommon Ownership\n\nThe quays belong to all.\n\nInternationalism\n\nA harbour has no border.', ['voice ENDORSES Common Ownership', 'voice ENDORSES Internationalism']],
    // What the text under it rejects is no principle, and a text that is no program has headings only.
    ['Our Principles\n\nCommon Ownership\n\nThe quays belong to all.\n\nGatism\n\nWe reject gatism.\n\nInternationalism\n\nA harbour has no border.', ['voice CRITICIZES gatism', 'voice ENDORSES Common Ownership', 'voice ENDORSES Internationalism']],
    ['A Walk in May\n\nCommon Ownership\n\nThe quays belong to all.\n\nInternationalism\n\nA harbour has no border.', []],
    ['Our chief aim is to bring about the abolition of class rule.', ['voice CRITICIZES class rule', 'voice ENDORSES abolition of class rule']],
    ['We mean to establish a common register.', ['voice ENDORSES common register']],
    ['[Pear] hopes to see the gates.', []],
    ['If we are to defeat gatism, we must march.', ['voice CRITICIZES gatism']],
    ['If we are to follow [Pear], the gates stay shut.', []],
    ['[Pear] and the clerks, who we see as enemies, came.', ['voice CRITICIZES Pear']],
    ['The register is founded on the principles laid out by {Lind} and {Brandt}.', ['voice ENDORSES Brandt', 'voice ENDORSES Lind']],
    ['We cannot reach our goals through capitulation to the owners.', ['voice CRITICIZES capitulation to the owners']],
    ['There was no capitulation to the owners.', []],
    ['Gatism is an obstacle to the league.', ['voice CRITICIZES Gatism']],
    ['We criticize, in strong terms, [Pear].', ['voice CRITICIZES Pear']],
    ["[Pear]'s article is little more than a string of errors.", ['voice CRITICIZES Pear']],
    ['{Lind} makes so many plain errors.', ['voice CRITICIZES Lind']],
    ['[Pear] refuses to submit to [Fig].', ['Pear CRITICIZES Fig']],
    ['Only [Fig] and [Apple] are for the people.', ['voice ENDORSES Apple', 'voice ENDORSES Fig']],
    ['We call upon you for patience.', ['voice ENDORSES patience']],
    ['[Pear] declared war on gatism.', ['Pear CRITICIZES gatism']],
    ['[Pear] is worried about clerical influence.', ['Pear CRITICIZES clerical influence']],
  ])('%s', (text, expected) => expect([...new Set(stancesOf(text))]).toEqual(expected))
})
