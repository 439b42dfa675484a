import { describe, expect, test } from 'vitest'
import { PDFDocument, StandardFonts, degrees } from 'pdf-lib'
import { codesOf, marksOf, passagesOf, readLater, refusalLater } from './read-bytes.ts'
import { pdfPages } from './writers.ts'

interface Words { readonly text: string, readonly x: number, readonly y: number, readonly size?: number, readonly turned?: boolean }

async function pdfOf(pages: readonly (readonly Words[])[], change: (pdf: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const words of pages) {
    const page = pdf.addPage([595, 842])
    for (const { text, x, y, size = 11, turned } of words) page.drawText(text, { x, y, size, font, ...turned ? { rotate: degrees(90) } : {} })
  }
  change(pdf)
  return pdf.save()
}
/** Lines one below the other. */
const lines = (texts: readonly string[], x: number, y: number, size = 11): Words[] => texts.map((text, i) => ({ text, x, y: y - i * (size + 3), size }))

const LEFT = ['The guild of the quay met at noon and', 'spoke of the tolls that the town had', 'laid on salt. Nobody was content with', 'what the town had said of the rope-', 'makers, who had worked the whole win-', 'ter without pay and without bread.']
const RIGHT = ['The rope-makers answered on the next', 'day. They wrote that the tolls were of', 'the town and not of the quay, and that', 'no one had asked them. The guild then', 'took their side, and the tolls fell in', 'the spring of the year after that one.']

describe('PDF', () => {
  test('columns one after the other, broken words joined, hyphens of the word kept', async () => {
    const d = await readLater(await pdfOf([[{ text: 'On Salt and Rope', x: 180, y: 780, size: 20 }, ...lines(LEFT, 60, 740), ...lines(RIGHT, 320, 740)]]), 'a.pdf')
    expect(passagesOf(d)).toEqual([
      ['heading', 'On Salt and Rope'],
      ['paragraph', 'The guild of the quay met at noon and spoke of the tolls that the town had laid on salt. Nobody was content with what the town had said of the rope-makers, who had worked the whole winter without pay and without bread.'],
      ['paragraph', 'The rope-makers answered on the next day. They wrote that the tolls were of the town and not of the quay, and that no one had asked them. The guild then took their side, and the tolls fell in the spring of the year after that one.'],
    ].map(([kind, words]) => [kind, words]))
    expect(d.passages.map((p) => p.locator)).toEqual(['p. 1', 'p. 1', 'p. 1'])
  })

  test('running heads, feet and page numbers are left out; the printed numbers are the pages’ names', async () => {
    const body = (n: number) => lines([`Part ${'one two three four'.split(' ')[n]} tells of salt and of the quay and of all that the`, 'guild had to say on the tolls, which was a great deal and went on', `over the page to the next one because it was long${n === 3 ? '.' : ''}`], 60, 700)
    const pages = [0, 1, 2, 3].map((n) => [{ text: n % 2 ? 'ADA QUELL' : 'KELP REVIEW', x: 250, y: 800, size: 9 }, { text: String(211 + n), x: 290, y: 40, size: 9 }, ...body(n)])
    const d = await readLater(await pdfOf(pages), 'a.pdf')
    expect(d.text).not.toMatch(/KELP|QUELL|21\d/)
    expect(d.passages.map((p) => p.locator)).toEqual(['pp. 211–214'])
  })

  test('footnotes are notes, on their page, and the text refers to them', async () => {
    const first = [
      ...lines(['The town had laid a toll on salt and the guild did not want it to', 'stand, as was said by'], 60, 700), { text: '1', x: 160, y: 690, size: 6.5 }, ...lines(['1 Quell, On Salt, p. 9, where the whole', 'story is told.'], 60, 120, 8),
    ]
    const second = lines(['all who had met at the quay. Then they went home for the winter.'], 60, 700)
    const d = await readLater(await pdfOf([first, second]), 'a.pdf')
    expect(passagesOf(d)).toEqual([
      ['paragraph', 'The town had laid a toll on salt and the guild did not want it to stand, as was said by[1] all who had met at the quay. Then they went home for the winter.'],
      ['note', 'Quell, On Salt, p. 9, where the whole story is told.'],
    ])
    expect(d.passages.map((p) => p.locator)).toEqual(['pp. 1–2', 'p. 1'])
    expect(marksOf(d)).toEqual([['noteReference', '[1]', '1']])
  })

  test('paragraphs by indent and by distance; quotations that are set in; stamps along the margin left out', async () => {
    const d = await readLater(await pdfOf([[
      ...lines(['The guild met at noon and spoke of the tolls for as long as the light', 'was good, and then it went home again to think about them in the dark.'], 60, 700),
      { text: 'On the next day it met again and spoke of nothing but rope, for which', x: 76, y: 672 }, { text: 'the town had other plans that nobody liked to hear of in the winter.', x: 60, y: 658 },
      ...lines(['The quay belongs to those who work on it,', 'and nobody else has a say in its tolls.'], 110, 630), ...lines(['So it was said, and so it was done, by all the members of the guild.'], 60, 588),
      { text: 'arXiv:1931.0504', x: 20, y: 300, turned: true },
    ]]), 'a.pdf')
    expect(passagesOf(d).map(([kind, words]) => [kind, words.slice(0, 12)])).toEqual([['paragraph', 'The guild me'], ['paragraph', 'On the next '], ['blockQuote', 'The quay bel'], ['paragraph', 'So it was sa']])
    expect(d.text).not.toContain('arXiv')
  })

  test('title and author of the file; names that programs give are none', async () => {
    const d = await readLater(await pdfOf([lines(['Salt rose.'], 60, 700)], (pdf) => { pdf.setTitle('A Word on Salt'); pdf.setAuthor('Administrator') }), 'a.pdf')
    expect([d.title, d.author]).toEqual([{ value: 'A Word on Salt', origin: 'embedded', place: null }, null])
  })

  test('pictures of pages are refused with the advice to recognise their text; some pages without text are told', async () => {
    expect(await refusalLater(await pdfPages([[]]), 'a.pdf')).toBe('no-text-layer')
    const d = await readLater(await pdfPages([['Salt rose.'], []]), 'a.pdf')
    expect([d.partial, d.problems.map((p) => p.message)]).toEqual([false, ['Left out: 1 page without text.']])
  })

  test('cut off, broken, locked and wrongly named files', async () => {
    const good = await pdfPages([['The guild met at noon.']])
    const plain = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj\n4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n5 0 obj<</Length 400>>stream\nBT /F 12 Tf 20 200 Td (Salt rose.) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n')
    const cut = await readLater(new Uint8Array(plain), 'a.pdf')
    expect([cut.text, cut.partial, codesOf(cut)]).toEqual(['Salt rose.', true, ['cut-short']])
    expect(await refusalLater(good.subarray(0, good.length / 2), 'a.pdf')).toBe('broken')
    const locked = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[(x)(x)]>>\n%%EOF')
    expect(await refusalLater(new Uint8Array(locked), 'a.pdf')).toBe('encrypted')
    expect(await refusalLater('The guild met.', 'a.pdf')).toBe('wrong-name')
    expect(codesOf(await readLater(good, 'a.txt'))).toEqual(['content-differs-from-name'])
  })
})
