/** Two runs of words laid side by side: longest common order, spelling slips counted as the same word. */
import { addByKey } from '../../language/lists-by-key.ts'
import { nearSpelling } from '../../work-titles/near-spelling.ts'

/** A word found, and one found right behind the one before: neighbours that go on together weigh more than words picked from far apart. */
const FOUND = 4
const GOES_ON = 5

/**
 * For each word of `a` the index of its partner in `b`, or -1. Time and space grow with the product; callers keep both short. `gaps`: words of
 * `a` before which something is left out, so that what is skipped in `b` is skipped there where it may.
 */
export function alignWords(a: readonly string[], b: readonly string[], gaps: ReadonlySet<number> = NO_GAPS): Int32Array {
  const equal = equalWords(a, b)
  const width = b.length + 1
  const best = new Int32Array((a.length + 1) * width)
  const gain = (i: number, j: number) => (i + 1 < a.length && j + 1 < b.length && !gaps.has(i + 1) && equal[(i + 1) * b.length + j + 1] ? GOES_ON : FOUND)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j
      const skip = Math.max(best[here + width], best[here + 1])
      best[here] = equal[i * b.length + j] ? Math.max(skip, best[here + width + 1] + gain(i, j)) : skip
    }
  }
  const partner = new Int32Array(a.length).fill(-1)
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const here = i * width + j
    if (equal[i * b.length + j] && best[here] === best[here + width + 1] + gain(i, j)) partner[i++] = j++
    else if (best[here + 1] >= best[here + width]) j++
    else i++
  }
  pullTogether(partner, (i, j) => equal[i * b.length + j] === 1, gaps)
  return partner
}

const NO_GAPS: ReadonlySet<number> = new Set()

/** Of two places for a word the one beside its neighbour: from the end backwards, then forwards for the last words. */
function pullTogether(partner: Int32Array, equal: (i: number, j: number) => boolean, gaps: ReadonlySet<number>): void {
  for (let i = partner.length - 2; i >= 0; i--) {
    const next = partner[i + 1]
    if (partner[i] >= 0 && next > partner[i] + 1 && !gaps.has(i + 1) && equal(i, next - 1)) partner[i] = next - 1
  }
  for (let i = 1; i < partner.length; i++) {
    const before = partner[i - 1]
    const goesOn = i + 1 < partner.length && partner[i + 1] === partner[i] + 1
    if (before >= 0 && partner[i] > before + 1 && !goesOn && !gaps.has(i) && equal(i, before + 1)) partner[i] = before + 1
  }
}

/** Each word is compared once, and only with those that can be the same: with its letters, its letters as a scanner may take them, or its beginning. */
function equalWords(a: readonly string[], b: readonly string[]): Uint8Array {
  const out = new Uint8Array(a.length * b.length)
  const places = grouped(b.map((w, j) => [w, j]))
  const [scans, starts] = [grouped([...places.keys()].map((w) => [scanned(w), w])), grouped([...places.keys()].map((w) => [startOf(w), w]))]
  const known = new Map<string, readonly number[]>()
  a.forEach((w, i) => {
    let found = known.get(w)
    if (!found) {
      const others = new Set([...scans.get(scanned(w)) ?? [], ...starts.get(startOf(w)) ?? []])
      known.set(w, found = [...others].flatMap((other) => (same(w, other) ? places.get(other)! : [])))
    }
    for (const j of found) out[i * b.length + j] = 1
  })
  return out
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) addByKey(groups, key, value)
  return groups
}

/** What near spellings share. */
function startOf(word: string): string {
  return word.slice(0, 2)
}

/** Equal, or a slip of the pen, a variant of spelling, or letters a scanner takes for each other. */
export function same(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 3 || a.length < 3 || b.length < 3) return false
  if (scanned(a) === scanned(b)) return true
  if (a.length <= 5 || b.length <= 5 || a[0] !== b[0] || a[1] !== b[1]) return false
  return nearSpelling(a, b) || (a.length > 6 && b.length > 6 && Math.abs(a.length - b.length) <= 1 && a.slice(0, 5) === b.slice(0, 5) && a.at(-1) === b.at(-1) && nearSpelling(`${a}xx`, `${b}xx`))
}

/** Letters that look alike in print, in combinations that are no English word's own: "tbe", "rnore", "c0uncil", "vvith", "ſ". */
const LOOK_ALIKE: readonly (readonly [RegExp, string])[] = [[/0/g, 'o'], [/1/g, 'l'], [/5/g, 's'], [/ſ/g, 's'], [/vv/g, 'w'], [/^rn/g, 'm'], [/rn(?=m|p|b)/g, 'm'], [/ii/g, 'u'], [/tb/g, 'th'], [/^([tw])b/g, '$1h'], [/iii/g, 'm']]

function scanned(word: string): string {
  return /[015ſ]|vv|rn|ii|tb|^wb/.test(word) ? LOOK_ALIKE.reduce((w, [from, to]) => w.replace(from, to), word) : word
}
