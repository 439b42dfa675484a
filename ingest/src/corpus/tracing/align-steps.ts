/** What was done to the words on the way: kept, changed, added, left out, with a mark or in silence; and what that amounts to. */
import type { AlignmentStep, TraceVerdict } from '@polylogue/graph-schema'
import { GAP_WORDS } from './evaluate-place.ts'
import type { QuotedWords } from './quoted-words.ts'
import type { WordSpans } from './text-words.ts'

/** A piece of a source: which words of the quotation have partners there. */
export interface SourcePiece {
  readonly text: string
  readonly spans: WordSpans
  readonly partner: readonly number[]
}

/** Words left out in silence from which on two pieces count as put together. */
const SPLICE = 8

type Raw = { kind: 'same' | 'added' | 'omitted', words: string[], marked: boolean, piece: number, far: boolean }

/** Steps in the order of the quotation, and the verdict. With several pieces each word belongs to the first that has it. */
export function alignSteps(asked: QuotedWords, quoting: string, pieces: readonly SourcePiece[]): { readonly alignment: readonly AlignmentStep[], readonly verdict: TraceVerdict } {
  const raw: Raw[] = []
  const push = (kind: Raw['kind'], word: string, marked: boolean, piece: number, far = false) => {
    const last = raw.at(-1)
    if (last && last.kind === kind && last.marked === marked && last.piece === piece) { last.words.push(word); last.far ||= far } else raw.push({ kind, words: [word], marked, piece, far })
  }
  const next = pieces.map(() => -1)
  let current = 0
  let jumped = false
  asked.words.forEach((_, i) => {
    const own = asked.inserted.get(i)
    if (own !== undefined) push('added', own, true, current)
    const word = quoting.slice(asked.spans[i].start, asked.spans[i].end)
    const piece = pieces.findIndex((p) => p.partner[i] >= 0)
    if (piece < 0) { push('added', word, false, current); return }
    const at = pieces[piece].partner[i]
    if (piece !== current && next.some((n) => n >= 0)) jumped = true
    current = piece
    const skipped = next[piece] < 0 ? 0 : at - next[piece]
    const marked = gapBefore(asked, i, pieces[piece].partner)
    const far = skipped >= (marked ? GAP_WORDS * 2 : SPLICE)
    for (let k = at - skipped; k < at; k++) if (!isNoteMark(pieces[piece], k)) push('omitted', wordOf(pieces[piece], k), marked, piece, far)
    push('same', word, false, piece)
    next[piece] = at + 1
  })
  const own = asked.inserted.get(asked.words.length)
  if (own !== undefined) push('added', own, true, current)
  const alignment = changes(raw)
  return { alignment, verdict: verdictOf(alignment, jumped || raw.some((s) => s.kind === 'omitted' && s.far)) }
}

/** "[3]": the number of a note is no word. */
function isNoteMark(piece: SourcePiece, k: number): boolean {
  const { text, spans: { starts, ends } } = piece
  return text[starts[k] - 1] === '[' && text[ends[k]] === ']' && /^\p{N}{1,3}$/u.test(wordOf(piece, k))
}

function wordOf({ text, spans: { starts, ends } }: SourcePiece, k: number): string {
  return text.slice(starts[k], ends[k])
}

/** The quoter marks an omission between word `i` and the last word before it that has a partner. */
function gapBefore({ gaps }: QuotedWords, i: number, partner: readonly number[]): boolean {
  for (let k = i; k >= 0; k--) {
    if (gaps.has(k)) return true
    if (k < i && partner[k] >= 0) return false
  }
  return false
}

/** Words added beside words left out, about as many, stand in their place. */
function changes(raw: readonly Raw[]): AlignmentStep[] {
  const out: AlignmentStep[] = []
  for (let i = 0; i < raw.length; i++) {
    const [a, b] = [raw[i], raw[i + 1]]
    const pair = b && a.piece === b.piece && a.kind !== 'same' && b.kind !== 'same' && a.kind !== b.kind ? (a.kind === 'added' ? [a, b] : [b, a]) : null
    const replaced = pair && (pair[0].marked || pair[1].words.length <= pair[0].words.length * 3 + 1) && !pair[1].far
    if (pair && replaced && (pair[0].marked || !pair[1].marked)) {
      out.push({ kind: 'changed', words: pair[0].words.join(' '), instead: pair[1].words.join(' '), marked: pair[0].marked, piece: pair[0].piece })
      i++
    } else out.push({ kind: a.kind, words: a.words.join(' '), instead: null, marked: a.marked, piece: a.piece })
  }
  return out
}

function verdictOf(steps: readonly AlignmentStep[], spliced: boolean): TraceVerdict {
  if (spliced) return 'spliced'
  const touched = steps.filter((s) => s.kind !== 'same')
  if (touched.some((s) => !s.marked)) return 'altered'
  // The quoter's own words in brackets beside nothing left out leave the words of the source whole.
  return touched.some((s) => s.kind !== 'added') ? 'elided' : 'verbatim'
}
