import { describe, expect, test } from 'vitest'
import { marksOf, passagesOf, readLater, refusalLater } from './read-bytes.ts'
import { odtOf, zipOf } from './writers.ts'

describe('OpenDocument', () => {
  test('headings, quotations, lists, notes, emphasis; comments are left out, and it is said', async () => {
    const d = await readLater(await odtOf(
      `<text:h text:outline-level="2">On Salt</text:h><text:p>The <text:span text:style-name="T1">Rope</text:span> rose<text:s/>high.<text:note text:note-class="footnote"><text:note-citation>3</text:note-citation><text:note-body><text:p>Quell, p. 4.</text:p></text:note-body></text:note><office:annotation><text:p>remark</text:p></office:annotation></text:p>
      <text:p text:style-name="P1">Salt is dear.</text:p><text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Salt</text:p></table:table-cell><table:table-cell><text:p>4 d.</text:p></table:table-cell></table:table-row></table:table>`,
      '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="P1" style:parent-style-name="Quotations"/>',
      '<dc:title>A Word on Salt</dc:title><meta:initial-creator>Ada Quell</meta:initial-creator>',
    ), 'a.odt')
    expect(passagesOf(d)).toEqual([['heading', 'On Salt'], ['paragraph', 'The Rope rose high.[3]'], ['blockQuote', 'Salt is dear.'], ['listItem', 'one'], ['listItem', 'two'], ['paragraph', 'Salt | 4 d.'], ['note', 'Quell, p. 4.']])
    expect(marksOf(d)).toEqual([['emphasis', 'Rope', null], ['noteReference', '[3]', '3']])
    expect([d.title?.value, d.author?.value, d.problems.map((p) => p.message)]).toEqual(['A Word on Salt', 'Ada Quell', ['Left out: 1 comment.']])
  })

  test('one XML file', async () => {
    const flat = '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Salt rose.</text:p></office:text></office:body></office:document>'
    expect((await readLater(flat, 'a.fodt')).text).toBe('Salt rose.')
  })

  test('broken, locked and wrongly named files', async () => {
    const locked = await zipOf({ 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': 'x', 'META-INF/manifest.xml': '<m><file-entry><encryption-data/></file-entry></m>' })
    expect(await refusalLater(locked, 'a.odt')).toBe('encrypted')
    expect(await refusalLater('The guild met.', 'a.odt')).toBe('wrong-name')
    expect(await refusalLater(await odtOf('<text:p>Salt'), 'a.odt')).toBe('broken')
    expect(await refusalLater(await odtOf('<text:p/>'), 'a.odt')).toBe('blank')
  })
})
