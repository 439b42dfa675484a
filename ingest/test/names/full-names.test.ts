import { expect, it } from 'vitest'
import { read } from '../extractors/names-of.ts'

const people = (text: string) => read(text).names.filter((m) => m.kind === 'Person').map((m) => m.words)

it('takes a full name for a person where the last word of it is one', () => {
  expect(people('At the meeting Elihu Quarlow spoke first. I asked Mr. Quarlow for his notes, and Quarlow said no.')).toEqual(['Elihu Quarlow', 'Quarlow', 'Quarlow'])
})

it('keeps particles and months in full names', () => {
  expect(people('We protest against the arrest of Maria do Lume Seabra today.')).toEqual(['Maria do Lume Seabra'])
  expect(people('Your brother,\n\nFriedrich August Dorvik')).toEqual(['Friedrich August Dorvik'])
})
