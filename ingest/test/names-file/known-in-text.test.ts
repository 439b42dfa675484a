import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.ts'
import { knownIn } from '../../src/names-file/known-names.ts'
import type { KnownName } from '../../src/names-file/known-names.ts'
import { documentOf } from '../extractors/names-of.ts'

const entry = (name: string, rest: Partial<KnownName> = {}): KnownName => ({ name, kind: null, forms: [name], apart: [], ...rest })
const clusters = (text: string, known: readonly KnownName[]) => extract(documentOf(text), known).clusters
  .filter((c) => !c.implicit && (c.kind === 'Person' || c.kind === 'Organization')).map((c) => [c.kind, ...c.aliases].join(' · ')).sort()

describe('a person\'s names in a text', () => {
  it('are found where the machine sees none, and are one under all forms', () => {
    const text = 'In the hall quoll met.\n\nWe greet quoll; the Kettle\nRing has left.'
    expect(clusters(text, [])).not.toContain('Organization · Kettle Ring · quoll')
    expect(clusters(text, [entry('Kettle Ring', { kind: 'Organization', forms: ['Kettle Ring', 'quoll'] })])).toContain('Organization · Kettle Ring · quoll')
  })

  it('have the kind that is given', () => {
    expect(clusters('Hanna Velde met Otto Brand.', [entry('Hanna Velde', { kind: 'Organization' })])).toEqual(['Organization · Hanna Velde', 'Person · Otto Brand'])
  })

  it('are kept apart where the file says so', () => {
    const text = 'Hanna Velde came. Then Velde spoke.'
    expect(clusters(text, [])).toEqual(['Person · Hanna Velde · Velde'])
    expect(clusters(text, [entry('Hanna Velde', { apart: ['Velde'] })])).toEqual(['Person · Hanna Velde', 'Person · Velde'])
  })

  it('leave a longer name around them alone, and never lie over one another', () => {
    const known = [entry('Weavers', { kind: 'Organization' })]
    expect(clusters('The Young Weavers\' League met.', known)).toEqual(['Organization · Young Weavers\' League'])
  })

  it('touch only texts that hold one of their forms', () => {
    const known = [entry('Kettle Ring', { forms: ['Kettle Ring', 'KR'] }), entry('Otto Brand')]
    expect(knownIn('The Kettle\nRing met.', known).map((k) => k.name)).toEqual(['Kettle Ring'])
  })
})
