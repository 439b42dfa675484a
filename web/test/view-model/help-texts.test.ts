import { expect, test } from 'vitest'
import { HELP, helpFor } from '../../src/view-model/help-texts.ts'
import { REPRESENTATIONS } from '../../src/state/view.ts'

test('every screen has help, the innermost panel first', () => {
  const look = { place: null, quotation: null, selection: null }
  for (const representation of REPRESENTATIONS) expect(helpFor({ ...look, representation })[0].lines.length).toBeGreaterThan(0)
  expect(helpFor({ ...look, representation: 'graph', place: {} }).map((h) => h.title)).toEqual(['Reader', 'Graph'])
  expect(helpFor({ ...look, representation: 'table', selection: { type: 'relation' } })[0]).toBe(HELP.evidence)
})
