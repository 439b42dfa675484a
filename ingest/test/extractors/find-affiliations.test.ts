import { expect, test } from 'vitest'
import { affiliationsOf } from './stances-of.ts'

test('offices: whose they are and who holds them', () => {
  expect(affiliationsOf('{Lind}, chair of [Apple], spoke.')).toEqual(['Lind HOLDS_ROLE chair', 'chair PART_OF Apple'])
  expect(affiliationsOf('The general secretary of [Apple], {Lind}, wrote a letter.')).toEqual(['Lind HOLDS_ROLE general secretary', 'general secretary PART_OF Apple'])
})

test('an office of nobody known makes no role', () => {
  expect(affiliationsOf('A president has many duties.')).toEqual([])
})

test('members', () => {
  expect(affiliationsOf('{Lind} joined [Apple] in 1922.')).toEqual(['Lind MEMBER_OF Apple'])
  expect(affiliationsOf('{Lind} never joined [Apple].')).toEqual([])
  expect(affiliationsOf('{Lind}, a member of [Apple], agreed.')).toEqual(['Lind MEMBER_OF Apple'])
})

test('bodies inside bodies', () => {
  expect(affiliationsOf('[Sprout], the youth wing of [Apple], met in May.')).toEqual(['Sprout PART_OF Apple'])
})
