import { describe, expect, it } from 'vitest'
import type { Extraction } from '@polylogue/graph-schema'
import { linkEntities } from '../../src/corpus/link-entities.ts'
import type { LinkRulings } from '../../src/corpus/link-entities.ts'
import type { KnownName } from '../../src/names-file/known-names.ts'
import { read } from '../extractors/names-of.ts'

const NO_RULINGS: LinkRulings = { same: [], notSame: [], rename: new Map(), retype: new Map() }

function extraction(id: string, text: string, publisher: string): Extraction {
  const { document, coreference } = read(text, { id, publisher })
  return { document, mentions: coreference.mentions, clusters: coreference.clusters, voice: coreference.voice, findings: [], quotations: [], citations: [], problems: [], extractors: {} }
}

const corpus = () => [
  extraction('a', 'The Norland Rail Federation (NRF) was praised by Hanna Velde of the Weavers\' League.', 'Harbour Pilots\' Union'),
  extraction('b', 'We wrote to the NRF. Then Velde, whose pamphlet we know, left the Weavers\' League. In the end Velde said nothing.', 'Harbour Pilots\' Union'),
  extraction('c', 'The Norland Rail Federation has read the pamphlet by H. Velde.', 'Weavers\' League'),
]
const entityNamed = (result: ReturnType<typeof linkEntities>, name: string) => result.entities.filter((e) => e.name === name)

describe('entity linking', () => {
  it('joins names, acronyms and fitting initials, and says why', () => {
    const result = linkEntities(corpus(), NO_RULINGS)
    expect(entityNamed(result, 'Norland Rail Federation')).toMatchObject([{ documents: 3, aliases: ['NRF'] }])
    expect(entityNamed(result, 'Hanna Velde')).toMatchObject([{ documents: 3 }])
    expect(entityNamed(result, 'Weavers\' League')).toMatchObject([{ documents: 3 }])
    expect(result.links.every((l) => l.why.length > 5 && result.entityOf.get(l.cluster) === l.entity)).toBe(true)
  })

  it('does not depend on the order of documents', () => {
    const [a, b, c] = corpus()
    const first = linkEntities([a, b, c], NO_RULINGS)
    for (const order of [[c, b, a], [b, c, a], [b, a, c]]) {
      const other = linkEntities(order, NO_RULINGS)
      expect(other.entities).toEqual(first.entities)
      expect(other.links).toEqual(first.links)
    }
  })

  it('gives a bare surname to nobody where two people have it', () => {
    const two = [...corpus(), extraction('d', 'In the hall Boris Velde spoke for the Weavers\' League.', 'Weavers\' League')]
    const bare = linkEntities(two, NO_RULINGS).entities.filter((e) => e.kind === 'Person' && e.name === 'Velde')
    expect(bare).toHaveLength(1)
  })

  it('takes a short given name for the one it stands for, where nobody else fits', () => {
    const bob = [extraction('a', 'In the hall Robert Velde spoke for the Weavers\' League.', 'X Club'), extraction('b', 'In the yard Bob Velde spoke for the Weavers\' League.', 'Y Club')]
    const people = (docs: readonly Extraction[]) => linkEntities(docs, NO_RULINGS).entities.filter((e) => e.kind === 'Person').map((e) => e.name).sort()
    expect(people(bob)).toEqual(['Robert Velde'])
    expect(people([...bob, extraction('c', 'At sea Herbert Velde sang for the Weavers\' League.', 'Z Club')])).toEqual(['Herbert Velde', 'Robert Velde'])
  })

  it('keeps two bodies with one acronym apart', () => {
    const two = [extraction('a', 'The Norland Rail Federation (NRF) met.', 'X Club'), extraction('b', 'The New Reform Front (NRF) met.', 'Y Club'), extraction('c', 'In March the NRF met.', 'Z Club')]
    const names = linkEntities(two, NO_RULINGS).entities.filter((e) => e.name !== 'X Club' && e.name !== 'Y Club' && e.name !== 'Z Club').map((e) => e.name).sort()
    expect(names).toEqual(['NRF', 'New Reform Front', 'Norland Rail Federation'])
  })

  it('obeys rulings: same, not same, rename, retype', () => {
    const docs = corpus()
    const cluster = (doc: number, name: string) => docs[doc].clusters.find((c) => c.aliases.includes(name))!.id
    const apart = linkEntities(docs, { ...NO_RULINGS, notSame: [[cluster(0, 'NRF'), cluster(1, 'NRF')]] })
    expect(apart.entityOf.get(cluster(0, 'NRF'))).not.toBe(apart.entityOf.get(cluster(1, 'NRF')))
    const same = linkEntities(docs, { ...NO_RULINGS, same: [[cluster(0, 'NRF'), cluster(0, 'Weavers\' League')]] })
    expect(same.entityOf.get(cluster(0, 'NRF'))).toBe(same.entityOf.get(cluster(2, 'Norland Rail Federation')))
    expect(same.entityOf.get(cluster(0, 'NRF'))).toBe(same.entityOf.get(cluster(1, 'Weavers\' League')))
    const renamed = linkEntities(docs, { ...NO_RULINGS, rename: new Map([[cluster(1, 'NRF'), 'Rail Federation']]) })
    expect(entityNamed(renamed, 'Rail Federation')).toMatchObject([{ reviewed: true, documents: 3 }])
    const retyped = linkEntities(docs, { ...NO_RULINGS, retype: new Map([[cluster(2, 'H. Velde'), 'Organization' as const]]) })
    expect(retyped.entities.find((e) => e.id === retyped.entityOf.get(cluster(2, 'H. Velde')))).toMatchObject({ kind: 'Organization', name: 'H. Velde' })
  })

  describe('marks what stays ambiguous', () => {
    const maybe = (result: ReturnType<typeof linkEntities>, name: string) => entityNamed(result, name).flatMap((e) => (e.maybeSame ?? []).map((m) => result.entities.find((o) => o.id === m.entity)!.name))

    it('a bare surname that two people bear, from both sides', () => {
      const two = linkEntities([...corpus(), extraction('d', 'In the hall Boris Velde spoke for the Weavers\' League.', 'Weavers\' League')], NO_RULINGS)
      expect(maybe(two, 'Velde').sort()).toEqual(['Boris Velde', 'Hanna Velde'])
      expect(maybe(two, 'Boris Velde')).toEqual(['Velde'])
      expect(maybe(two, 'Norland Rail Federation')).toEqual([])
    })

    it('an acronym of two bodies, and not what a person kept apart', () => {
      const docs = [extraction('a', 'The Norland Rail Federation (NRF) met.', 'X Club'), extraction('b', 'The New Reform Front (NRF) met.', 'Y Club')]
      expect(maybe(linkEntities(docs, NO_RULINGS), 'New Reform Front')).toEqual(['Norland Rail Federation'])
      const id = (d: Extraction) => d.clusters.find((c) => c.aliases.includes('NRF'))!.id
      expect(maybe(linkEntities(docs, { ...NO_RULINGS, notSame: [[id(docs[0]), id(docs[1])]] }), 'New Reform Front')).toEqual([])
    })
  })

  it('tells bearers of one short name apart by what is spoken of with them, in any order', () => {
    const docs = [
      extraction('a', 'The Norland Rail Federation (NRF) met Hanna Velde and the Kettle Workers\' Union.', 'X Club'),
      extraction('b', 'The New Reform Front (NRF) met. In the hall Otto Brand spoke.', 'Y Club'),
      extraction('c', 'In March the NRF met. Hanna Velde praised the Kettle Workers\' Union.', 'Z Club'),
    ]
    for (const order of [docs, [...docs].reverse()]) {
      const result = linkEntities(order, NO_RULINGS)
      expect(entityNamed(result, 'Norland Rail Federation')).toMatchObject([{ documents: 2 }])
      expect(result.links.filter((l) => l.entity === entityNamed(result, 'Norland Rail Federation')[0].id).map((l) => l.why).join()).toContain('spoken of with the same names')
    }
  })

  describe('a person\'s file of names', () => {
    const entry = (name: string, rest: Partial<KnownName> = {}): KnownName => ({ name, kind: null, forms: [name], apart: [], ...rest })

    it('joins, names and types above all rules, and says so', () => {
      const names = [entry('The Weavers', { kind: 'Person', forms: ['The Weavers', 'Weavers\' League', 'Harbour Pilots\' Union'] })]
      const result = linkEntities(corpus(), NO_RULINGS, names)
      expect(entityNamed(result, 'The Weavers')).toMatchObject([{ kind: 'Person', reviewed: true, documents: 3 }])
      const { id } = entityNamed(result, 'The Weavers')[0]
      expect(result.links.filter((l) => l.entity === id).map((l) => l.why).every((w) => w.startsWith('names.csv: '))).toBe(true)
    })

    it('keeps apart what rules would join', () => {
      const result = linkEntities(corpus(), NO_RULINGS, [entry('Norland Rail Federation', { apart: ['NRF'] })])
      const bare = result.entities.find((e) => e.name === 'NRF')
      expect(bare).toBeDefined()
      expect(bare!.maybeSame ?? []).toEqual([])
    })

    it('gives way to a decision on the very clusters', () => {
      const docs = corpus()
      const cluster = (doc: number, name: string) => docs[doc].clusters.find((c) => c.aliases.includes(name))!.id
      const both = [cluster(1, 'NRF'), cluster(2, 'Norland Rail Federation')] as const
      const result = linkEntities(docs, { ...NO_RULINGS, same: [both] }, [entry('Norland Rail Federation', { apart: ['NRF'] })])
      expect(result.entityOf.get(both[0])).toBe(result.entityOf.get(both[1]))
    })
  })
})
