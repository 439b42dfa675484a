/**
 * A name in its sentence as the tone model sees it: plain words with their class, names hidden, and what the rules found.
 * Names are hidden so that no person or body is good or bad by being who they are: the model can only learn from what is said.
 */
import { PERSONAL_PRONOUNS, POSSESSIVES } from '../lexicons/grammar-words.ts'
import type { Draft } from '../extractors/stance/drafts.ts'
import type { Reading } from '../extractors/stance/reading.ts'

export interface SceneWord {
  readonly lower: string
  readonly lemma: string
  readonly pos: string
  /** A name or part of one: its letters are not looked at. */
  readonly hidden: boolean
  readonly quoted: boolean
}

export interface Scene {
  readonly words: readonly SceneWord[]
  /** The target's words: [from, to). */
  readonly from: number
  readonly to: number
  /** First words of other names. */
  readonly others: readonly number[]
  /** What the rules say of the target: "target+", "source-" and the like. */
  readonly rules: readonly string[]
}

/** The scene of the tokens [from, to) of a sentence; `cluster`: whom they mean. */
export function sceneOf(reading: Reading, from: number, to: number, cluster: string | null, drafts: readonly Draft[]): Scene {
  return {
    words: hideTarget(wordsOf(reading), from, to), from, to,
    others: reading.spots.filter((s) => s.to <= from || s.from >= to).map((s) => s.from),
    rules: cluster === null ? [] : rulesFor(cluster, drafts),
  }
}

/** A given target is a name, whatever it looks like, unless it is a pronoun. */
function hideTarget(words: readonly SceneWord[], from: number, to: number): readonly SceneWord[] {
  if (words.slice(from, to).every((w) => w.hidden || PERSONAL_PRONOUNS.has(w.lower) || POSSESSIVES.has(w.lower))) return words
  return words.map((w, i) => (i >= from && i < to ? { ...w, hidden: true } : w))
}

const HIDDEN: ReadonlySet<string> = new Set(['noun', 'adjective', 'other'])
const known = new WeakMap<Reading, readonly SceneWord[]>()

function wordsOf(reading: Reading): readonly SceneWord[] {
  const kept = known.get(reading)
  if (kept) return kept
  const words = reading.tokens.map((t, i): SceneWord => {
    const spot = reading.spotAt[i]
    const hidden = spot !== null ? spot.mention.form === 'name' : t.acronymShape || t.capitalized && i > 0 && HIDDEN.has(t.pos) && t.lower !== 'i'
    return { lower: t.lower, lemma: t.lemma, pos: t.pos, hidden, quoted: reading.quotationAt[i] !== null }
  })
  known.set(reading, words)
  return words
}

function rulesFor(cluster: string, drafts: readonly Draft[]): string[] {
  const out = new Set<string>()
  for (const d of drafts) {
    const sign = d.relation === 'CRITICIZES' ? '-' : '+'
    if (d.target.spot?.cluster === cluster) out.add(`target${sign}`)
    if (d.source?.cluster === cluster) out.add(`source${sign}`)
  }
  return [...out].sort()
}
