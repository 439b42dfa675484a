/** Words and short patterns of words as 32-bit numbers, so that an index of them can lie in flat files. Numbers may collide; what they find is compared word by word. */

/** Offsets of the words of each pattern: three in a row, and three of four with one between that may differ. */
export const PATTERNS: readonly (readonly [number, number, number])[] = [[0, 1, 2], [0, 2, 3], [0, 1, 3]]
/** Words in a row of a shingle (passim's order). */
export const SHINGLE = 5
/** Of so many shingles in a row the one with the least number is kept: passages of SHINGLE + WINDOW − 1 words always share one. */
const WINDOW = 8

/** FNV-1a of each word. */
export function wordKeys(words: readonly string[]): Int32Array {
  const out = new Int32Array(words.length)
  for (let i = 0; i < words.length; i++) {
    let h = 0x811c9dc5
    const w = words[i]
    for (let k = 0; k < w.length; k++) h = Math.imul(h ^ w.charCodeAt(k), 0x01000193)
    out[i] = h
  }
  return out
}

/** Every pattern of the words: its number and the index of its first word. */
export function eachPattern(keys: Int32Array, visit: (key: number, at: number) => void): void {
  for (let kind = 0; kind < PATTERNS.length; kind++) {
    const [a, b, c] = PATTERNS[kind]
    for (let i = 0; i + c < keys.length; i++) visit(mix(mix(mix(kind + 1, keys[i + a]), keys[i + b]), keys[i + c]), i)
  }
}

/** Shingles chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): the least of each window, the last of equal ones. */
export function eachShingle(keys: Int32Array, visit: (key: number, at: number) => void): void {
  const n = keys.length - SHINGLE + 1
  if (n <= 0) return
  const all = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    let h = 7
    for (let k = 0; k < SHINGLE; k++) h = mix(h, keys[i + k])
    all[i] = h
  }
  let last = -1
  for (let from = 0; from + Math.min(WINDOW, n) <= n; from++) {
    let least = from
    for (let k = from; k < Math.min(n, from + WINDOW); k++) if (all[k] <= all[least]) least = k
    if (least !== last) { visit(all[least], least); last = least }
  }
}

function mix(h: number, k: number): number {
  let x = Math.imul(h ^ k, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) + k
  return (x ^ (x >>> 16)) | 0
}
