import { describe, expect, it } from 'vitest'
import { inMemory } from '../../../src/corpus/tracing/trace-corpus.ts'
import { documentOf, traceIn, tracesOf } from './corpus-of.ts'
import type { Written } from './corpus-of.ts'

const LEDGER: Written = {
  name: 'ledger', date: '1904', title: 'The Ferryman’s Ledger', voice: 'Ilse Brandt',
  text: `A crossing that nobody pays for is a crossing that nobody mends. The old pilots knew every sandbank by its smell, and they taught the boys to row with their eyes shut against the glare.

Let the council count its lanterns twice before it lends a single one to the upper town, since a borrowed lantern always returns with a cracked pane and a bitter letter.`,
}
const quoting = (words: string, more: Partial<Written> = {}): Written => ({ name: 'essay', date: '1911', text: `She remarks: “${words}” and says no more.`, ...more })

describe('verdicts', () => {
  it.each([
    ['verbatim', 'The old pilots knew every sandbank by its smell'],
    ['verbatim', 'the o1d pilots knew every sand-\nbank by its smell'],
    ['elided', 'The old pilots knew every sandbank … and they taught the boys to row'],
    ['verbatim', '[They] knew every sandbank by its smell'],
    ['altered', 'The old pilots knew every harbour by its smell'],
    ['altered', 'The old pilots knew every sandbank, and they taught the boys to row'],
    ['spliced', 'nobody pays for is a crossing that nobody mends, since a borrowed lantern always returns with a cracked pane'],
    ['not-in-corpus', 'The young sailors feared every shallow bay along the coast'],
  ])('%s: %s', (verdict, words) => {
    const t = traceIn([LEDGER, quoting(words)], 'essay')
    expect(t.verdict).toBe(verdict)
    expect(t.source?.document ?? null).toBe(verdict === 'not-in-corpus' ? null : documentOf('ledger'))
    for (const e of [t.source, ...t.pieces]) if (e) expect(LEDGER.text.slice(e.start, e.end)).toBe(e.exact)
  })
  it('tells what was changed, left out and put in, and whether the quoter says so', () => {
    const steps = traceIn([LEDGER, quoting('Let the council count its lamps twice … before it lends a [single] one to the town')], 'essay').alignment.filter((s) => s.kind !== 'same')
    expect(steps).toEqual([
      { kind: 'changed', words: 'lamps', instead: 'lanterns', marked: false, piece: 0 },
      { kind: 'changed', words: '[single]', instead: 'single', marked: true, piece: 0 },
      { kind: 'omitted', words: 'upper', instead: null, marked: false, piece: 0 },
    ])
  })
  it('splices two documents, each piece in its place', () => {
    const other: Written = { name: 'letter', text: 'We have mended the weir with our own hands and sent the bill to the mayor of the lower town.' }
    const t = traceIn([LEDGER, other, quoting('A crossing that nobody pays for … mended the weir with our own hands and sent the bill')], 'essay')
    expect([t.verdict, t.pieces.map((p) => p.document)]).toEqual(['spliced', [documentOf('ledger'), documentOf('letter')]])
    expect(new Set(t.alignment.map((s) => s.piece))).toEqual(new Set([0, 1]))
  })
  it('takes common words for no source', () => {
    expect(traceIn([LEDGER, quoting('it was to be that they had and knew')], 'essay').verdict).toBe('not-in-corpus')
  })
})

describe('which place is the source', () => {
  const words = 'The old pilots knew every sandbank by its smell'
  it('knows it by the work and the speaker that are named', () => {
    const copy: Written = { name: 'aaa', date: '1899', text: LEDGER.text, title: 'Another Book', voice: 'Otto Veit' }
    const t = traceIn([copy, LEDGER, quoting(words, { speaker: 'Ilse Brandt', work: 'The Ferryman’s Ledger' })], 'essay')
    expect([t.source!.document, t.speaker, t.work, t.direction]).toEqual([documentOf('ledger'), 'agrees', 'agrees', 'known'])
    expect(t.copies.map((c) => c.document)).toEqual([documentOf('aaa')])
    expect(t.reasons.map((r) => r.code)).toContain('claimed-work')
  })
  it('goes link by link where the quoter names the second hand', () => {
    const between: Written = { name: 'between', date: '1908', title: 'Weirs and Herons', text: `Brandt wrote: “${words}” in her old age.`, speaker: 'Ilse Brandt' }
    const third = quoting(words, { speaker: 'Ilse Brandt', work: 'The Ferryman’s Ledger', through: 'Weirs and Herons' })
    const [t, next] = [traceIn([LEDGER, between, third], 'essay'), traceIn([LEDGER, between, third], 'between')]
    expect([t.source!.document, t.work, t.speaker, t.continues, next.source!.document]).toEqual([documentOf('between'), 'agrees', 'agrees', next.quotation, documentOf('ledger')])
    expect(t.reasons.map((r) => r.code)).toContain('second-hand')
    expect(traceIn([LEDGER, between, { ...third, through: undefined }], 'essay').source!.document).toBe(documentOf('ledger'))
  })
  it('says so where another said it, or the work named is here without the words', () => {
    const named: Written = { name: 'named', title: 'Songs of the Weir', text: 'Nothing here but reeds and the long complaint of herons over the mud.' }
    const t = traceIn([LEDGER, named, quoting(words, { speaker: 'Otto Veit', work: 'Songs of the Weir' })], 'essay')
    expect([t.verdict, t.speaker, t.work]).toEqual(['verbatim', 'differs', 'differs'])
    expect(traceIn([LEDGER, quoting(words, { work: 'Songs of the Weir' })], 'essay').work).toBe('unknown')
  })
  it('cannot tell a younger document’s words from those of a third', () => {
    const t = traceIn([{ ...LEDGER, date: '1950' }, quoting(words)], 'essay')
    expect([t.direction, t.reasons.map((r) => r.code)]).toEqual(['open', expect.arrayContaining(['younger'])])
  })
  it('two quotations of one length come from a third text', () => {
    const t = traceIn([quoting(words), { name: 'sermon', text: `He too cried “${words}” from the pulpit.` }], 'essay')
    expect([t.verdict, t.reasons[0].code, t.copies.map((c) => c.document)]).toEqual(['not-in-corpus', 'shared-third', [documentOf('sermon')]])
  })
  it('follows a slip from hand to hand to the earliest place', () => {
    const slip = 'The old pilots knew every sandbar by its scent'
    const between: Written = { name: 'middle', date: '1907', text: `As the Ledger has it, “${slip}” and so on.` }
    const texts = [LEDGER, between, quoting(slip)]
    const [late, early] = [traceIn(texts, 'essay'), traceIn(texts, 'middle')]
    expect([late.source!.document, late.verdict, late.continues]).toEqual([documentOf('middle'), 'verbatim', early.quotation])
    expect([early.source!.document, early.verdict]).toEqual([documentOf('ledger'), 'altered'])
  })
})

describe('words shared without marks', () => {
  const passage = 'every ferry that leaves the eastern landing after dusk shall carry two lamps of green glass and a bell that a child can ring without help'
  it('is reuse, from the older to the younger', () => {
    const [t, ...rest] = tracesOf([{ name: 'rules', date: '1890', text: `Resolved: ${passage}. The clerk keeps the key of the shed.` }, { name: 'report', date: '1902', text: `It was found again this winter that ${passage}, and nobody objected at all.` }])
    expect(rest).toEqual([])
    expect([t.kind, t.quotation, t.source!.document, t.place.document, t.direction]).toEqual(['reuse', null, documentOf('rules'), documentOf('report'), 'known'])
    expect(t.place.exact).toContain('two lamps of green glass')
  })
  it('is no reuse where it is quoted, too short, or what everybody says', () => {
    const short = passage.split(' ').slice(0, 14).join(' ')
    expect(tracesOf([{ name: 'a', text: `Resolved: ${passage}. Signed.` }, { name: 'b', text: `They wrote “${passage}” in the book.` }]).map((t) => t.kind)).toEqual(['quotation'])
    expect(tracesOf([{ name: 'a', text: `Resolved: ${short} of brass. Signed.` }, { name: 'b', text: `They say ${short} sometimes.` }])).toEqual([])
    const many = ['herons', 'reeds', 'weirs', 'locks', 'barges', 'pilots'].map((w): Written => ({ name: w, text: `Of ${w} and other matters. Resolved: ${passage}. More on ${w} follows in spring.` }))
    expect(tracesOf(many).filter((t) => t.kind === 'reuse')).toEqual([])
  })
  it('is a reprint where it is nearly the whole document, which then counts as one source in two places', () => {
    const long = `${LEDGER.text} ${passage}. We met the harbour master on the stairs and asked him for the third time about the rope that was promised in spring.`
    const texts: Written[] = [{ ...LEDGER, text: long }, { name: 'reprint', date: '1931', text: `From the archive. ${long}` }, quoting('The old pilots knew every sandbank by its smell')]
    const traces = tracesOf(texts)
    const reprint = traces.filter((t) => t.kind !== 'quotation')
    expect(reprint.map((t) => [t.kind, t.source!.document, t.place.document])).toEqual([['reprint', documentOf('ledger'), documentOf('reprint')]])
    const t = traces.find((x) => x.kind === 'quotation')!
    expect([t.source!.document, t.copies.map((c) => c.document), t.reasons.map((r) => r.code)]).toEqual([documentOf('ledger'), [documentOf('reprint')], expect.arrayContaining(['only-place', 'reprint'])])
  })
})

describe('adding documents', () => {
  const words = ['lantern', 'herring', 'sluice', 'anvil', 'orchard', 'thistle', 'barge', 'copper', 'willow', 'granite', 'saddle', 'beacon', 'chalk', 'ember', 'furrow', 'gravel', 'harrow', 'ivory', 'juniper', 'kettle']
  const random = (seed: number) => () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
  function invented(seed: number): Written[] {
    const next = random(seed)
    const run = (n: number) => Array.from({ length: n }, () => words[Math.floor(next() * words.length)] + (next() < 0.3 ? 's' : '')).join(' ')
    const texts: Written[] = []
    for (let i = 0; i < 9; i++) {
      const earlier = texts.length === 0 ? null : texts[Math.floor(next() * texts.length)]
      const from = earlier?.text.replace(/[“”]/g, '').split(' ') ?? []
      const at = Math.floor(next() * Math.max(1, from.length - 30))
      const taken = from.slice(at, at + 8 + Math.floor(next() * 20)).join(' ')
      texts.push({ name: `d${i}`, ...(next() < 0.7 ? { date: String(1900 + Math.floor(next() * 40)) } : {}), text: `${run(40)} ${next() < 0.7 ? `“${taken}”` : taken} ${run(30)}` })
    }
    return texts
  }
  it.each([1, 2, 3, 4, 5, 6])('gives what one run over all gives, in any order and with documents taken out again (seed %i)', (seed) => {
    const texts = invented(seed)
    const whole = tracesOf(texts)
    expect(whole.length).toBeGreaterThan(2)
    const next = random(seed + 100)
    const order = texts.map((t) => ({ t, key: next() })).sort((a, b) => a.key - b.key).map(({ t }) => t)
    const surroundings = inMemory()
    let manifest = surroundings.manifest
    const step = (some: readonly Written[]) => tracesOf(some, { ...surroundings, manifest, saveManifest: (m) => { manifest = m } })
    step(order.slice(0, 3))
    expect(step(order.slice(0, 6))).toEqual(tracesOf(order.slice(0, 6)))
    expect(step(order)).toEqual(whole)
    expect(step(order.slice(2))).toEqual(tracesOf(order.slice(2)))
    expect(step([...order].reverse())).toEqual(whole)
  })
})
