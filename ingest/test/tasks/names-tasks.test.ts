import { describe, expect, it } from 'vitest'
import { answerAcronyms } from '../../src/tasks/acronyms.ts'
import { answerCoreference } from '../../src/tasks/coreference.ts'
import { answerNer } from '../../src/tasks/ner.ts'

const slices = (text: string, spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => [...text].slice(a, b).join(''))

describe('task records', () => {
  it('counts code points, not code units', () => {
    const text = '😀😀 In the hall Hanna Velde spoke.'
    const { entities } = answerNer({ id: '1', text })
    expect(entities.map((e) => [e.type, [...text].slice(e.start, e.end).join('')])).toEqual([['PERSON', 'Hanna Velde']])
  })

  it.each<[string, string[][]]>([
    ['The Norland Rail Federation (NRF) met.', [['NRF', 'Norland Rail Federation']]],
    ['The NRF (Norland Rail Federation) met.', [['NRF', 'Norland Rail Federation']]],
    ['They used adaptive slot allocation (ASA) and random draw (RD).', [['ASA', 'adaptive slot allocation'], ['RD', 'random draw']]],
    ['It was cold (see below) and wet (2 mm).', []],
  ])('acronyms: %s', (text, pairs) => expect(answerAcronyms({ id: '1', text }).pairs.map((p) => [p.short, p.long])).toEqual(pairs))

  it('finds short forms that nothing explains', () => {
    const text = 'The VLQ method needs no ZPT.'
    expect(slices(text, answerAcronyms({ id: '1', text }).short)).toEqual(['VLQ', 'ZPT'])
  })

  it('answers clusters of mentions', () => {
    const text = 'In the hall Hanna Velde spoke. She was brief.'
    expect(answerCoreference({ id: '1', text }).clusters.map((c) => slices(text, c.map((m) => [m.start, m.end])))).toEqual([['Hanna Velde', 'She']])
  })

  it('widens names to the phrases that the sets mark, and leaves relative pronouns out', () => {
    const text = 'In the hall old Captain Hanna Velde, who was late, met the Weavers\' League. She spoke that day.'
    expect(answerCoreference({ id: '1', text }).clusters.map((c) => slices(text, c.map((m) => [m.start, m.end])))).toEqual([['old Captain Hanna Velde, who was late', 'She'], ['the Weavers\' League']])
  })

  it('answers offices, peoples and bodies with a capital as further groups of equal words', () => {
    const text = 'In the hall the President of the Weavers\' League spoke. Then the Council met the Norwegians. In May the Council met again.'
    const groups = answerCoreference({ id: '1', text }).clusters.map((c) => slices(text, c.map((m) => [m.start, m.end])))
    expect(groups).toContainEqual(['the Council', 'the Council'])
    expect(groups).toContainEqual(['the Norwegians'])
    expect(groups.filter((g) => g.some((w) => w.includes('President')))).toHaveLength(1)
  })

  it.each([answerNer, answerAcronyms, answerCoreference])('answers an empty text', (answer) => {
    expect(answer({ id: '9', text: '' }).id).toBe('9')
  })
})
