/**
 * Features as whole numbers. A feature is a string such as "w=harbour"; the models know only its 32-bit hash, so that weights
 * need no dictionary. Where strings would cost too much, hashes of parts are mixed instead of joining strings.
 */

/**
 * FNV-1a over the string's UTF-16 code units, finished by the mixer of MurmurHash3. The answer is a signed 32-bit number.
 *
 * @example hashFeature('suffix=ist')
 */
export function hashFeature(feature: string): number {
  return finish(goOn(BEGINNING, feature))
}

/** The hash of no letters yet, from which `goOn` begins. */
export const BEGINNING = 0x811c9dc5 | 0

/**
 * Takes in a further piece of a feature, so that no string is joined only to be hashed; `finish` ends it.
 *
 * @example finish(goOn(goOn(BEGINNING, 'suffix='), 'ist')) === hashFeature('suffix=ist')
 */
export function goOn(begun: number, piece: string): number {
  let h = begun
  for (let i = 0; i < piece.length; i++) h = Math.imul(h ^ piece.charCodeAt(i), 0x01000193)
  return h
}

/**
 * The hash of a feature written as a template, piece by piece, without the string.
 *
 * @example hashOf`word=${word}|${kind}` === hashFeature(`word=${word}|${kind}`)
 */
export function hashOf(pieces: readonly string[], ...values: readonly unknown[]): number {
  let h = goOn(BEGINNING, pieces[0])
  for (let i = 0; i < values.length; i++) h = goOn(goOn(h, String(values[i])), pieces[i + 1])
  return finish(h)
}

/** The hash of a pair: `mix(a, b)` and `mix(b, a)` differ. Use it for "feature b at place a" or for conjunctions. */
export function mix(a: number, b: number): number {
  return finish(Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35) ^ b)
}

/** So that neighbours differ in every bit (fmix32, Austin Appleby, public domain). */
export function finish(h: number): number {
  h = Math.imul(h ^ h >>> 16, 0x85ebca6b)
  h = Math.imul(h ^ h >>> 13, 0xc2b2ae35)
  return (h ^ h >>> 16) | 0
}
