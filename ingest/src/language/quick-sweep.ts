/**
 * compromise's last pass of tagging, made quick. It tries some hundreds of patterns of words and tags on each clause, and most of its time goes into
 * choosing which of them can match at all, and into beginning matches that end at the second word. Here words and tags are numbered once and each
 * clause keeps at which of its words they stand, as bits; a pattern is handed to compromise only where its first words stand side by side.
 * The tags that come out are the same (test/language/quick-sweep.test.ts compares).
 */
import type { Nlp, Pattern, Term, TermPattern, View, World } from './compromise-inside.ts'

/** Words of a clause that bits can stand for; in longer ones the places are not asked for. */
const LONGEST_MASKED = 31

/** A pattern as numbers: what a clause must have, what it must not, of what it must have some. */
interface Numbered {
  readonly pattern: Pattern
  readonly needs: readonly number[]
  readonly ifNo: readonly number[]
  readonly wants: readonly number[]
  /** Its place in compromise's order, by the earliest of its needs; and by each of its wants where that stands in the clause. */
  readonly rank: number
  readonly wantRanks: readonly number[]
  /** For each of its first words that must be there: keys of which one must stand at that word. */
  readonly opening: readonly (readonly number[])[]
}

interface Numbers {
  /** A word, "#Tag", "%Switch%" or "=one of several words" that some pattern asks for → its number. */
  readonly of: ReadonlyMap<string, number>
  /** The same for tags without the sign, and for words of which one of several is asked for. */
  readonly ofTag: ReadonlyMap<string, number>
  readonly ofChoice: ReadonlyMap<string, number>
  readonly patterns: readonly Numbered[]
}

/** Replaces the last pass of this compromise by the quick one. */
export function sweepQuickly(nlp: Nlp): void {
  const world = nlp.world()
  const { methods } = world
  let numbers: Numbers | null = null
  const postTagger = (view: View): View => {
    numbers ??= numberPatterns(world)
    const places = new Int32Array(numbers.of.size)
    const clauses = methods.two.quickSplit(view.docs)
    const found: Pattern[] = []
    clauses.forEach((terms, n) => {
      markPlaces(terms, numbers!, places.fill(0))
      // A contraction is two terms of which a match may jump over one, so that words of a pattern need not stand side by side.
      const sideBySide = terms.length <= LONGEST_MASKED && terms.every((t) => !t.implicit)
      for (const pattern of candidates(numbers!, places, terms.length, sideBySide)) {
        for (const pointer of methods.one.match([terms], pattern).ptrs) {
          pointer[0] = n
          found.push({ ...pattern, pointer })
        }
      }
    })
    methods.one.bulkTagger(found, clauses, world)
    view.uncache()
    view.unfreeze()
    return view
  }
  nlp.plugin({ compute: { postTagger } })
}

function numberPatterns(world: World): Numbers {
  const { hooks, always } = world.methods.one.buildNet(world.model.two.matches, world)
  const of = new Map<string, number>()
  const number = (key: string) => of.get(key) ?? (of.set(key, of.size), of.size - 1)
  // Compromise goes through its hooks in turn and takes each pattern where it first meets it; of two with the same words only the first.
  const ranks = new Map<Pattern, Map<string, number>>()
  let next = 0
  for (const key of Object.keys(hooks)) {
    for (const pattern of hooks[key]) {
      if (!ranks.has(pattern)) ranks.set(pattern, new Map())
      ranks.get(pattern)!.set(key, next++)
    }
  }
  for (const pattern of always) ranks.set(pattern, new Map())
  const words = new Set<string>()
  const patterns = [...ranks].filter(([{ match }, at]) => at.size === 0 || !words.has(match) && words.add(match)).map(([pattern, at]): Numbered => ({
    pattern, needs: pattern.needs.map(number), ifNo: (pattern.ifNo ?? []).map(number), wants: pattern.wants.map(number),
    rank: at.size === 0 ? next++ : Math.min(...pattern.needs.map((key) => at.get(key)!)), wantRanks: pattern.wants.map((key) => at.get(key)!),
    opening: openingOf(pattern.regs).map((keys) => keys.map(number)),
  }))
  const beginning = (sign: string) => new Map([...of].filter(([key]) => key.startsWith(sign)).map(([key, id]) => [key.slice(1), id]))
  return { of, ofTag: beginning('#'), ofChoice: beginning('='), patterns }
}

/** The words that a pattern begins with and cannot do without, up to the first that may be left out or repeated. */
function openingOf(regs: readonly TermPattern[]): string[][] {
  const out: string[][] = []
  for (const reg of regs) {
    if (reg.optional || reg.negative || reg.anything || reg.use || reg.fuzzy || reg.id !== undefined) break
    const keys = reg.word !== undefined ? [reg.word] : reg.tag !== undefined ? [`#${reg.tag}`] : reg.fastOr !== undefined && reg.operator !== 'and' ? [...reg.fastOr].map((word) => `=${word}`) : null
    if (keys === null || reg.word === undefined && reg.tag === undefined && (reg.choices !== undefined && reg.choices.length > 0)) break
    out.push(keys)
    if (reg.greedy) break
  }
  return out
}

/** At which of its terms each key stands in a clause, as bits (beyond the last bit: just that it stands there). The keys are compromise's own. */
function markPlaces(terms: readonly Term[], { of, ofTag, ofChoice }: Numbers, places: Int32Array): void {
  terms.forEach((term, i) => {
    const bit = 1 << Math.min(i, LONGEST_MASKED)
    const see = (id: number | undefined) => { if (id !== undefined) places[id] |= bit }
    if (term.normal !== '') see(of.get(term.normal))
    see(of.get(term.text))
    if (term.switch) see(of.get(`%${term.switch}%`))
    if (term.implicit) see(of.get(term.implicit))
    if (term.machine) see(of.get(term.machine))
    if (term.root) see(of.get(term.root))
    for (const word of term.alias ?? []) see(of.get(word))
    for (const tag of term.tags ?? []) see(ofTag.get(tag))
    see(ofChoice.get(term.root || term.implicit || term.machine || term.normal))
    see(ofChoice.get(term.text))
  })
}

/** Patterns that the words and tags of a clause allow, in compromise's order. */
function candidates({ patterns }: Numbers, places: Int32Array, length: number, sideBySide: boolean): Pattern[] {
  const out: { readonly rank: number, readonly pattern: Pattern }[] = []
  for (const { pattern, needs, ifNo, wants, rank, wantRanks, opening } of patterns) {
    if (length < pattern.minWords || !needs.every((id) => places[id] !== 0) || ifNo.some((id) => places[id] !== 0)) continue
    let wanted = 0
    let first = rank
    wants.forEach((id, i) => {
      if (places[id] === 0) return
      wanted++
      first = Math.min(first, wantRanks[i])
    })
    if (wants.length > 0 && (wanted < pattern.minWant || first === Infinity)) continue
    if (!sideBySide || standsOpening(opening, places)) out.push({ rank: first, pattern })
  }
  return out.sort((a, b) => a.rank - b.rank).map(({ pattern }) => pattern)
}

/** Somewhere in the clause the first words stand side by side. */
function standsOpening(opening: readonly (readonly number[])[], places: Int32Array): boolean {
  let from = -1
  for (let i = 0; i < opening.length && from !== 0; i++) {
    let here = 0
    for (const id of opening[i]) here |= places[id]
    from &= here >>> i
  }
  return from !== 0
}
