/** Quotations and citations in the forms in which documents print them: marks, letters, interviews, notes of Markdown and HTML. */
import { describe, expect, it } from 'vitest'
import type { Document, Extraction } from '@polylogue/graph-schema'
import { extract } from '../../../src/pipeline.ts'
import { readDocument } from '../../../src/readers/read-document.ts'

const HEAD = 'ON THE ROPES\n\nBy the Rope Guild\n\nAda North and Bo Olsen keep the lamps of the quay.\n\n'
const read = async (text: string, path = 'notes.txt'): Promise<Extraction> =>
  extract(await readDocument({ bytes: new TextEncoder().encode(text), path, collection: 'test', sideCar: null }) as Document)

/** words → speaker, in text order. */
async function quoted(text: string, path?: string): Promise<(readonly [string, string | null])[]> {
  const e = await read(text, path)
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  return e.quotations.filter((q) => q.form === 'direct' || q.form === 'block').sort((a, b) => a.content.start - b.content.start).map((q) => [q.content.exact.replace(/\s+/gu, ' '), name.get(q.source!) ?? null])
}
/** For each quotation its speaker, work and locator. */
async function placed(text: string, path?: string): Promise<(readonly (string | null)[])[]> {
  const e = await read(text, path)
  const name = new Map(e.clusters.map((c) => [c.id, c.name]))
  return e.quotations.filter((q) => q.form === 'direct' || q.form === 'block').sort((a, b) => a.content.start - b.content.start).map((q) => [name.get(q.source!) ?? null, name.get(q.work!) ?? null, q.locator])
}

describe('marks as they are printed', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['nested', 'Ada North wrote: “The pilot told me ‘the tide is late’ and went below.”', ['The pilot told me ‘the tide is late’ and went below.']],
    ['nested, the same mark', 'Ada North wrote: "The pilot told me \'the tide is late\' and went below."', ['The pilot told me \'the tide is late\' and went below.']],
    ['doubled', 'Ada North wrote: ““The tide is late and the boats are lost.””', ['The tide is late and the boats are lost.']],
    ['two single ones for a double', 'Ada North wrote: \'\'The tide is late and the boats are lost.\'\'', ['The tide is late and the boats are lost.']],
    ['opened curly, closed straight', 'Ada North wrote: “The tide is late and the boats are lost."', ['The tide is late and the boats are lost.']],
    ['opened straight, closed curly', 'Ada North wrote: "The tide is late and the boats are lost.”', ['The tide is late and the boats are lost.']],
    ['never closed', 'Ada North wrote: “The tide is late and the boats are lost.\n\nThe guild went home.', ['The tide is late and the boats are lost.']],
    ['opens again without having closed', 'Ada North wrote:\n\n“The tide is late and nobody mends the boats.\n\n“The ropes are rotten and nobody counts them.”', ['The tide is late and nobody mends the boats.', 'The ropes are rotten and nobody counts them.']],
  ]
  it.each(table)('%s', async (_, text, words) => {
    const found = await quoted(HEAD + text)
    expect(found.map(([w]) => w)).toEqual(words)
    expect(found.map(([, who]) => who)).toEqual(words.map(() => 'Ada North'))
  })
  it('opened straight, closed curly, with the speaker in the middle', async () => {
    expect(await quoted(`${HEAD}"The tide was late for years,” Ada North said in a letter, “and nobody mended the boats of the quay.”`)).toEqual([['The tide was late for years,” Ada North said in a letter, “and nobody mended the boats of the quay.', 'Ada North']])
  })
})

describe('who speaks, by the form of the document', () => {
  it('a dash below', async () => expect(await quoted(`${HEAD}“The tide is late and nobody mends the boats.”\n\n— Bo Olsen`)).toEqual([['The tide is late and nobody mends the boats.', 'Bo Olsen']]))
  it('a dash behind', async () => expect(await quoted(`${HEAD}“The tide is late and nobody mends the boats.” — Bo Olsen`)).toEqual([['The tide is late and nobody mends the boats.', 'Bo Olsen']]))
  it('the head of a letter', async () => expect((await quoted(`${HEAD}[The Rope Guild received this letter from Bo Olsen:]\n\n“The tide is late and nobody mends the boats.”\n\n“The ropes are rotten and nobody counts them.”`)).map(([, who]) => who)).toEqual(['Bo Olsen', 'Bo Olsen']))
  it('turns of an interview: who answers is who quotes', async () => {
    const e = await read(`A TALK ON THE QUAY\n\nAda North and Bo Olsen met on the quay.\n\nAda North: What did the pilot write?\n\nBo Olsen: The pilot Vera Lund wrote that “the tide is late and nobody mends the boats.”\n\nAda North: And then?\n\nBo Olsen: Then we went home.`)
    const name = new Map(e.clusters.map((c) => [c.id, c.name]))
    expect(e.quotations.filter((q) => q.form === 'direct').map((q) => [name.get(q.source!), name.get(q.quotedBy)])).toEqual([['Vera Lund', 'Bo Olsen']])
  })
})

describe('notes', () => {
  const BOOK = 'Vera Lund, *The Rope and the Reed* (Oslo: Strand Press, 1904), p. 3.'
  it('Markdown footnotes, and Ibid. below them', async () => {
    const text = `# On the Ropes\n\nThe pilot wrote “a harbour that counts its ropes will never count its men.”[^1] She wrote “nobody mends what nobody pays for in the winter.”[^2]\n\n[^1]: ${BOOK}\n[^2]: Ibid., p. 9.\n`
    expect(await placed(text, 'ropes.md')).toEqual([['Vera Lund', 'The Rope and the Reed', 'p. 3'], ['Vera Lund', 'The Rope and the Reed', 'p. 9']])
  })
  it('HTML endnotes, and op. cit. below them', async () => {
    const html = `<html><body><article><h1>On the Ropes</h1><p>One pilot wrote “a harbour that counts its ropes will never count its men.”<sup><a href="#n1" id="r1">1</a></sup> Another wrote “the tide is late and nobody mends the boats.”<sup><a href="#n2" id="r2">2</a></sup> The first wrote “nobody mends what nobody pays for in the winter.”<sup><a href="#n3" id="r3">3</a></sup></p>
<h2>Notes</h2><ol><li id="n1">Vera Lund, <i>The Rope and the Reed</i> (Oslo: Strand Press, 1904), p. 3.</li><li id="n2">Bo Olsen, <i>Lanterns at Low Water</i> (Bergen: Quay Press, 1911), p. 40.</li><li id="n3">Lund, op. cit., p. 31.</li></ol></article></body></html>`
    expect(await placed(html, 'ropes.html')).toEqual([['Vera Lund', 'The Rope and the Reed', 'p. 3'], ['Bo Olsen', 'Lanterns at Low Water', 'p. 40'], ['Vera Lund', 'The Rope and the Reed', 'p. 31']])
  })
})
