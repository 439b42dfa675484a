/** Bodies by the beginnings of their words: "Norl State" is "Norland State University", where it is no other body's. */
import type { Mention } from '@polylogue/graph-schema'
import { addByKey } from '../language/lists-by-key.ts'
import { surface } from './name-forms.ts'
import type { DisjointSets } from './disjoint-sets.ts'

/** Letters of a word that is cut, and how many are cut off at least: "Social" is not cut from "Socialist". */
const FEWEST_LETTERS = 3
const MOST_LETTERS = 4
const CUT_OFF = 3
/** What may be left out at the end. */
const LEFT_OUT = 'university'

/** `bodies`: each form (formKey) with its first mention. */
export function joinClipped(mentions: readonly Mention[], bodies: ReadonlyMap<string, number>, sets: DisjointSets): void {
  const byEnd = new Map<string, { readonly words: readonly string[], readonly i: number }[]>()
  for (const [key, i] of bodies) {
    const all = key.split(' ')
    const words = all.at(-1) === LEFT_OUT ? all.slice(0, -1) : all
    for (const w of words.length === all.length ? [all] : [words, all]) {
      const place = placeOf(w)
      if (place !== null) addByKey(byEnd, place, { words: w, i })
    }
  }
  for (const [key, i] of bodies) {
    const words = key.split(' ')
    const place = placeOf(words)
    const fits = place === null ? [] : (byEnd.get(place) ?? []).filter((o) => o.i !== i && isClipped(words, o.words))
    if (new Set(fits.map((o) => sets.find(o.i))).size === 1) sets.join(fits[0].i, i, `cut from “${surface(mentions[fits[0].i].words)}” and from no other name`)
  }
}

/** Only names that share this are compared: number of words and the first letters of each. */
function placeOf(words: readonly string[]): string | null {
  return words.length < 2 || words.some((w) => w.length < FEWEST_LETTERS) ? null : words.map((w) => w.slice(0, FEWEST_LETTERS)).join(' ')
}

function isClipped(short: readonly string[], long: readonly string[]): boolean {
  return short.every((w, k) => long[k] === w || w.length <= MOST_LETTERS && long[k].length >= w.length + CUT_OFF && long[k].startsWith(w))
}
