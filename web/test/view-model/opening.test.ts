import { expect, test } from 'vitest'
import type { AggregatedRelation, RelationType } from '@polylogue/graph-schema'
import { relation } from '@polylogue/graph-schema'
import type { GraphAnswer } from '@polylogue/api/contract'
import { openingOf, sentencesOf, spoken } from '../../src/view-model/opening.ts'

const entity = (id: string) => ({ id, kind: 'Organization' as const, name: id.toUpperCase(), aliases: [], mentions: 1, documents: 1, reviewed: false, details: {}, degree: 1 })
const rel = (subject: string, type: RelationType, object: string, passages: number, years: [string, string] = ['1921', '1924']): AggregatedRelation => ({
  subject, object, relation: type, polarity: relation(type).polarity, statements: passages, passages, documents: 2, firstDate: years[0], lastDate: years[1], firstHand: passages, reported: 0, confidence: 0.9,
})
const answer = (...relations: AggregatedRelation[]): GraphAnswer => ({ entities: ['a', 'b', 'c', 'd'].map(entity), relations, totals: { entities: 4, relations: relations.length, statements: 0 } })

test('disputes and alliances are told apart, strongest first, with passages, documents and years', () => {
  const opening = openingOf(answer(rel('a', 'CRITICIZES', 'b', 2), rel('c', 'CRITICIZES', 'd', 7), rel('a', 'ENDORSES', 'c', 3), rel('b', 'QUOTES', 'd', 9)), 5)
  expect(opening.disputes.map(spoken)).toEqual(['C criticizes D: 7 passages in 2 documents, 1921–1924', 'A criticizes B: 2 passages in 2 documents, 1921–1924'])
  expect(opening.alliances.map(spoken)).toEqual(['A endorses C: 3 passages in 2 documents, 1921–1924'])
})

test('mutual and mixed relations are one sentence', () => {
  expect(sentencesOf(answer(rel('a', 'CRITICIZES', 'b', 2), rel('b', 'CRITICIZES', 'a', 1))).map(spoken)).toEqual(['A and B criticize each other: 3 passages, 1921–1924'])
  expect(sentencesOf(answer(rel('a', 'ALLIED_WITH', 'b', 1))).map(spoken)).toEqual(['A and B are allied: 1 passage in 2 documents, 1921–1924'])
  const [mixed] = openingOf(answer(rel('a', 'CRITICIZES', 'b', 2), rel('a', 'ENDORSES', 'b', 2)), 5).disputes
  expect([mixed.tone, mixed.verb]).toEqual(['mixed', 'criticizes and endorses'])
  const [three] = openingOf(answer(rel('a', 'CRITICIZES', 'b', 2), rel('a', 'ENDORSES', 'b', 2), rel('a', 'ALLIED_WITH', 'b', 1)), 5).disputes
  expect(three.verb).toBe('criticizes, endorses and is allied with')
})

test('no more than asked for', () => {
  expect(openingOf(answer(rel('a', 'CRITICIZES', 'b', 2), rel('c', 'CRITICIZES', 'd', 7)), 1).disputes).toHaveLength(1)
})
