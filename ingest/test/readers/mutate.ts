/** Seeded mutations of files: bits, stretches, numbers, cuts. The same seed gives the same file, so that a find can be made again. */

export type Random = () => number

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]
}

/** Signs and words that parsers have stumbled over. */
const TOKENS = ['\0', '\xff\xfe', '<', '>', '&', '&#0;', '&x;', ']]>', '<!--', '<!DOCTYPE a [<!ENTITY x "y">]>', '<![CDATA[', '{', '}', '{\\rtf', '\\bin99999999 ', '\\u-1?', '\\\'zz', '%%EOF', 'endobj', 'stream\n', '/Length -1', '<<', '>>', '[', ']', '(', ')', '/Kids [3 0 R]', '1 0 R', 'PK\x03\x04', 'PK\x01\x02', 'From ', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n', 'Content-Length: 99999999999', '\r\n\r\n', '=?x?q?=', '"', ',', ';', '\t', '9'.repeat(20), '-1', '0', 'w:val="99999999"', 'xmlns:w="x"', '../', '__proto__', '\u202e', '\ud800']

/** One to eight changes. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out: Buffer = Buffer.from(bytes)
  for (let n = 1 + Math.floor(random() * 8); n > 0; n--) out = pick(random, CHANGES)(out, random)
  return new Uint8Array(out)
}

/** The same for a text, as UTF-8. */
export function mutateText(text: string, random: Random): string {
  return Buffer.from(mutate(Buffer.from(text), random)).toString('utf8')
}

const at = (b: Buffer, random: Random) => Math.floor(random() * (b.length + 1))
const stretch = (b: Buffer, random: Random) => { const from = at(b, random); return [from, Math.min(b.length, from + 1 + Math.floor(random() ** 3 * 200))] as const }
const splice = (b: Buffer, from: number, to: number, middle: Buffer) => Buffer.concat([b.subarray(0, from), middle, b.subarray(to)])

const CHANGES: readonly ((b: Buffer, random: Random) => Buffer)[] = [
  (b, random) => { const out = Buffer.from(b); for (let n = 1 + Math.floor(random() * 6); n > 0 && b.length > 0; n--) out[Math.floor(random() * b.length)] ^= 1 << Math.floor(random() * 8); return out },
  (b, random) => { const [from, to] = stretch(b, random); return splice(b, from, to, Buffer.alloc(0)) },
  (b, random) => { const [from, to] = stretch(b, random); return splice(b, to, to, Buffer.concat(Array.from({ length: 1 + Math.floor(random() ** 4 * 300) }, () => b.subarray(from, to)))) },
  (b, random) => { const i = at(b, random); return splice(b, i, i, Buffer.from(pick(random, TOKENS), 'latin1')) },
  (b, random) => { const i = at(b, random); return splice(b, i, i, Buffer.from(Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 256)))) },
  (b, random) => b.subarray(0, at(b, random)),
  (b, random) => { const [from, to] = stretch(b, random); const i = at(b, random); return splice(b, i, i, b.subarray(from, to)) },
  (b, random) => { const text = b.toString('latin1'); const numbers = [...text.matchAll(/\d+/g)]; if (numbers.length === 0) return b; const m = pick(random, numbers); return splice(b, m.index, m.index + m[0].length, Buffer.from(pick(random, ['0', '-1', '65536', '4294967295', '99999999999999999999', '1e9', '']))) },
]
