import { describe, expect, it } from 'vitest'
import type { Cluster } from '@polylogue/graph-schema'
import { countParts, extractInParts } from '../src/extract-in-parts.ts'
import { extract } from '../src/pipeline.ts'
import { read } from './readers/read-bytes.ts'

const SMALL = { whole: 900, part: 400 }
const CHAPTERS = Array.from({ length: 6 }, (_, i) => `Chapter ${i + 1}\n\nThe Tram Guild praises the Quay Circle of pier ${i}. Mirel Oss rejects the Salt Board. “The toll is dear,” said Mirel Oss of pier ${i}.`)
const LONG = read(`On Tolls\n\n${CHAPTERS.join('\n\n')}\n\nFor the Tram Guild\nMirel Oss, secretary\n`)

describe('a text in parts', () => {
  const whole = extract(LONG)
  const { extraction: cut, whyOf } = extractInParts(LONG, [], {}, SMALL)
  const named = (clusters: readonly Cluster[], id: string) => clusters.find((c) => c.id === id)?.name

  it('goes through whole where it is short', () => {
    expect(countParts(LONG, { whole: 10_000, part: 400 })).toBe(1)
    expect(extractInParts(LONG).extraction).toEqual(whole)
  })

  it('finds in parts what it finds as a whole, at the same places', () => {
    expect(countParts(LONG, SMALL)).toBeGreaterThan(2)
    const words = (e: typeof whole) => e.findings.map((f) => `${named(e.clusters, f.subject)} ${f.relation} ${named(e.clusters, f.object)} ${f.evidence.start}`).sort()
    expect(words(cut)).toEqual(words(whole))
    expect(cut.quotations.map((q) => q.content)).toEqual(whole.quotations.map((q) => q.content))
    expect(cut.document).toBe(LONG)
    for (const m of cut.mentions) expect(LONG.text.slice(m.start, m.end)).toBe(m.words)
  })

  it('joins what has one name, and takes who signs for the voice of all', () => {
    const guilds = cut.clusters.filter((c) => c.name === 'Tram Guild')
    expect(guilds).toHaveLength(1)
    expect(guilds[0].mentions.length).toBeGreaterThan(5)
    expect(named(cut.clusters, cut.voice)).toBe(named(whole.clusters, whole.voice))
    const known = new Set(cut.clusters.map((c) => c.id))
    expect(known.size).toBe(cut.clusters.length)
    for (const f of cut.findings) expect([f.subject, f.object, ...f.attribution.map((a) => a.source)].every((id) => known.has(id))).toBe(true)
    for (const q of cut.quotations) expect(known.has(q.quotedBy) && (q.source === null || known.has(q.source))).toBe(true)
  })

  it('says of names in every part why they belong together', () => {
    const told = cut.mentions.filter((m) => whyOf.has(m.id))
    expect(told.length).toBeGreaterThan(5)
    expect(Math.max(...told.map((m) => m.start))).toBeGreaterThan(LONG.text.length / 2)
  })

  it('does not depend on anything but the text', () => {
    expect(extractInParts(LONG, [], {}, SMALL).extraction).toEqual(cut)
  })
})
