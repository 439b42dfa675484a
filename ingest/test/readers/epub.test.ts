import { describe, expect, test } from 'vitest'
import { codesOf, marksOf, passagesOf, readLater, refusalLater } from './read-bytes.ts'
import { epubOf, zipOf } from './writers.ts'

describe('EPUB', () => {
  test('chapters in reading order, each passage with its chapter; title, author and date of the book', async () => {
    const d = await readLater(await epubOf(['<h1>Salt</h1><p>It rose.</p>', '<p>It fell.</p>'], '<dc:title>Ropes and Salt</dc:title><dc:creator>Ada Quell</dc:creator><dc:creator>Bo Reed</dc:creator><dc:date>1931</dc:date>', '<a href="c%200.xhtml">Of Salt</a>'), 'a.epub')
    expect(passagesOf(d)).toEqual([['heading', 'Salt'], ['paragraph', 'It rose.'], ['paragraph', 'It fell.']])
    expect(d.passages.map((p) => p.locator)).toEqual(['ch. “Of Salt”', 'ch. “Of Salt”', 'ch. 2'])
    expect([d.title?.value, d.author?.value, d.date?.value]).toEqual(['Ropes and Salt', 'Ada Quell; Bo Reed', '1931'])
  })

  test('pages of the printed edition, footnotes', async () => {
    const d = await readLater(await epubOf(['<p><span epub:type="pagebreak" title="12"/>Salt rose.<a epub:type="noteref" href="#n">1</a> <span epub:type="pagebreak" id="p13"></span>It fell.</p><aside epub:type="footnote" id="n"><p>Quell, p. 4.</p></aside>']), 'a.epub')
    expect(passagesOf(d)).toEqual([['paragraph', 'Salt rose.1 It fell.'], ['note', 'Quell, p. 4.']])
    expect(d.passages.map((p) => p.locator)).toEqual(['pp. 12–13', 'p. 13'])
    expect(marksOf(d)).toEqual([['noteReference', '1', 'n']])
  })

  test('a chapter that is not there makes the book partial; scripts are never text', async () => {
    const book = await epubOf(['<p>Salt.</p><script>alert(1)</script>'])
    expect((await readLater(book, 'a.epub')).text).toBe('Salt.')
    const torn = await zipOf({ 'mimetype': 'application/epub+zip', 'META-INF/container.xml': '<c><rootfile full-path="o.opf"/></c>', 'o.opf': '<p><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/><itemref idref="a"/><itemref idref="b"/></p>', 'a.xhtml': '<p>Salt.</p>' })
    const d = await readLater(torn, 'a.epub')
    expect([d.partial, codesOf(d)]).toEqual([true, ['parts-left-out']])
  })

  test('broken, locked and wrongly named files', async () => {
    expect(await refusalLater(await zipOf({ 'a.txt': 'x' }), 'a.epub')).toBe('broken')
    expect(await refusalLater(await zipOf({ 'META-INF/container.xml': '<c><rootfile full-path="../../x.opf"/></c>', 'x.opf': '<p/>' }), 'a.epub')).toBe('broken')
    expect(await refusalLater(await zipOf({ 'META-INF/container.xml': '<c><rootfile full-path="o.opf"/></c>', 'o.opf': '<p><item id="a" href="a.xhtml"/><itemref idref="a"/></p>', 'a.xhtml': 'x', 'META-INF/encryption.xml': '<e><CipherReference URI="a.xhtml"/></e>' }), 'a.epub')).toBe('encrypted')
    expect(await refusalLater('Salt.', 'a.epub')).toBe('wrong-name')
  })
})
