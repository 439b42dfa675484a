import { expect, test } from 'vitest'
import { affiliationsOf } from './stances-of.ts'

test('offices: whose they are and who holds them, who is a member by them', () => {
  expect(affiliationsOf('{Lind}, chair of [Apple], spoke.')).toEqual(['Lind HOLDS_ROLE chair', 'Lind MEMBER_OF Apple', 'chair PART_OF Apple'])
  expect(affiliationsOf('The general secretary of [Apple], {Lind}, wrote a letter.')).toEqual(['Lind HOLDS_ROLE general secretary', 'Lind MEMBER_OF Apple', 'general secretary PART_OF Apple'])
  expect(affiliationsOf('The president of [Apple] is {Lind}.')).toContain('Lind HOLDS_ROLE president')
  expect(affiliationsOf('{Lind}, for eleven years chair of [Apple], died.')).toContain('Lind HOLDS_ROLE chair')
})

test('who follows whom in an office', () => {
  expect(affiliationsOf('{Lind} succeeded {Moor} as treasurer.')).toEqual(['Lind HOLDS_ROLE treasurer', 'Moor HOLDS_ROLE treasurer'])
  expect(affiliationsOf('{Lind} becomes treasurer in place of {Moor}.')).toEqual(['Lind HOLDS_ROLE treasurer', 'Moor HOLDS_ROLE treasurer'])
})

test('signatures', () => {
  expect(affiliationsOf('For [Apple]: {Lind}, president; {Moor}, treasurer.')).toEqual(expect.arrayContaining(['Lind MEMBER_OF Apple', 'Moor MEMBER_OF Apple', 'president PART_OF Apple', 'treasurer PART_OF Apple']))
})

test('an office of nobody known makes no role', () => {
  expect(affiliationsOf('A president has many duties.')).toEqual([])
})

test('members', () => {
  expect(affiliationsOf('{Lind} joined [Apple] in 1922.')).toEqual(['Lind MEMBER_OF Apple'])
  expect(affiliationsOf('{Lind} never joined [Apple].')).toEqual([])
  expect(affiliationsOf('{Lind} left [Apple] in May.')).toEqual([])
  expect(affiliationsOf('{Lind} was expelled from [Apple].')).toEqual([])
  expect(affiliationsOf('[Fig] and [Plum] are members of [Apple].')).toEqual(['Fig MEMBER_OF Apple', 'Plum MEMBER_OF Apple'])
  expect(affiliationsOf('[Fig] is affiliated to [Apple].')).toEqual(['Fig MEMBER_OF Apple'])
  expect(affiliationsOf('{Lind}, a member of [Apple], agreed.')).toEqual(['Lind MEMBER_OF Apple'])
})

test('bodies inside bodies', () => {
  expect(affiliationsOf('[Apple] consists of [Fig] and [Plum].')).toEqual(['Fig PART_OF Apple', 'Plum PART_OF Apple'])
  expect(affiliationsOf('[Sprout], the youth wing of [Apple], met in May.')).toEqual(['Sprout PART_OF Apple'])
})

test('two people of one body, and a deed done together', () => {
  expect(affiliationsOf('{Lind} and {Bull} of [Apple] spoke.')).toEqual(['Bull MEMBER_OF Apple', 'Lind MEMBER_OF Apple'])
  expect(affiliationsOf('[Fig] joined [Plum] in backing the strike.')).toEqual([])
})
