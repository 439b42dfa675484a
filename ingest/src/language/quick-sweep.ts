/**
 * compromise's last pass of tagging, made quick. It tries some hundreds of patterns of words and tags on each clause, and most of its time goes into
 * choosing which of them can match at all, and into beginning matches that end at the second word. Here words and tags are numbered once and each
 * clause keeps at which of its words they stand, as bits; a pattern is handed to compromise only where these bits let all of its words stand.
 * The tags that come out are the same (test/language/quick-sweep.test.ts compares).
 */
import { fixedPattern, matchFixed } from './fixed-patterns.ts'
import type { FixedPattern } from './fixed-patterns.ts'
import { splitClauses } from './quick-split.ts'
import type { Nlp, Pattern, Pointer, Term, TermPattern, World } from './compromise-inside.ts'

/** Words of a clause that bits can stand for; in longer ones the places are not asked for. */
const LONGEST_MASKED = 31

/** A pattern as numbers: what a clause must have, what it must not, of what it must have some. */
interface Numbered {
  readonly pattern: Pattern
  /** The pattern where each of its parts is one word. */
  readonly fixed: FixedPattern | null
  readonly needs: readonly number[]
  readonly ifNo: readonly number[]
  readonly wants: readonly number[]
  /** Its place in compromise's order, by the earliest of its needs; and by each of its wants where that stands in the clause. */
  readonly rank: number
  readonly wantRanks: readonly number[]
  /** What may stand at each of its words in turn. */
  readonly steps: readonly Step[]
  /** It takes no more words than it has parts, and does not ask where the clause begins or ends: words beyond need not be shown to it. */
  readonly bounded: boolean
}

/** Words of a clause that a part of a pattern may take, seen generously: what compromise matches, these let pass. */
interface Step {
  /** Keys of which one must stand at the word; null where any word may. */
  readonly keys: readonly number[] | null
  /** The clause's first word only; its last word only. */
  readonly first: boolean
  readonly last: boolean
  readonly optional: boolean
  /** As many words as there are. */
  readonly more: boolean
}

interface Numbers {
  /** A word, "#Tag", "%Switch%" or "=one of several words" that some pattern asks for → its number. */
  readonly of: ReadonlyMap<string, number>
  /** The same for tags without the sign, and for words of which one of several is asked for. */
  readonly ofTag: ReadonlyMap<string, number>
  readonly ofChoice: ReadonlyMap<string, number>
  /** Patterns by a key without which none of them matches, a word rather than a tag; and those that need none. */
  readonly patterns: ReadonlyMap<number, readonly Numbered[]>
  readonly unasked: readonly Numbered[]
}

/** Replaces the last pass of this compromise by the quick one, and gives it. */
export function sweepQuickly(nlp: Nlp): (sentences: readonly Term[][]) => void {
  const world = nlp.world()
  let numbers: Numbers | null = null
  const sweep = (sentences: readonly Term[][]) => {
    numbers ??= numberPatterns(world)
    sweepWith(numbers, world, sentences)
  }
  nlp.plugin({ compute: { postTagger: (view) => { sweep(view.docs); view.uncache(); view.unfreeze(); return view } } })
  return sweep
}

function sweepWith(numbers: Numbers, world: World, sentences: readonly Term[][]): void {
  const { methods } = world
  const seen: Seen = { places: new Int32Array(numbers.of.size), keys: [] }
  const clauses = splitClauses(sentences)
  const found: Pattern[] = []
  clauses.forEach((terms, n) => {
    markPlaces(terms, numbers, seen)
    // A contraction is two terms of which a match may jump over one, so that words of a pattern need not stand side by side.
    const implied = terms.some(isImplied)
    const sideBySide = terms.length <= LONGEST_MASKED && !implied
    for (const { pattern, fixed: word, at: beginnings, from, to } of candidates(numbers, seen, terms.length, sideBySide)) {
      const fixed = implied ? null : word
      if (fixed !== null) {
        const pointers = matchFixed(fixed, terms, beginnings, n)
        if (pattern.notIf === undefined) for (const pointer of pointers) found.push(at(pattern, pointer))
        if (pattern.notIf === undefined || pointers.length === 0) continue
      }
      for (const [, start, end, firstId, lastId] of methods.one.match([to - from === terms.length ? terms : terms.slice(from, to)], pattern).ptrs) {
        found.push(at(pattern, [n, start + from, end + from, firstId, lastId]))
      }
    }
  })
  methods.one.bulkTagger(found, clauses, world)
}

const isImplied = (term: Term): boolean => Boolean(term.implicit)

/** What compromise tags by: spreading a pattern of twenty parts takes longer than finding it. */
function at({ match, regs, needs, wants, minWant, minWords, tag, unTag, safe, reason }: Pattern, pointer: Pointer): Pattern {
  return { match, regs, needs, wants, minWant, minWords, tag, unTag, safe, reason, pointer }
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
    pattern, fixed: fixedPattern(pattern), needs: pattern.needs.map(number), ifNo: (pattern.ifNo ?? []).map(number), wants: pattern.wants.map(number),
    rank: at.size === 0 ? next++ : Math.min(...pattern.needs.map((key) => at.get(key)!)), wantRanks: pattern.wants.map((key) => at.get(key)!),
    ...stepsOf(pattern, number),
  }))
  const beginning = (sign: string) => new Map([...of].filter(([key]) => key.startsWith(sign)).map(([key, id]) => [key.slice(1), id]))
  const byKey = new Map<number, Numbered[]>()
  for (const p of patterns) {
    const key = p.needs.find((_, i) => !p.pattern.needs[i].startsWith('#')) ?? p.needs[0] ?? -1
    byKey.set(key, [...byKey.get(key) ?? [], p])
  }
  const unasked = byKey.get(-1) ?? []
  byKey.delete(-1)
  return { of, ofTag: beginning('#'), ofChoice: beginning('='), patterns: byKey, unasked }
}

function stepsOf({ regs }: Pattern, number: (key: string) => number): Pick<Numbered, 'steps' | 'bounded'> {
  const steps = regs.map((reg) => stepOf(reg, number))
  return { steps, bounded: regs.every((reg, i) => !steps[i].more && !asksForEdge(reg)) }
}

function asksForEdge(reg: TermPattern): boolean {
  return reg.start === true || reg.end === true || (reg.choices ?? []).some((choice) => (choice as readonly TermPattern[]).some(asksForEdge))
}

/** One part of a pattern, as far as words and tags show it. */
function stepOf(reg: TermPattern, number: (key: string) => number): Step {
  const optional = reg.optional === true
  const first = reg.start === true
  const last = reg.end === true && reg.greedy !== true
  if (reg.negative) return { keys: null, first: false, last: false, optional: true, more: true }
  if (reg.choices !== undefined) {
    const keys = reg.choices.map((choice) => (Array.isArray(choice) && choice.length === 1 && !(choice[0] as TermPattern).greedy ? keysOf(choice[0] as TermPattern) : null))
    // Of several that must all be so, one that the bits show is enough to ask for.
    const some = reg.operator === 'and' && keys.length === reg.choices.length ? keys.find((k) => k !== null) ?? null : keys.includes(null) ? null : keys.flatMap((k) => k!)
    const whole = reg.operator === 'or' || reg.choices.every((choice) => Array.isArray(choice) && choice.length === 1 && !(choice[0] as TermPattern).greedy)
    if (some === null || !whole) return { keys: null, first: false, last: false, optional, more: true }
    return { keys: some.map(number), first, last, optional, more: reg.greedy === true }
  }
  return { keys: keysOf(reg)?.map(number) ?? null, first, last, optional, more: reg.greedy === true }
}

function keysOf(reg: TermPattern): string[] | null {
  if (reg.negative || reg.anything || reg.use || reg.fuzzy || reg.id !== undefined || reg.greedy && reg.choices !== undefined) return null
  if (reg.word !== undefined) return [reg.word]
  if (reg.tag !== undefined) return [`#${reg.tag}`]
  if (reg.method !== undefined || reg.pre !== undefined || reg.post !== undefined || reg.regex !== undefined) return null
  if (reg.switch !== undefined) return [`%${reg.switch}%`]
  return reg.fastOr !== undefined && reg.operator !== 'and' ? [...reg.fastOr].map((word) => `=${word}`) : null
}

/** What stands in a clause: at which of its terms each key does, as bits (beyond the last bit: just that it stands there), and the keys that do. */
interface Seen { readonly places: Int32Array, readonly keys: number[] }

/** Marks a clause, where another was marked before. The keys are compromise's own. */
function markPlaces(terms: readonly Term[], { of, ofTag, ofChoice }: Numbers, seen: Seen): void {
  for (const key of seen.keys) seen.places[key] = 0
  seen.keys.length = 0
  for (let i = 0; i < terms.length; i++) {
    const { normal, text, switch: either, implicit, machine, root, alias, tags } = terms[i]
    const bit = 1 << Math.min(i, LONGEST_MASKED)
    if (normal !== '') see(seen, of.get(normal), bit)
    if (text !== normal) see(seen, of.get(text), bit)
    if (either) see(seen, of.get(`%${either}%`), bit)
    if (implicit) see(seen, of.get(implicit), bit)
    if (machine) see(seen, of.get(machine), bit)
    if (root) see(seen, of.get(root), bit)
    for (const word of alias ?? NO_WORDS) see(seen, of.get(word), bit)
    if (tags) for (const tag of tags) see(seen, ofTag.get(tag), bit)
    const choice = root || implicit || machine || normal
    see(seen, ofChoice.get(choice), bit)
    if (text !== choice) see(seen, ofChoice.get(text), bit)
  }
}

const NO_WORDS: readonly string[] = []

function see({ places, keys }: Seen, key: number | undefined, bit: number): void {
  if (key === undefined) return
  if (places[key] === 0) keys.push(key)
  places[key] |= bit
}

interface Candidate {
  readonly rank: number
  readonly pattern: Pattern
  /** The pattern where it can be matched here, and the words, as bits, at which it may begin; null for any. */
  readonly fixed: FixedPattern | null
  readonly at: number | null
  /** The words of the clause among which it stands if it does. */
  readonly from: number
  readonly to: number
}

/** Patterns that the words and tags of a clause allow, in compromise's order. */
function candidates({ patterns, unasked }: Numbers, { places, keys }: Seen, length: number, sideBySide: boolean): readonly Candidate[] {
  const out: Candidate[] = []
  choose(unasked, places, length, sideBySide, out)
  for (const key of keys) {
    const some = patterns.get(key)
    if (some !== undefined) choose(some, places, length, sideBySide, out)
  }
  return out.length > 1 ? out.sort((a, b) => a.rank - b.rank) : out
}

function choose(patterns: readonly Numbered[], places: Int32Array, length: number, sideBySide: boolean, out: Candidate[]): void {
  for (const numbered of patterns) {
    if (length < numbered.pattern.minWords || !standAll(numbered.needs, places) || standsSome(numbered.ifNo, places)) continue
    const { pattern, wants, wantRanks, steps } = numbered
    let wanted = 0
    let rank = numbered.rank
    for (let i = 0; i < wants.length; i++) {
      if (places[wants[i]] === 0) continue
      wanted++
      if (wantRanks[i] < rank) rank = wantRanks[i]
    }
    if (wants.length > 0 && (wanted < pattern.minWant || rank === Infinity)) continue
    const at = sideBySide ? beginnings(steps, places, length) : 1
    if (at === 0) continue
    const bounded = sideBySide && numbered.bounded
    out.push({ rank, pattern, fixed: numbered.fixed, at: sideBySide ? at : null, from: bounded ? 31 - Math.clz32(at & -at) : 0, to: bounded ? Math.min(length, 31 - Math.clz32(at) + steps.length) : length })
  }
}

function standAll(ids: readonly number[], places: Int32Array): boolean {
  for (let i = 0; i < ids.length; i++) if (places[ids[i]] === 0) return false
  return true
}

function standsSome(ids: readonly number[], places: Int32Array): boolean {
  for (let i = 0; i < ids.length; i++) if (places[ids[i]] !== 0) return true
  return false
}

/** Words of the clause, as bits, at which the pattern's first may stand so that all its others stand behind it. */
function beginnings(steps: readonly Step[], places: Int32Array, length: number): number {
  const all = length >= 31 ? 0x7fffffff : (1 << length) - 1
  // Where what follows may begin; behind the last word there is nothing left to follow.
  let at = all | 1 << length
  for (let i = steps.length - 1; i >= 0; i--) {
    const { optional, more, first } = steps[i]
    const here = standing(steps[i], places, all)
    let reached = at
    if (more) {
      const again = first ? standing({ ...steps[i], first: false }, places, all) : here
      for (let seen = 0; seen !== reached;) { seen = reached; reached |= reached >>> 1 & again }
    }
    const before = reached >>> 1 & here
    at = optional ? at | before : before
    if (at === 0) return 0
  }
  return at & all
}

/** The words of the clause that a part may take, as bits. */
function standing({ keys, first, last }: Step, places: Int32Array, all: number): number {
  let here = all
  if (keys !== null) {
    here = 0
    for (let k = 0; k < keys.length; k++) here |= places[keys[k]]
  }
  if (last) here &= all ^ all >>> 1
  return first ? here & 1 : here
}
