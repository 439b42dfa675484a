import { describe, expect, test } from 'vitest'
import { affiliationsOf } from '../stances-of.ts'

describe('members told from the side of the body', () => {
  test.each<[string, string[]]>([
    ['Among the members of [Apple] are [Fig] and [Plum].', ['Fig MEMBER_OF Apple', 'Plum MEMBER_OF Apple']],
    ['The members of [Apple] include [Fig] and [Plum].', ['Fig MEMBER_OF Apple', 'Plum MEMBER_OF Apple']],
    ['[Apple] counts [Fig] among its members.', ['Fig MEMBER_OF Apple']],
    ['[Apple] does not count [Fig] among its members.', []],
    ['[Apple] admitted [Fig].', ['Fig MEMBER_OF Apple']],
    ['[Apple] expelled [Fig].', []],
    ['[Apple]\'s {Lind} told the paper so.', ['Lind MEMBER_OF Apple']],
    ['As a member of [Apple], {Lind} voted against it.', ['Lind MEMBER_OF Apple']],
    ['{Lind} was a leading figure in [Apple].', ['Lind MEMBER_OF Apple']],
    ['We are proud to belong to [Apple].', ['voice MEMBER_OF Apple']],
    ['We are unwilling to join [Apple].', []],
    ['{Lind} represented [Apple] at the congress.', ['Lind MEMBER_OF Apple']],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('bodies that are called by what they hold', () => {
  test.each<[string, string[]]>([
    ['Our international dockers\' movement has made mistakes.', ['voice MEMBER_OF international dockers\' movement']],
    ['Our movement has made mistakes.', []],
    ['{Lind} and the anti-toll minority he led were right.', ['Lind MEMBER_OF anti-toll minority']],
    ['The anti-toll minority that {Lind} headed was right.', ['Lind MEMBER_OF anti-toll minority']],
    ['The anti-toll minority that {Lind} despised was right.', []],
    ['The minority he led was right.', []],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('members by other clauses', () => {
  test.each<[string, string[]]>([
    ['[Apple], to which {Lind} belongs, met in May.', ['Lind MEMBER_OF Apple']],
    ['[Apple], of which {Lind} is not a member, met in May.', []],
    ['[Fig] condemned the expulsion of {Holm} from [Apple].', []],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))
})

describe('members on unseen kinds of pages', () => {
  test.each<[string, string[]]>([
    ['Greetings were brought by {Lind} on behalf of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} was a founder member of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} is a veteran of the dockers\' union [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} is affiliated to [Apple] and to [Fig].', ['Lind MEMBER_OF Apple', 'Lind MEMBER_OF Fig']],
    ['Elected to [Apple] in 1920, {Lind} moved to the coast.', ['Lind MEMBER_OF Apple']],
    ['To [Apple] are elected: {Lind} (treasurer), {Holm}.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
    ['The comrades of [Apple], our friends, have met.', []],
    ['{Lind} joined the youth section of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} learned at [Fig] and became a member of [Apple].', ['Lind MEMBER_OF Apple']],
    ['[Apple] was founded by the historian {Lind} and the poet {Holm}.', ['Holm MEMBER_OF Apple', 'Lind MEMBER_OF Apple']],
  ])('%s', (text, expected) => expect([...new Set(affiliationsOf(text).filter((r) => r.includes('MEMBER_OF')))].sort()).toEqual(expected))
})

describe('offices on unseen kinds of pages', () => {
  test.each<[string, string[]]>([
    ['{Lind} was elected chairman of [Apple], with {Holm} and {Moss} as secretaries.', ['Holm HOLDS_ROLE secretary', 'Lind HOLDS_ROLE chairman', 'Moss HOLDS_ROLE secretary']],
    ['We thank {Lind}, [Apple]\'s treasurer.', ['Lind HOLDS_ROLE treasurer']],
    ['{Lind} and {Holm} were appointed delegates to [Apple].', ['Holm HOLDS_ROLE delegate', 'Lind HOLDS_ROLE delegate']],
    ['Elected to [Apple]: {Lind} (treasurer), {Holm}.', ['Lind HOLDS_ROLE treasurer']],
  ])('%s', (text, expected) => expect(affiliationsOf(text).filter((r) => r.includes('HOLDS_ROLE')).sort()).toEqual(expected))
})

describe('members told in a list of what somebody is', () => {
  test.each<[string, string[]]>([
    ['{Lind} was a fitter by trade and a member of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} was a well-known rider of the early years, a poet, and a founding member of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} was not a fitter by trade and a member of [Apple].', []],
    ['{Lind} was a fitter who met {Holm}, a member of [Apple].', ['Holm MEMBER_OF Apple']],
    ['{Lind} was a member of [Apple] (1918), of [Fig] (1920) and of [Plum].', ['Lind MEMBER_OF Apple', 'Lind MEMBER_OF Fig', 'Lind MEMBER_OF Plum']],
    ['{Lind} was one of the leading lights of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind} left the quay in May as one of the founding members of [Apple].', ['Lind MEMBER_OF Apple']],
    ['{Lind}, [Apple], [Fig] (appointed), [Plum]', ['Lind MEMBER_OF Apple', 'Lind MEMBER_OF Fig', 'Lind MEMBER_OF Plum']],
  ])('%s', (text, expected) => expect(affiliationsOf(text)).toEqual(expected))

  test('an office in the list, and one told behind its body', () => {
    expect(affiliationsOf('{Lind} was a poet and treasurer of [Apple].')).toContain('Lind HOLDS_ROLE treasurer')
    expect(affiliationsOf('The secretary of [Apple] at the time was {Lind}.')).toContain('Lind HOLDS_ROLE secretary')
  })

  test('a part that is called by the short form of its whole', () => {
    expect(affiliationsOf('[RGU] met. [Leith RGU] did not.')).toEqual(['Leith RGU PART_OF RGU'])
    expect(affiliationsOf('[RGU] met. [Norlandian RGU] did not.')).toEqual([])
  })
})
