/** "…," said X, "…": pieces broken by their own attribution are one quotation from the first word to the last. */
import type { MarkedStretch } from './marked-stretches.ts'
import type { SourceNear } from './source-near.ts'

export interface Attributed {
  readonly stretch: MarkedStretch
  readonly near: SourceNear | null
  /** Pieces it was put together from. */
  readonly pieces: readonly MarkedStretch[]
}

const MAX_BREAK = 140

/** Neighbours of one passage joined where nothing but the attribution of the first stands between them. */
export function mergeBroken(text: string, found: readonly Attributed[]): Attributed[] {
  const out: Attributed[] = []
  for (const next of found) {
    const last = out.at(-1)
    if (last && joined(text, last, next)) out[out.length - 1] = { stretch: { ...last.stretch, end: next.stretch.end, outerEnd: next.stretch.outerEnd, closed: next.stretch.closed }, near: last.near, pieces: [...last.pieces, ...next.pieces] }
    else out.push(next)
  }
  return out
}

function joined(text: string, a: Attributed, b: Attributed): boolean {
  if (a.stretch.passage !== b.stretch.passage || a.stretch.mark !== b.stretch.mark || !a.near?.cue) return false
  const gap = text.slice(a.stretch.outerEnd, b.stretch.outerStart)
  const inside = a.near.cue.start >= a.stretch.outerEnd && a.near.cue.end <= b.stretch.outerStart
  if (gap.length > MAX_BREAK || gap.includes('\n\n')) return false
  if (inside && a.near.source !== null) return !/[.!?]\s+\p{Lu}\p{Ll}+[^.!?]*[.!?,:]\s*$/u.test(gap.replace(/\b(?:Mr|Mrs|Dr|Ms|St)\./gu, '$&').replace(/\b(Mr|Mrs|Dr|Ms|St|\p{Lu})\./gu, '$1'))
  return false
}
