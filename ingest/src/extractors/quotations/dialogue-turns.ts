/**
 * Talk printed in turns: paragraphs that each open with a quotation, one below the other. There, and only there, a quotation
 * that names nobody belongs to whose turn it is; a polemic that quotes does not take turns.
 */
import type { Passage, Span } from '@polylogue/graph-schema'
import type { Attributed } from './merge-broken.ts'
import { speakersInTurn } from './speakers-in-turn.ts'

/** Fewer paragraphs than this are no talk. */
const LEAST_TURNS = 3

/** For each quotation the words of the speaker whose turn it is; null outside talk and where the talk does not tell. */
export function dialogueTurns(text: string, passages: readonly Passage[], found: readonly Attributed[]): (Span | null)[] {
  const out: (Span | null)[] = found.map(() => null)
  for (let from = 0; from < found.length;) {
    let to = from + 1
    if (!opensPassage(text, passages, found[from])) { from++; continue }
    while (to < found.length && follows(text, passages, found[to - 1], found[to])) to++
    const run = found.slice(from, to)
    const paragraphs = new Set(run.map((f) => f.stretch.passage)).size
    if (paragraphs >= LEAST_TURNS && told(text, run) >= 2) speakersInTurn(text, run.map((f) => f.stretch), run.map((f) => f.near)).forEach((speaker, i) => { out[from + i] = speaker })
    from = to
  }
  return out
}

const follows = (text: string, passages: readonly Passage[], a: Attributed, b: Attributed): boolean =>
  b.stretch.passage === a.stretch.passage || (b.stretch.passage === a.stretch.passage + 1 && opensPassage(text, passages, b))

function opensPassage(text: string, passages: readonly Passage[], { stretch }: Attributed): boolean {
  const p = passages[stretch.passage]
  return p.kind === 'paragraph' && stretch.mark === 'double' && text.slice(p.start, stretch.outerStart).trim() === ''
}

/** How many different sources stand behind their words: "…," said North. */
const told = (text: string, run: readonly Attributed[]): number =>
  new Set(run.flatMap((f) => (f.near?.source && f.near.rule.startsWith('after') ? [text.slice(f.near.source.start, f.near.source.end)] : []))).size
