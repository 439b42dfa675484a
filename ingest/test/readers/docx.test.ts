import { describe, expect, test } from 'vitest'
import { codesOf, marksOf, passagesOf, readLater, refusalLater } from './read-bytes.ts'
import { docxOf, zipOf } from './writers.ts'

const p = (words: string, style = '') => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

describe('Word', () => {
  test('headings by style, also by a style of the author’s own; quotations; lists with their numbers', async () => {
    const d = await readLater(await docxOf(
      `${p('On Salt', 'Title')}${p('The Tolls', 'Kopf')}${p('The guild met.')}${p('Salt is dear.', 'Quote')}
      ${['first', 'second'].map((w) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${w}</w:t></w:r></w:p>`).join('')}`,
      {
        styles: '<w:style w:styleId="Kopf"><w:basedOn w:val="H2"/></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
        numbering: '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
      },
    ), 'a.docx')
    expect(passagesOf(d)).toEqual([['heading', 'On Salt'], ['heading', 'The Tolls'], ['paragraph', 'The guild met.'], ['blockQuote', 'Salt is dear.'], ['listItem', 'first'], ['listItem', 'second']])
    expect(d.passages.map((x) => x.level)).toEqual([1, 2, 0, 1, 1, 1])
    expect(d.text).toContain('4. first\n5. second')
  })

  test('footnotes become notes, with their place; comments, deletions and pictures are left out, and it is said', async () => {
    const d = await readLater(await docxOf(
      `<w:p><w:r><w:t>Salt rose.</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> It fell.</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:drawing/></w:r></w:p>`,
      { footnotes: '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="5"><w:p><w:r><w:t>Quell, On Salt, p. 4.</w:t></w:r></w:p></w:footnote>', comments: '<w:comment w:id="1"><w:p><w:r><w:t>remark</w:t></w:r></w:p></w:comment>' },
    ), 'a.docx')
    expect(passagesOf(d)).toEqual([['paragraph', 'Salt rose.[1] It fell.'], ['note', 'Quell, On Salt, p. 4.']])
    expect(marksOf(d)).toEqual([['noteReference', '[1]', '1']])
    expect(d.text).not.toMatch(/gone|unseen|remark/)
    expect(d.problems.map((x) => x.message)).toEqual(['Left out: 1 comment, 1 deletion, 1 hidden stretch and 1 picture.'])
    expect(d.partial).toBe(false)
  })

  test('emphasis, links, tables, breaks, properties', async () => {
    const d = await readLater(await docxOf(
      `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>The Rope</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink r:id="x"><w:r><w:t>the page</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>below</w:t></w:r></w:p><w:tbl><w:tr><w:tc>${p('Salt')}</w:tc><w:tc>${p('4 d.')}</w:tc></w:tr></w:tbl>`,
      { core: '<dc:title>A Word on Salt</dc:title><dc:creator>Ada Quell</dc:creator><dcterms:created>1931-05-04</dcterms:created>', links: { x: 'http://quay.example/rope' } },
    ), 'a.docx')
    expect(d.text).toBe('The Rope and the page\nbelow\n\nSalt | 4 d.')
    expect(marksOf(d)).toEqual([['emphasis', 'The Rope', null], ['link', 'the page', 'http://quay.example/rope']])
    expect([d.title, d.author, d.date]).toEqual([{ value: 'A Word on Salt', origin: 'embedded', place: null }, { value: 'Ada Quell', origin: 'embedded', place: null }, null])
  })

  test('broken, locked, empty and wrongly named files', async () => {
    const good = await docxOf(p('Salt.'))
    expect(await refusalLater(good.subarray(0, good.length / 2), 'a.docx')).toBe('broken')
    expect(await refusalLater(await docxOf('<w:p><w:r><w:t>Salt'), 'a.docx')).toBe('broken')
    expect(await refusalLater(await zipOf({ 'a.txt': 'Salt.' }), 'a.docx')).toBe('broken')
    expect(await refusalLater(await docxOf(p(' ')), 'a.docx')).toBe('blank')
    expect(await refusalLater(await docxOf(`${'<w:sdt>'.repeat(5000)}${p('Salt.')}${'</w:sdt>'.repeat(5000)}`), 'a.docx')).toBe('too-deep')
    expect(await refusalLater(await docxOf(`<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>`), 'a.docx')).toBe('broken')
    const ole = new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))
    expect(await refusalLater(ole, 'a.docx')).toBe('encrypted')
    expect(await refusalLater(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a.docx')).toBe('wrong-name')
  })

  test('a Word file by its content, whatever it is called', async () => {
    expect(codesOf(await readLater(await docxOf(p('Salt.')), 'a.txt'))).toEqual(['content-differs-from-name'])
  })
})
