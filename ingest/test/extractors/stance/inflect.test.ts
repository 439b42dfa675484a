import { expect, test } from 'vitest'
import { nounForms, verbForms } from '../../../src/extractors/stance/inflect.ts'

test('regular, doubled, mute and irregular verbs', () => {
  expect([...verbForms('oppose').keys()]).toEqual(['oppose', 'opposes', 'opposed', 'opposing'])
  expect([...verbForms('ban').keys()]).toEqual(['ban', 'bans', 'banned', 'banning'])
  expect([...verbForms('deny').keys()]).toEqual(['deny', 'denies', 'denied', 'denying'])
  expect([...verbForms('attack').keys()]).toEqual(['attack', 'attacks', 'attacked', 'attacking'])
  expect([...verbForms('speak:spoke:spoken out').keys()]).toEqual(['speak out', 'speaks out', 'spoke out', 'spoken out', 'speaking out'])
})

test('plurals', () => {
  expect(nounForms('rebuke')).toEqual(['rebuke', 'rebukes'])
  expect(nounForms('enemy')).toEqual(['enemy', 'enemies'])
})
