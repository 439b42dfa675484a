import { describe, expect, test } from 'vitest'
import { affiliationsOf } from '../stances-of.ts'

describe('who comes to a body by what is done', () => {
  test.each<[string, string[]]>([
    ['{Lind} founded [Apple] in 1908.', ['Lind MEMBER_OF Apple']],
    ['[Fig] founded [Apple].', []],
    ['{Lind} found [Apple] closed.', []],
    ['{Lind} led the [Apple] delegation.', []],
    ['[Apple], founded in 1908 by {Lind} and {Holm}, has no paper.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
    ['[Apple] was not founded by {Lind}.', []],
    ['Born on the coast, {Lind} in 1908 joined [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind}, together with {Holm} and the baker {Dahl}, founded [Apple].', ['Dahl MEMBER_OF Apple', 'Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
    ['{Lind}, who left [Apple] in January to join the law firm [Fig], said nothing.', ['Lind MEMBER_OF Fig']],
    ['{Lind} left [Apple] in 1911.', ['Lind MEMBER_OF Apple']],
    ['{Lind} left [Apple].', []],
    ['{Holm} went over to [Fig].', ['Holm MEMBER_OF Fig']],
    ['{Lind} taught at [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind}, formerly of [Apple] and now with [Fig], spoke next.', ['Lind MEMBER_OF Fig']],
    ['{Lind} joined [Apple]\'s critics.', []],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('who is put into a body or an office', () => {
  test.each<[string, string[]]>([
    ['[Apple] elected {Lind} and {Holm} to the [Plum].', ['Holm MEMBER_OF Plum', 'Lind MEMBER_OF Plum']],
    ['[Apple] did not elect {Lind} to the [Plum].', []],
    ['The following were elected to the [Plum]: {Lind}, {Holm} and {Dahl}.', ['Dahl MEMBER_OF Plum', 'Holm MEMBER_OF Plum', 'Lind MEMBER_OF Plum']],
    ['{Lind} and {Holm} were co-opted to the [Plum].', ['Holm MEMBER_OF Plum', 'Lind MEMBER_OF Plum']],
    ['[Apple] today announced the appointment of Dr. {Lind} as its executive director.', ['Lind HOLDS_ROLE executive director', 'Lind MEMBER_OF Apple', 'executive director PART_OF Apple']],
    ['[Apple] appointed {Lind} its treasurer.', ['Lind HOLDS_ROLE treasurer', 'Lind MEMBER_OF Apple', 'treasurer PART_OF Apple']],
    ['[Apple] refused to appoint {Lind} its treasurer.', ['treasurer PART_OF Apple']],
    ['[Apple] and its leaders, {Lind} and {Holm}, stayed away.', ['Holm HOLDS_ROLE leader', 'Holm MEMBER_OF Apple', 'Lind HOLDS_ROLE leader', 'Lind MEMBER_OF Apple', 'leader PART_OF Apple']],
    ['The [Apple] is right, and its leader, Colonel {Lind}, knows it.', ['Lind HOLDS_ROLE leader', 'Lind MEMBER_OF Apple', 'leader PART_OF Apple']],
    ['{Lind}, a professor of statics at [Apple], wrote so.', ['Lind HOLDS_ROLE professor', 'Lind MEMBER_OF Apple', 'professor PART_OF Apple']],
    ['{Lind} was answered by the treasurer\'s friend.', []],
    ['[Apple] has a principal task.', []],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('who speaks for a body, and who stands in a row with it', () => {
  test.each<[string, string[]]>([
    ['For [Apple] spoke {Lind}; for [Fig], {Holm}.', ['Holm MEMBER_OF Fig', 'Lind MEMBER_OF Apple']],
    ['For [Apple], {Lind} replied at once.', ['Lind MEMBER_OF Apple']],
    ['For [Apple], {Lind} is a hero.', []],
    ['Greetings were brought by Comrade {Lind} for [Apple].', ['Lind MEMBER_OF Apple']],
    ['A vote by {Holm} and a song by the choir, {Lind} for [Apple].', []],
    ['{Lind}, [Apple]', ['Lind MEMBER_OF Apple']],
    ['{Lind}, press officer, [Apple]', ['Lind HOLDS_ROLE press officer', 'Lind MEMBER_OF Apple', 'press officer PART_OF Apple']],
    ['{Lind} ([Apple]); {Holm} ([Fig])', ['Holm MEMBER_OF Fig', 'Lind MEMBER_OF Apple']],
    ['[Apple] and [Fig], {Lind} thinks, are tired.', []],
    ['[Apple] brings together 34 groups, among them Clean Coast, the [Fig] and [Plum].', ['Fig MEMBER_OF Apple', 'Plum MEMBER_OF Apple']],
    ['[Apple] brings together many ideas, among them [Fig].', []],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('parts and what they are parts of', () => {
  test.each<[string, string[]]>([
    ['[Apple], one of the sections of [Fig], struck.', ['Apple PART_OF Fig']],
    ['[Apple], our youth organization, struck.', ['Apple PART_OF voice']],
    ['[Apple], our old organization, struck.', []],
    ['Our predecessors, [Apple], struck.', []],
    ['[Apple] in 1911 absorbed [Fig] and [Plum].', ['Fig PART_OF Apple', 'Plum PART_OF Apple']],
    ['[Fig] merged into [Apple].', ['Fig PART_OF Apple']],
    ['[Fig] merged with [Apple].', []],
    ['[Fig] may be absorbed by [Apple].', []],
    ['The [Executive Committee of the Red Quay League] met.', ['Executive Committee of the Red Quay League PART_OF Red Quay League']],
    ['The [Executive Committee of the Red Quay League] met. The [Red Quay League] did not.', ['Executive Committee of the Red Quay League PART_OF Red Quay League']],
    ['The [Committee for Peace and Bread] met.', []],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('over what stands between', () => {
  test.each<[string, string[]]>([
    ['{Lind} sat on the board of [Apple].', ['Lind MEMBER_OF Apple']],
    ['It is not true that {Lind} has joined [Apple].', []],
    ['{Lind} was a member of [Apple]\'s [Central Bureau].', ['Central Bureau PART_OF Apple', 'Lind MEMBER_OF Central Bureau']],
    ['[Apple] has since 1988 been affiliated to [Fig].', ['Apple MEMBER_OF Fig']],
    ['{Lind}, later minister of education, laughed.', ['Lind HOLDS_ROLE minister']],
    ['{Lind} is director of studies at [Apple].', ['Lind HOLDS_ROLE director', 'Lind MEMBER_OF Apple', 'director PART_OF Apple']],
    ['[Apple]\'s chief executive, {Lind}, laughed.', ['Lind HOLDS_ROLE chief executive', 'Lind MEMBER_OF Apple', 'chief executive PART_OF Apple']],
    ['[Apple], the literary wing of [Fig], met.', ['Apple PART_OF Fig']],
    ['[Apple], according to {Lind}, is affiliated to [Fig].', ['Apple MEMBER_OF Fig (Lind)']],
    ['{Lind} has joined the executive of [Apple].', ['Lind MEMBER_OF Apple']],
    ['[Apple], of which [Fig] is itself a founder member, met.', ['Fig MEMBER_OF Apple']],
    ['{Lind} is secretary to Lord {Holm}, treasurer of [Apple].', ['Lind HOLDS_ROLE secretary', 'treasurer PART_OF Apple']],
    ['{Lind} is an adviser to [Apple].', ['Lind HOLDS_ROLE adviser', 'adviser PART_OF Apple']],
    ['The [Faculty of Letters of the University of Norland] met.', ['Faculty of Letters of the University of Norland PART_OF University of Norland']],
    ['[Plum], a section of [Apple], becomes a branch of [Fig].', ['Plum PART_OF Apple']],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})
