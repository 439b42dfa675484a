/**
 * What the tone model reads in a scene. Each feature is a string; the model knows only its hash.
 * Words count by side, distance and clause; words of known tone ("word tone") are summed by region, turned by negation.
 */
import { hashOf } from '../learning/feature-hash.ts'
import { NEGATIONS, PREPOSITIONS, SUBORDINATORS, AUXILIARIES, COPULAS } from '../lexicons/grammar-words.ts'
import type { Scene, SceneWord } from './scene.ts'

/** Tone of a word by itself, −1 to 1; 0 where unknown. */
export type WordTone = (word: SceneWord) => number

const NEGATION_REACH = 4
const BE = /^(?:be|is|are|was|were|been|being|'s|'re|got|get|gets)$/u

/** Sums of tone are told by the steps they reach. */
const STEPS = [0.08, 0.2, 0.35, 0.6, 1]

/** Where features go: `of` makes one of a template, `set` takes it in. */
interface Features<K> {
  readonly of: (pieces: readonly string[], ...values: readonly (string | number)[]) => K
  readonly set: (feature: K) => void
}

/** All features of a scene, each once. */
export function toneFeatures(scene: Scene, toneOf: WordTone): Set<string> {
  const out = new Set<string>()
  setFeatures(scene, toneOf, { of: (pieces, ...values) => String.raw({ raw: pieces }, ...values), set: (feature) => { out.add(feature) } })
  return out
}

/** Their hashes, in the same order, without the strings: a text has some hundred thousand. */
export function toneHashes(scene: Scene, toneOf: WordTone): number[] {
  const out = new Set<number>()
  setFeatures(scene, toneOf, { of: hashOf, set: (feature) => { out.add(feature) } })
  return [...out]
}

function setFeatures<K>(scene: Scene, toneOf: WordTone, features: Features<K>): void {
  const { of, set } = features
  const { words, from, to } = scene
  const left = clauseStart(words, from)
  const right = clauseEnd(words, to)
  const sums = new Map<string, number>()
  const sum = (region: string, tone: number) => {
    sums.set(region, (sums.get(region) ?? 0) + tone)
    sums.set(`${region}${tone > 0 ? '+' : '-'}`, (sums.get(`${region}${tone > 0 ? '+' : '-'}`) ?? 0) + Math.abs(tone))
  }
  words.forEach((word, i) => {
    if (i >= from && i < to) { if (!word.hidden) set(of`in:${word.lower}`); return }
    if (!/[\p{L}\p{N}!?]/u.test(word.lower)) return
    const side = i < from ? 'L' : 'R'
    const gap = i < from ? from - i : i - to + 1
    const near = gap === 1 ? '1' : gap <= 3 ? '3' : gap <= 7 ? '7' : 'far'
    const inClause = i >= left && i < right
    const name = nameOf(word)
    const negated = isNegated(words, i)
    if (!word.hidden) {
      set(of`w:${name}`)
      set(of`${side}:${name}`)
      set(of`${near}:${side}:${name}`)
      if (inClause) set(of`c:${side}:${name}`)
      if (negated) set(of`not:${name}`)
      if (word.quoted) set(of`q:${name}`)
    }
    const next = words[i + 1]
    if (next && i + 1 !== from && !(word.hidden && next.hidden)) set(of`b:${name}_${nameOf(next)}`)
    if (next && i + 1 !== from && !(word.hidden && next.hidden) && gap <= 5) set(of`b${side}:${name}_${nameOf(next)}`)
    const plain = word.hidden ? 0 : toneOf(word)
    if (plain !== 0) {
      const tone = negated ? -plain * 0.7 : plain
      sum('all', tone); sum(side, tone)
      if (gap <= 4) sum(`near${side}`, tone)
      if (inClause) sum(`c${side}`, tone)
      if (word.quoted) sum('quoted', tone)
      sum(`${word.pos}${side}`, tone)
      sum('decay', tone / (1 + gap / 4))
    }
  })
  for (const [region, value] of sums) for (const step of STEPS) if (Math.abs(value) >= step) set(of`s:${region}:${value > 0 ? '+' : '-'}${step}`)
  const total = sums.get('decay') ?? 0
  set(of`sign:${total > 0.15 ? '+' : total < -0.15 ? '-' : '0'}`)
  frame(scene, toneOf, features)
  nearest(scene, toneOf, features)
  for (const rule of scene.rules) set(of`rule:${rule}`)
  set(of`pos:${from === 0 ? 'first' : from > words.length / 2 ? 'late' : 'early'}`)
  set(of`others:${Math.min(3, scene.others.length)}`)
  if (scene.others.some((o) => o < from)) set(of`after-other`)
  if (words[from]?.quoted) set(of`in-quotes`)
}

/** What the target is to the words around it: whose subject, whose object, behind which preposition. */
function frame<K>({ words, from, to }: Scene, toneOf: WordTone, features: Features<K>): void {
  const { of, set } = features
  const w = (i: number) => (words[i] ? nameOf(words[i]) : i < 0 ? '<s>' : '</s>')
  set(of`-1:${w(from - 1)}`); set(of`+1:${w(to)}`)
  set(of`-2:${w(from - 2)}_${w(from - 1)}`); set(of`+2:${w(to)}_${w(to + 1)}`)
  set(of`-3:${w(from - 3)}_${w(from - 2)}_${w(from - 1)}`); set(of`+3:${w(to)}_${w(to + 1)}_${w(to + 2)}`)
  const sort = (i: number) => { const t = toneOf(words[i]); const s = isNegated(words, i) ? -t : t; return s > 0.3 ? '++' : s > 0.05 ? '+' : s < -0.3 ? '--' : s < -0.05 ? '-' : '0' }
  // The verb it does.
  const possessive = /^['’]s?$/u.test(words[to]?.lower ?? '')
  if (possessive) {
    let head = to + 1
    while (words[head] && words[head].pos === 'adjective') head++
    if (words[head]) { set(of`own:${w(head)}`); set(of`own:${sort(head)}`) }
  }
  let be = false
  const last = possessive ? to : Math.min(words.length, to + 9)
  for (let i = to; i < last; i++) {
    const { lower, pos } = words[i]
    if (/^[.;:!?]$/u.test(lower) || SUBORDINATORS.has(lower) && lower !== 'who') break
    if (BE.test(lower)) { be = true; continue }
    if (AUXILIARIES.has(lower)) continue
    if (pos === 'verb') {
      const voice = be && !lower.endsWith('ing') ? 'passive' : 'does'
      set(of`${voice}:${w(i)}`); set(of`${voice}:${sort(i)}`)
      object(words, i, toneOf, voice, features)
      break
    }
    if (be && (pos === 'adjective' || pos === 'noun')) { set(of`is:${w(i)}`); set(of`is:${sort(i)}`); break }
  }
  // The verb or preposition it stands behind.
  let at = from - 1
  while (at >= 0 && at > from - 5 && (/^(?:determiner|adjective|noun|number)$/u.test(words[at].pos) || words[at].hidden) && words[at].pos !== 'verb') at--
  for (let i = at + 1; i < from; i++) if (!words[i].hidden) { set(of`pre:${w(i)}`); if (toneOf(words[i]) !== 0) set(of`pre:${sort(i)}`) }
  const governor = words[at]
  if (!governor) return
  if (PREPOSITIONS.has(governor.lower)) {
    set(of`prep:${governor.lower}`)
    let g = at - 1
    while (g >= 0 && g > at - 3 && words[g].pos === 'adverb') g--
    if (words[g]) { set(of`prep:${governor.lower}:${w(g)}`); set(of`prep:${governor.lower}:${sort(g)}`) }
    for (let v = at - 1; v >= 0 && v > at - 9; v--) if (words[v].pos === 'verb' && !AUXILIARIES.has(words[v].lower)) { set(of`prep:${governor.lower}:v:${w(v)}`); set(of`prep:${governor.lower}:v:${sort(v)}`); break }
  } else if (governor.pos === 'verb' || COPULAS.has(governor.lower)) {
    set(of`object:${w(at)}`); set(of`object:${sort(at)}`)
  }
}

/** "does" a verb to what: the tone of its object. */
function object<K>(words: readonly SceneWord[], verb: number, toneOf: WordTone, voice: string, { of, set }: Features<K>): void {
  for (let i = verb + 1; i < words.length && i < verb + 7; i++) {
    if (/^[.,;:!?]$/u.test(words[i].lower)) return
    const tone = words[i].hidden ? 0 : toneOf(words[i])
    if (Math.abs(tone) > 0.05) { set(of`${voice}:${nameOf(words[verb])}:${tone > 0 ? '+' : '-'}`); set(of`${voice}-object:${tone > 0 ? '+' : '-'}`); return }
  }
}

/** The nearest words of tone on each side, and how many names stand between. */
function nearest<K>({ words, from, to, others }: Scene, toneOf: WordTone, { of, set }: Features<K>): void {
  for (const side of ['L', 'R'] as const) {
    for (let gap = 1; gap < 14; gap++) {
      const i = side === 'L' ? from - gap : to - 1 + gap
      const word = words[i]
      if (!word || /^[;.]$/u.test(word.lower)) break
      const plain = word.hidden ? 0 : toneOf(word)
      if (Math.abs(plain) < 0.05) continue
      const tone = isNegated(words, i) ? -plain : plain
      const between = others.some((o) => side === 'L' ? o > i && o < from : o >= to && o < i)
      set(of`n:${side}:${tone > 0 ? '+' : '-'}:${gap <= 3 ? 'near' : gap <= 7 ? 'mid' : 'far'}:${word.pos}`)
      set(of`n:${side}:${tone > 0 ? '+' : '-'}:${between ? 'other' : 'free'}`)
      break
    }
  }
}

function nameOf(word: SceneWord): string {
  return word.hidden ? '<name>' : word.pos === 'number' ? '<number>' : word.lemma
}

function isNegated(words: readonly SceneWord[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - NEGATION_REACH; i--) {
    if (/^[,.;:!?]$/u.test(words[i].lower)) return false
    if (NEGATIONS.has(words[i].lower) || words[i].lower.endsWith("n't")) return true
  }
  return false
}

function isBreak(word: SceneWord): boolean {
  return /^[,;:.!?()"“”]$|^(?:–|—|--)$/u.test(word.lower) || SUBORDINATORS.has(word.lower) || /^(?:but|yet)$/u.test(word.lower)
}

function clauseStart(words: readonly SceneWord[], from: number): number {
  let i = from
  while (i > 0 && !isBreak(words[i - 1])) i--
  return i
}

function clauseEnd(words: readonly SceneWord[], to: number): number {
  let i = to
  while (i < words.length && !isBreak(words[i])) i++
  return i
}
