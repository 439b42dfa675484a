/** The marks of RTF one after the other: groups, control words with their number, control signs, text bytes. */

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word', readonly word: string, readonly value: number | null }
  /** A sign after a backslash: `~`, `_`, `-`, `*`, `{`, `}`, `\`. */
  | { readonly kind: 'sign', readonly sign: string }
  /** Bytes in the code page that is in force. */
  | { readonly kind: 'bytes', readonly bytes: Uint8Array }

const isLetter = (b: number) => (b >= 0x61 && b <= 0x7a) || (b >= 0x41 && b <= 0x5a)
const isDigit = (b: number) => b >= 0x30 && b <= 0x39

/** Tokens of a file; never throws. Binary stretches (`\bin`) are jumped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const b = bytes[at]
    if (b === 0x7b) { at++; yield { kind: 'open' } } else if (b === 0x7d) { at++; yield { kind: 'close' } } else if (b === 0x5c) {
      const next = bytes[at + 1] ?? 0
      if (isLetter(next)) {
        let end = at + 1
        while (end < bytes.length && end - at < 40 && isLetter(bytes[end])) end++
        const word = String.fromCharCode(...bytes.subarray(at + 1, end))
        let number = end
        if (bytes[number] === 0x2d) number++
        const first = number
        while (number < bytes.length && number - first < 10 && isDigit(bytes[number])) number++
        const value = number > first ? Number(String.fromCharCode(...bytes.subarray(end, number))) : null
        at = value === null ? end : number
        if (bytes[at] === 0x20) at++
        if (word === 'bin' && value !== null && value > 0) at = Math.min(bytes.length, at + value)
        else yield { kind: 'word', word, value }
      } else if (next === 0x27) {
        const hex = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0x20, bytes[at + 3] ?? 0x20), 16)
        at += 4
        if (!Number.isNaN(hex)) yield { kind: 'bytes', bytes: Uint8Array.of(hex) }
      } else if (next === 0x0a || next === 0x0d) { at += 2; yield { kind: 'word', word: 'par', value: null } } else { at += 2; yield { kind: 'sign', sign: String.fromCharCode(next) } }
    } else if (b === 0x0a || b === 0x0d || b === 0) at++
    else {
      let end = at
      while (end < bytes.length && bytes[end] !== 0x7b && bytes[end] !== 0x7d && bytes[end] !== 0x5c && bytes[end] !== 0x0a && bytes[end] !== 0x0d && bytes[end] !== 0) end++
      yield { kind: 'bytes', bytes: bytes.subarray(at, end) }
      at = end
    }
  }
}
