import { expect, test } from 'vitest'
import { findAffiliations } from '../../../src/extractors/find-affiliations.ts'
import { layersOf } from '../stances-of.ts'

/** "holder role from–to" of every office held. */
function tenuresOf(marked: string): string[] {
  const layers = layersOf(marked)
  const { findings } = findAffiliations.extract({ ...layers, works: layers.works })
  return findings.filter((f) => f.relation === 'HOLDS_ROLE').map((f) => `${f.subjectWords} ${f.objectWords} ${f.tenure ? `${f.tenure.from ?? ''}/${f.tenure.to ?? ''}` : 'undated'}`).sort()
}

test.each<[string, string[]]>([
  ['{Lind}, from 1921 to 1924 secretary of [Apple], spoke.', ['Lind secretary 1921/1924']],
  ['{Lind}, secretary of [Apple] since May 1931, spoke.', ['Lind secretary 1931-05/']],
  ['{Lind}, treasurer of [Apple] until 14 May 1924, spoke.', ['Lind treasurer /1924-05-14']],
  ['{Lind}, chair of [Apple] (1921–1924), spoke.', ['Lind chair 1921/1924']],
  ['{Lind}, chair of [Apple] (1921-24), spoke.', ['Lind chair 1921/1924']],
  ['{Lind} was elected chair of [Apple] in 1922.', ['Lind chair 1922/']],
  ['{Lind} served as treasurer between 1921 and 1924.', ['Lind treasurer 1921/1924']],
  ['{Lind} succeeded {Moor} as treasurer in 1930.', ['Lind treasurer 1930/', 'Moor treasurer /1930']],
  ['{Lind}, chair of [Apple], spoke in 1922.', ['Lind chair undated']],
  ['{Lind}, chair of [Apple] from 1924 to 1921, spoke.', ['Lind chair undated']],
])('%s', (marked, expected) => expect(tenuresOf(marked)).toEqual(expected))

/** "member from–to" of every membership. */
function membershipsOf(marked: string): string[] {
  const layers = layersOf(marked)
  const { findings } = findAffiliations.extract({ ...layers, works: layers.works })
  return findings.filter((f) => f.relation === 'MEMBER_OF').map((f) => `${f.subjectWords} ${f.objectWords} ${f.tenure ? `${f.tenure.from ?? ''}/${f.tenure.to ?? ''}` : 'undated'}`).sort()
}

test.each<[string, string[]]>([
  ['{Lind} joined [Apple] in May 1921.', ['Lind Apple 1921-05/']],
  ['In 1921 {Lind} joined [Apple].', ['Lind Apple 1921/']],
  ['{Lind} came early and in 1921 joined [Apple].', ['Lind Apple 1921/']],
  ['{Lind} left [Apple] in 1924.', ['Lind Apple /1924']],
  ['{Lind} was expelled from [Apple] in 1924.', ['Lind Apple /1924']],
  ['{Lind} joined [Apple].', ['Lind Apple undated']],
  ['In 1921 {Lind} fell ill and joined [Apple].', ['Lind Apple undated']],
  ['From 1921 to 1924 {Lind} was secretary of [Apple], and from 1926 taught.', ['Lind Apple undated']],
])('membership: %s', (marked, expected) => expect(membershipsOf(marked)).toEqual(expected))

test('the time of a clause is not that of the office before it', () => {
  expect(tenuresOf('From 1921 to 1924 {Lind} was secretary of [Apple], and from 1926 editor of a paper.')).toContain('Lind secretary 1921/1924')
})
