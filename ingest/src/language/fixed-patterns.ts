/**
 * compromise's patterns each part of which is exactly one word, which are most of them: matched here word by word. Its own matcher cuts the clause anew
 * for each word at which a pattern may begin and keeps a state for what these patterns do not have (words left out, repeated or denied).
 */
import type { Pattern, Pointer, Term, TermPattern } from './compromise-inside.ts'

/** A part as a question to one word, by the word's place in a clause of so many words. */
type Part = (term: Term, at: number, length: number) => boolean

export interface FixedPattern {
  readonly parts: readonly Part[]
  /** The parts that are tagged: [from, to). */
  readonly from: number
  readonly to: number
}

/** The pattern made ready, or null where only compromise can match it. What must not stand in a match (`notIf`) is left to compromise. */
export function fixedPattern({ regs, group }: Pattern): FixedPattern | null {
  const parts: Part[] = []
  for (const reg of regs) {
    const part = partOf(reg)
    if (part === null) return null
    parts.push(part)
  }
  if (group === undefined) return { parts, from: 0, to: parts.length }
  const from = regs.findIndex((r) => r.group === String(group))
  const to = regs.findLastIndex((r) => r.group === String(group)) + 1
  return from >= 0 && regs.slice(from, to).every((r) => r.group === String(group)) ? { parts, from, to } : null
}

/** Where it stands in a clause, in order and without overlaps. `beginnings`: the words, as bits, at which it may begin; null for any. */
export function matchFixed({ parts, from, to }: FixedPattern, terms: readonly Term[], beginnings: number | null, clause: number): Pointer[] {
  const out: Pointer[] = []
  for (let start = 0; start + parts.length <= terms.length; start++) {
    if (beginnings !== null && (beginnings & 1 << start) === 0 || !standsAt(parts, terms, start)) continue
    out.push([clause, start + from, start + to, terms[start + from].id, terms[start + to - 1].id])
    start += parts.length - 1
  }
  return out
}

function standsAt(parts: readonly Part[], terms: readonly Term[], start: number): boolean {
  for (let i = 0; i < parts.length; i++) if (!parts[i](terms[start + i], start + i, terms.length)) return false
  return true
}

/** What compromise asks of one word for a part; null where the part may be no word, several, or is asked for in another way. */
function partOf(reg: TermPattern): Part | null {
  if (reg.optional || reg.negative || reg.greedy || reg.use !== undefined || reg.fuzzy || reg.id !== undefined || reg.pos !== undefined || reg.min !== undefined || reg.max !== undefined) return null
  if (reg.anything) return reg.start || reg.end ? null : () => true
  const asked = askedOf(reg)
  if (asked === null || !reg.start && !reg.end) return asked
  return (term, at, length) => (!reg.start || at === 0) && (!reg.end || at === length - 1) && asked(term, at, length)
}

function askedOf({ word, tag, fastOr, choices, operator, switch: either, method, pre, post, regex }: TermPattern): Part | null {
  if (word !== undefined) return (term) => term.machine === word || term.text === word || term.normal === word || term.alias?.includes(word) === true
  if (tag !== undefined) return (term) => term.tags!.has(tag)
  if (method !== undefined || pre !== undefined || post !== undefined || regex !== undefined || operator === 'and') return null
  if (either !== undefined) return (term) => term.switch === either
  if (fastOr !== undefined) return (term) => fastOr.has(term.root || term.implicit || term.machine || term.normal) || fastOr.has(term.text)
  if (choices === undefined) return null
  const parts = choices.map((choice) => (Array.isArray(choice) && choice.length === 1 ? partOf(choice[0] as TermPattern) : null))
  return parts.includes(null) ? null : (term, at, length) => parts.some((part) => part!(term, at, length))
}
