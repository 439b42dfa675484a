/** Odd and hostile files end in a code with a remedy, or are read as what they are. None may throw, hang or lose its text. */
import { describe, expect, test } from 'vitest'
import iconv from 'iconv-lite'
import { PROBLEM_CODES, problem } from '../../src/readers/codes.ts'
import type { ReaderCode } from '../../src/readers/codes.ts'
import { codesOf, passagesOf, read, refusal } from './read-bytes.ts'

const bytes = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...p].map((c) => c.charCodeAt(0)) : p)))

describe('refused, with a code', () => {
  const rows: readonly (readonly [string, string, string | Uint8Array, ReaderCode])[] = [
    ['no bytes', 'a.txt', '', 'empty'],
    ['no bytes in a page', 'a.html', '', 'empty'],
    ['white space only', 'a.txt', ' \n\t\r\n ', 'blank'],
    ['signs only', 'a.md', '***\n\n---\n', 'blank'],
    ['markup without words', 'a.html', '<html><body><div><br></div></body></html>', 'blank'],
    ['words in a script only', 'a.html', '<html><body><script>var word = 1</script></body></html>', 'blank'],
    ['hidden words only', 'a.html', '<html><body><p hidden>word</p></body></html>', 'blank'],
    ['NUL bytes', 'a.txt', bytes('The union met', [0, 0, 0], 'and'), 'binary'],
    ['control characters', 'a.txt', bytes([1, 2, 3, 4, 5, 6, 7, 8], 'word'), 'binary'],
    ['random bytes', 'a.txt', Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31 + i * 7) % 256), 'binary'],
    ['a picture named as a page', 'a.html', bytes([0x89], 'PNG\r\n'), 'wrong-name'],
    ['text named as a PDF', 'a.pdf', 'The union met on Monday.', 'wrong-name'],
    ['text named as a Word document', 'a.docx', 'The union met on Monday.', 'wrong-name'],
    ['an old Word document', 'a.doc', bytes([0xd0, 0xcf, 0x11, 0xe0], 'xxxx'), 'unsupported-format'],
    ['a spreadsheet', 'a.xlsx', bytes('PK', [3, 4], 'xxxx'), 'unsupported-format'],
    ['data', 'a.json', '{"a":1}', 'unsupported-format'],
    ['an unknown extension', 'a.xyz', 'The union met on Monday.', 'unsupported-format'],
  ]
  test.each(rows)('%s', (_, path, material, code) => expect(refusal(material, path)).toBe(code))

  test('every row of the table makes a problem', () => {
    for (const code of Object.keys(PROBLEM_CODES) as ReaderCode[]) expect(problem(code, 'x', 'm')).toMatchObject({ code, file: 'x', severity: PROBLEM_CODES[code].severity })
  })
})

describe('read as what it is', () => {
  test('a page named as text', () => {
    const d = read('<!DOCTYPE html><html><body><p>The union met.</p></body></html>', 'a.txt')
    expect([d.format, d.text, codesOf(d)]).toEqual(['html', 'The union met.', ['content-differs-from-name']])
  })
  test('text named as a page', () => {
    const d = read('The union met, and 3 < 4.', 'a.html')
    expect([d.text, codesOf(d)]).toEqual(['The union met, and 3 < 4.', ['content-differs-from-name']])
  })
  test('a file without extension', () => expect(read('The union met.', 'README').format).toBe('txt'))
})

describe('encodings', () => {
  const RUSSIAN = 'Союз грузчиков отвергает новый налог. Комитет собирался в понедельник и говорил о ценах на хлеб и уголь.'
  const FRENCH = 'Le syndicat a déclaré que la grève était décidée à l’unanimité; les délégués ont été reçus à la mairie.'
  test.each([
    ['utf-8 with mark', iconv.encode(FRENCH, 'utf-8', { addBOM: true }), FRENCH, 'utf-8', false],
    ['utf-16le with mark', iconv.encode(FRENCH, 'utf-16le', { addBOM: true }), FRENCH, 'utf-16le', false],
    ['utf-16be with mark', iconv.encode(FRENCH, 'utf-16be', { addBOM: true }), FRENCH, 'utf-16be', false],
    ['utf-16le without', iconv.encode(FRENCH, 'utf-16le', { addBOM: false }), FRENCH, 'utf-16le', true],
    ['utf-16be without', iconv.encode(FRENCH, 'utf-16be', { addBOM: false }), FRENCH, 'utf-16be', true],
    ['windows-1252', iconv.encode(FRENCH, 'windows-1252'), FRENCH, 'windows-1252', true],
    ['windows-1251', iconv.encode(RUSSIAN, 'windows-1251'), RUSSIAN, 'windows-1251', true],
    ['koi8-r', iconv.encode(RUSSIAN, 'koi8-r'), RUSSIAN, 'koi8-r', true],
    ['ibm866', iconv.encode(RUSSIAN, 'cp866'), RUSSIAN, 'ibm866', true],
  ] as const)('%s', (_, material, text, name, guessed) => {
    const d = read(new Uint8Array(material))
    expect(d.text).toBe(text)
    expect(d.encoding).toEqual({ name, guessed })
    expect(codesOf(d)).toEqual(guessed ? ['encoding-guessed'] : [])
  })
  test('a page that declares its encoding', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${RUSSIAN}</p></body></html>`
    const d = read(new Uint8Array(iconv.encode(page, 'windows-1251')), 'a.html')
    expect([d.text, d.encoding]).toEqual([RUSSIAN, { name: 'windows-1251', guessed: false }])
  })
  test('a page that declares another encoding than it has', () => {
    const d = read(`<html><head><meta charset="windows-1251"></head><body><p>${FRENCH}</p></body></html>`, 'a.html')
    expect([d.text, codesOf(d)]).toEqual([FRENCH, ['encoding-clash']])
  })
  test('UTF-8 with one damaged place', () => {
    const good = new TextEncoder().encode(FRENCH.repeat(3))
    const d = read(Uint8Array.from([...good, 0x20, 0xe9, 0x20, 0x78]))
    expect(codesOf(d)).toEqual(['encoding-damaged'])
    expect(d.text).toBe(`${FRENCH.repeat(3)} \ufffd x`)
  })
  test('line ends of all systems', () => expect(read('a one\r\nb two\rc three\u2028d four\n').text).toBe('a one\nb two\nc three\nd four\n'))
  test('nothing is composed, decomposed or turned around', () => {
    const text = 'e\u0301 é \u202eאב\u202c کتاب ﬁ Ω'
    expect(read(text).text).toBe(text)
  })
  test('surrogates that have lost their other half', () => {
    const d = read(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0, 0x20, 0, 0x43, 0]))
    expect(d.text).toBe('A\ufffdB C')
  })
})

describe('size and nesting', () => {
  const END = 'the last word stands here'
  test('one line of two million characters', () => {
    const d = read(`${'word '.repeat(400_000)}${END}`)
    expect(d.text.endsWith(END)).toBe(true)
    expect(passagesOf(d).at(-1)![1].endsWith(END)).toBe(true)
    expect(d.partial).toBe(false)
  })
  const rows: readonly (readonly [string, string, string])[] = [
    ['100,000 nested elements', 'a.html', `${'<div>'.repeat(100_000)}${END}`],
    ['100,000 unclosed formatting elements', 'a.html', `${'<b><i>'.repeat(50_000)}${END}`],
    ['formatting elements over blocks', 'a.html', `<p>${'<b class=a1><b class=a2><i class=a3>x<p>'.repeat(3000)}${END}`],
    ['an attribute of two million characters', 'a.html', `<p title="${'a'.repeat(2_000_000)}">${END}</p>`],
    ['20,000 attributes', 'a.html', `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(' ')}>${END}</p>`],
    ['a million opening brackets', 'a.html', `<p>${END}</p>${'<'.repeat(1_000_000)}`],
    ['tables in tables', 'a.html', `${'<table><tr><td>x'.repeat(5000)}${END}`],
    ['a million quotation marks', 'a.txt', `${'"'.repeat(1_000_000)} ${END}`],
    ['a million curly quotation marks', 'a.md', `${'“'.repeat(1_000_000)} ${END}`],
    ['quotation in quotation', 'a.md', `${'> '.repeat(100_000)}${END}`],
    ['list in list', 'a.md', `${'- '.repeat(100_000)}${END}`],
    ['lists by indent', 'a.md', `${Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')}\n\n${END}`],
    ['open links', 'a.md', `${'[x]('.repeat(100_000)}${END}`],
    ['stars', 'a.md', `${'*a '.repeat(50_000)}${END}`],
    ['100,000 list items', 'a.txt', `${'- x\n'.repeat(100_000)}\n${END}`],
    ['commas', 'a.txt', `${'Ada, '.repeat(100_000)}${END}`],
    ['spaces', 'a.txt', `a${' '.repeat(1_000_000)}${END}`],
  ]
  test.each(rows)('%s', (_, path, material) => {
    const d = read(material, path)
    expect(d.text).toContain(END)
    expect(d.partial).toBe(codesOf(d).includes('structure-lost'))
  })
  test('broken markup keeps its words', () => {
    const d = read('<p>The <b>union <i>met</b> on</i> Monday<p>and <a href="x>y">left</table></p>', 'a.html')
    expect(d.text.replace(/\s+/g, ' ')).toBe('The union met on Monday and left')
  })
})

test('a payload of markup stays words', () => {
  const d = read('The union wrote <script>alert(1)</script> on the wall.', 'a.txt')
  expect(d.text).toContain('<script>alert(1)</script>')
})

test('YAML that grows is left out', () => {
  const bomb = `---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\ntitle: *b\n---\n\nThe union met.\n`
  const d = read(bomb, 'a.md')
  expect([d.text, d.title?.origin ?? null]).toEqual(['The union met.', null])
})
