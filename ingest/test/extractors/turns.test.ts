import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { documentOf } from './names-of.ts'
import type { Given } from './names-of.ts'

/** Each finding as "chain: subject RELATION object". */
function said(text: string, given: Given): string[] {
  const extraction = extract(documentOf(text, given))
  const name = new Map(extraction.clusters.map((c) => [c.id, c.name]))
  return extraction.findings.map((f) => `${f.attribution.map((a) => `${name.get(a.source)} (“${a.evidence.exact}”): `).join('')}${name.get(f.subject)} ${f.relation} ${name.get(f.object)}`).sort()
}

describe('what is said in turns', () => {
  const talk = [
    'Hanna Velde is president of the Weavers\' League. Boris Tarn of the Evening Lamp Society met her.',
    'Tarn: The Harbour Pilots\' Union is a fine union. Do you agree?',
    'Velde: The toll was a disaster. I admire Otto Brand.',
    'Tarn: And now?',
    'Velde: The Harbour Pilots\' Union is childish.',
  ].join('\n\n')

  it('is the speaker\'s, with the label as evidence, and the publisher\'s where its own people ask', () => {
    const found = said(talk, { publisher: 'Evening Lamp Society' })
    expect(found).toContain('Hanna Velde (“Velde”): Hanna Velde CRITICIZES Harbour Pilots\' Union')
    expect(found).toContain('Hanna Velde (“Velde”): Hanna Velde ENDORSES Otto Brand')
    expect(found.filter((f) => f.startsWith('Evening Lamp Society') && /CRITICIZES|Otto/.test(f))).toEqual([])
  })

  it('in a letter printed inside is its writer\'s', () => {
    const letter = ['We print a letter.', 'Dear editors,', 'The Weavers\' League is a disgrace.', 'Hanna Velde', 'The Weavers\' League is admirable.'].join('\n\n')
    const found = said(letter, { publisher: 'Evening Lamp Society', kinds: ['paragraph', 'paragraph', 'paragraph', 'signature', 'paragraph'] })
    expect(found).toContain('Hanna Velde (“Hanna Velde”): Hanna Velde CRITICIZES Weavers\' League')
    expect(found).toContain('Evening Lamp Society ENDORSES Weavers\' League')
  })
})
