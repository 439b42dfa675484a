import { describe, expect, it } from 'vitest'
import { personOfTitle } from '../../src/coreference/topic.ts'
import { whoIsMeant } from './who-is-meant.ts'

describe('whom a text is about', () => {
  it('is the one person whose whole name stands in the title', () => {
    const forms = [['Hanna Velde', 'Velde'], ['Kelp Union'], ['Boris Moss']]
    const kinds = ['Person', 'Organization', 'Person'] as const
    expect(personOfTitle('COMRADE HANNA VELDE, 1901-1974', kinds, forms)).toBe(0)
    expect(personOfTitle('Velde and the Kelp Union', kinds, forms)).toBe(null)
    expect(personOfTitle('Hanna Velde against Boris Moss', kinds, forms)).toBe(null)
    expect(personOfTitle(null, kinds, forms)).toBe(null)
  })

  it('is meant by "she", however many were named since', () => {
    const text = 'Hanna Velde was a weaver. She learned from Sofie Moss at the mill.'
    const later = ' In May she joined the Weavers\' League. There, with Anna Brook, she founded a choir.'
    expect(whoIsMeant(text + later, { title: 'Hanna Velde' }).filter((x) => /^she/iu.test(x))).toEqual(['She = Hanna Velde', 'she = Hanna Velde', 'she = Hanna Velde'])
  })

  it('gives way to somebody else who acts', () => {
    expect(whoIsMeant('Hanna Velde was a weaver. Sofie Moss opened the mill. She was rich.', { title: 'Hanna Velde' })).not.toContain('She = Hanna Velde')
  })
})
