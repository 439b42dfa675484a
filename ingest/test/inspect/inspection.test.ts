import { describe, expect, it } from 'vitest'
import { inspectionOf } from '../../src/inspect/inspection.ts'
import { inspectionHtml } from '../../src/inspect/inspection-html.ts'
import { inspectionText } from '../../src/inspect/inspection-text.ts'
import { markedText } from '../../src/inspect/marked-text.ts'
import { phraseChains } from '../../src/coreference/phrases/phrase-chains.ts'
import { readSentences } from '../../src/language/english.ts'
import { extractWithReasons } from '../../src/pipeline.ts'
import { documentOf } from '../extractors/names-of.ts'

const TEXT = '😀 Then the Weavers\' League (WL) met.\n\nHanna Velde said that the WL attacked the Kettle Ring. Velde called it “a sad and bitter mistake of the old guard”.'

function inspected(text = TEXT) {
  const { extraction, whyOf } = extractWithReasons(documentOf(text, { publisher: 'Evening Lamp Society' }))
  return inspectionOf(extraction, whyOf)
}

describe('an inspection', () => {
  it('lists who is called by name beside what the graph draws, with every place', () => {
    const document = documentOf('The Speaker thanked Hanna Velde. Later the Speaker left, and Velde stayed in the hall with all Norwegians.', { publisher: 'Evening Lamp Society' })
    const { extraction, whyOf } = extractWithReasons(document)
    const { alsoNamed } = inspectionOf(extraction, whyOf, undefined, phraseChains(document, readSentences(document.text, document.passages)))
    expect(alsoNamed.map((a) => [a.kind, a.name, a.places.length])).toContainEqual(['Person', 'Norwegians', 1])
    expect(alsoNamed.some((a) => /Velde/u.test(a.name))).toBe(false)
    for (const p of alsoNamed.flatMap((a) => a.places)) expect([...document.text].slice(p.start, p.end).join('')).toBe(p.words)
  })

  it('shows each thing with its mentions, their rules and what joins them, at code points', () => {
    const league = inspected().things.find((t) => t.name === 'Weavers\' League')!
    expect(league.mentions.map((m) => [m.words, m.why !== null, [...TEXT].slice(m.start, m.end).join('')])).toEqual([
      ['Weavers\' League', false, 'Weavers\' League'], ['WL', true, 'WL'], ['WL', true, 'WL'],
    ])
    expect(league.mentions[1].why).toBe('“WL” is introduced as the short form of “Weavers\' League”')
    expect(inspected().things.find((t) => t.name === 'Hanna Velde')!.mentions.at(1)).toMatchObject({ words: 'Velde', why: 'part of the full name “Hanna Velde” before it' })
  })

  it('shows each finding with cue, chain, rule and confidence', () => {
    const finding = inspected().findings.find((f) => f.relation === 'CRITICIZES')!
    expect(finding).toMatchObject({ subject: 'Weavers\' League', cue: { words: 'attacked' }, saidBy: [{ name: 'Hanna Velde' }], explicitness: 'explicit' })
    expect(finding.rule).not.toBe('')
    expect(finding.confidence).toBeGreaterThan(0)
  })

  it('is readable text in which no sign of the document can move a cursor', () => {
    const text = inspectionText(inspected(`${TEXT}\n\nOtto\u001b[2J Brand of the Kettle Ring wrote.`))
    expect(text).toContain('Weavers\' League CRITICIZES Kettle Ring')
    expect(text).toContain('said by Hanna Velde')
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u)
  })

  it('is a page with the whole text, whose marks nest, and nothing of the document as markup', () => {
    const i = inspected(`${TEXT}\n\n<script>alert(1)</script> & "so on"`)
    const page = inspectionHtml(i)
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;alert(1)')
    const plain = markedText(i).replace(/<[^>]*>/gu, '').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&amp;/gu, '&')
    expect(plain).toBe(i.text)
    let depth = 0
    for (const [tag] of markedText(i).matchAll(/<\/?mark/gu)) { depth += tag === '<mark' ? 1 : -1; expect(depth).toBeGreaterThanOrEqual(0) }
    expect(depth).toBe(0)
  })
})
