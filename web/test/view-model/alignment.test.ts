import { expect, test } from 'vitest'
import type { AlignmentStep } from '@polylogue/graph-schema'
import { alignedSides, differences } from '../../src/view-model/alignment.ts'

const step = (kind: AlignmentStep['kind'], words: string, instead: string | null = null): AlignmentStep => ({ kind, words, instead, marked: false, piece: 0 })

test('each side keeps its own words; where words were left out the quotation has a gap', () => {
  const { quoted, source } = alignedSides([step('same', 'we'), step('omitted', 'shall never'), step('changed', 'pay', 'give'), step('added', 'all'), step('same', 'dues')])
  expect(quoted.map((p) => p.words)).toEqual(['we', '…', 'pay', 'all', 'dues'])
  expect(source.map((p) => p.words)).toEqual(['we', 'shall never', 'give', 'dues'])
})

test('differences are counted in words', () => {
  expect(differences([step('omitted', 'shall never'), step('changed', 'pay', 'give'), step('added', 'all')])).toEqual({ omitted: 2, added: 1, changed: 1 })
})
