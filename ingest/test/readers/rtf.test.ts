import { describe, expect, test } from 'vitest'
import { codesOf, marksOf, passagesOf, read, refusal } from './read-bytes.ts'

const rtf = (body: string) => `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\info{\\title A Word on Salt}{\\author Ada Quell}{\\company No Text}}${body}}`

describe('RTF', () => {
  test('headings by style, emphasis, notes, signs, properties', () => {
    const d = read(rtf('\\pard\\s1 On Salt\\par\\pard Salt {\\i rose}\\emdash high.{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} Quell, p. 4.}\\par It\\rquote s dear.\\line Very.\\par\\trowd\\intbl Salt\\cell 4 d.\\cell\\row'), 'a.rtf')
    expect(passagesOf(d)).toEqual([['heading', 'On Salt'], ['paragraph', 'Salt rose—high.[1]'], ['paragraph', 'It’s dear.\nVery.'], ['paragraph', 'Salt | 4 d.'], ['note', 'Quell, p. 4.']])
    expect(marksOf(d)).toEqual([['emphasis', 'rose', null], ['noteReference', '[1]', '1']])
    expect([d.title?.value, d.author?.value]).toEqual(['A Word on Salt', 'Ada Quell'])
    expect(d.text).not.toMatch(/Times|Normal|No Text/)
  })

  test('letters by code page and by number', () => {
    expect(read(rtf("caf\\'e9 \\u1057?\\u1086?\\u1102?\\u1079? {\\f1 \\'d1\\'ee\\'fe\\'e7} \\u-10179?\\u-9178?"), 'a.rtf').text).toBe('café Союз Союз 🐦')
  })

  test('pictures, comments and deleted words are left out, binary stretches jumped over', () => {
    const d = read(rtf('Salt {\\pict\\bin6 }}}{{{ 00}rose.{\\*\\annotation remark}{\\deleted gone}{\\*\\unknown words}'), 'a.rtf')
    expect(d.text).toBe('Salt rose.')
    expect(d.problems.map((p) => p.message)).toEqual(['Left out: 1 comment, 1 deletion and 1 picture.'])
  })

  test('cut off, too deep, blank and wrongly named files', () => {
    const cut = read('{\\rtf1\\ansi The guild met {\\b and', 'a.rtf')
    expect([cut.partial, codesOf(cut)]).toEqual([true, ['cut-short']])
    expect(refusal(`{\\rtf1 ${'{'.repeat(5000)}x`, 'a.rtf')).toBe('too-deep')
    expect(refusal('{\\rtf1 \\par}', 'a.rtf')).toBe('blank')
    expect(refusal('The guild met.', 'a.rtf')).toBe('wrong-name')
  })
})
