/**
 * Bodies that no word of their names and no single place shows: what the document says of a name in all its places is added
 * up, and one that acts, has members and is joined or attacked as bodies are is a body, wherever it stands.
 */
import { addByKey } from '../language/lists-by-key.ts'
import type { Token } from '../language/tokens.ts'
import { keyOf } from './candidates.ts'
import type { Reading } from './combine-names.ts'
import { eachPlace, goesOn } from './each-place.ts'
import { isBody } from './judge-body.ts'
import type { Place } from './judge-body.ts'
import { suspectsOf } from './suspects.ts'
import type { DocumentViews } from './suspects.ts'

/** The readings of each sentence, with the bodies that the document shows. */
export function withBodiesByDeeds(views: DocumentViews): readonly (readonly Reading[])[] {
  const { sentences, quiet, evidence } = views
  const suspects = suspectsOf(views)
  const places = new Map<string, Place[]>()
  eachPlace(sentences, new Map([...suspects].map(([key, s]) => [key, s.length])), (key, sentence, from, to) => {
    if (!quiet[sentence]) return
    const { tokens } = sentences[sentence]
    addByKey(places, key, { tokens, from, to, besideBody: isBesideBody(tokens, from, to, views.readings[sentence]) })
  })
  // Names of several words that were read as bodies where capitals say something are bodies in headings and signatures too.
  const bodies = knownBodies(views)
  const known = { ...partsOf([...bodies.keys()]), evidence }
  const surnames = surnamesOf(views)
  for (const [key, list] of places) if (!surnames.has(key) && !hasInitial(list[0]) && isBody(key, suspects.get(key)!, list, known)) bodies.set(key, list[0].to - list[0].from)
  return withBodies(views, bodies)
}

/** "X, the Harbour League and Y": next to X in an enumeration stands a body. */
function isBesideBody(tokens: readonly Token[], from: number, to: number, readings: readonly Reading[]): boolean {
  const joins = (at: number) => /^(?:,|and|or|;)$/u.test(tokens[at]?.lower ?? '')
  const article = (at: number) => tokens[at]?.lower === 'the'
  const left = article(from - 1) ? from - 2 : from - 1
  const right = article(to + 1) ? to + 2 : to + 1
  return readings.some((r) => r.kind === 'Organization' && (r.from === right && joins(to) || r.to === left && joins(left)))
}

function knownBodies({ sentences, readings, quiet }: DocumentViews): Map<string, number> {
  const out = new Map<string, number>()
  readings.forEach((list, i) => { if (quiet[i]) for (const { kind, from, to } of list) if (kind === 'Organization' && to - from > 1) out.set(keyOf(sentences[i].tokens.slice(from, to)), to - from) })
  return out
}

/** "J. B. Holm" */
const hasInitial = ({ tokens, from, to }: Place): boolean => to - from > 1 && /^\p{Lu}\.$/u.test(tokens[from].words)

/** The last names of people named in full: "Holm" acts as "Ada Holm" does. */
function surnamesOf({ sentences, readings }: DocumentViews): ReadonlySet<string> {
  return new Set(readings.flatMap((list, i) => list.flatMap(({ kind, from, to }) => (kind === 'Person' && to - from > 1 ? [keyOf(sentences[i].tokens.slice(to - 1, to))] : []))))
}

function partsOf(keys: readonly string[]): { readonly tails: ReadonlySet<string>, readonly words: ReadonlySet<string> } {
  const rows = keys.map((k) => k.split(' '))
  return { tails: new Set(rows.flatMap((row) => row.slice(1, -1).map((_, i) => row.slice(i + 1).join(' ')))), words: new Set(rows.flat()) }
}

/** Every place of the bodies' words becomes one, unless it is part of a longer name or a body already. */
function withBodies({ sentences, readings }: DocumentViews, bodies: ReadonlyMap<string, number>): readonly (readonly Reading[])[] {
  const found = new Map<number, Reading[]>()
  eachPlace(sentences, bodies, (_, sentence, from, to) => {
    const { tokens } = sentences[sentence]
    const mine = found.get(sentence) ?? []
    const over = [...readings[sentence], ...mine].filter((r) => r.from < to && from < r.to)
    if (over.some((r) => r.kind === 'Organization' || r.from < from && goesOn(tokens[from - 1]) || r.to > to)) return
    found.set(sentence, [...mine, { from, to, kind: 'Organization', title: null, rule: 'organization-by-deeds' }])
  })
  return readings.map((list, i) => {
    const more = found.get(i)
    return more === undefined ? list : [...list.filter((r) => !more.some((f) => f.from < r.to && r.from < f.to)), ...more].sort((a, b) => a.from - b.from)
  })
}
