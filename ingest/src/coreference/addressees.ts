/**
 * Whom "you" means: who a letter is written to ("Dear Mr. Velde", "Open letter to the Weavers' League", "To the Guild:"), and
 * between two who talk, the other.
 */
import type { Document, Span } from '@polylogue/graph-schema'
import type { Referent } from './refer-back.ts'
import type { Speaker } from './speaking-turns.ts'

/** A stretch of the document and the group it addresses. */
export interface Addressed extends Span { readonly group: number }

/** Salutations end in a comma, colon or cry, or fill their line. */
const SALUTATION = /^(?:(?:my |our )?dear(?:est)?|comrades?(?: of| and friends of)?|to|esteemed|honou?red|respected|hello|dear sirs? of)\b/iu
const LETTER_TITLE = /\b(?:open )?(?:letter|appeal|reply|answer|address|memorandum|message|greetings?) to (?:the |our |all )?(?:[\p{L}’']+ ){0,4}?(?:(?:of|at|in) (?:the )?)?$/iu
/** "Dear Comrade," names nobody: who is meant stands in the address above it. */
const NAMELESS = /^(?:my )?dear (?:comrades?|sirs?|madam|sir or madam|friends?|colleagues?|brothers?(?: and sisters)?|sisters?|editors?)\b|^comrades\b/iu
/** "To: Sec. Weavers' League" as a line of a memorandum. */
const TO_LINE = /(?:^|\n)\s*to: */iu
/** Passages above a salutation in which the address stands. */
const ADDRESS = 3
/** A salutation is short; a sentence that begins so is none. */
const LONGEST = 140

/** In text order, none overlapping. `voice` is the group of the document's own voice, which nobody addresses. */
export function addressed(document: Document, referents: readonly Referent[], turns: readonly Speaker[], voice: number | null): Addressed[] {
  const named = referents.filter((r) => r.mention.kind === 'Person' || r.mention.kind === 'Organization')
  const letters = writtenTo(document, named, voice)
  return letters.length > 0 ? letters : dialogue(turns)
}

/** Finds the stretch a place lies in. */
export function addresseeAt(stretches: readonly Addressed[]): (at: number) => number | null {
  return (at) => {
    let low = 0
    let high = stretches.length
    while (low < high) { const mid = (low + high) >> 1; if (stretches[mid].end <= at) low = mid + 1; else high = mid }
    return low < stretches.length && stretches[low].start <= at ? stretches[low].group : null
  }
}

function writtenTo({ text, passages }: Document, named: readonly Referent[], voice: number | null): Addressed[] {
  const out: { start: number, end: number, group: number }[] = []
  for (const [i, p] of passages.entries()) {
    const open = out.at(-1)
    if (open && open.end > p.start && p.kind === 'signature') open.end = p.start
    const line = text.slice(p.start, Math.min(p.end, p.start + LONGEST))
    const opens = SALUTATION.test(line) && p.kind !== 'signature' && (p.end - p.start < LONGEST && !/[.?]\s*$/u.test(line) || /^[^.?]{2,90}(?:[,:!] ?\n|[:!] )/u.test(line))
    const titled = !opens && i < 4 && p.end - p.start < LONGEST
    if (!opens && !titled) continue
    // Whom the title names is greeted as "Dear Comrade".
    if (opens && open && open.end > p.start && NAMELESS.test(line)) continue
    const above = opens && NAMELESS.test(line) ? addressAbove(text, passages, i, named, voice) : null
    if (above !== null) {
      if (open && open.end > p.start) open.end = p.start
      out.push({ start: p.start, end: text.length, group: above })
      continue
    }
    const to = opens ? (/[:!\n]|,(?=\s*(?:\n|$))/u.exec(line)?.index ?? line.length) : line.length
    const written = named.filter(({ mention: m }) => p.start <= m.start && m.end <= p.start + to && (opens || LETTER_TITLE.test(text.slice(p.start, m.start))))
    // A title may name a branch and its whole: the letter goes to the one named first.
    const groups = new Set((opens ? written : written.slice(0, 1)).map((r) => r.group))
    const [group] = [...groups]
    if (groups.size !== 1 || group === voice) continue
    if (open && open.end > p.start) open.end = p.start
    out.push({ start: p.start, end: text.length, group })
  }
  return out
}

/** The one person, else the one body, of the lines above a salutation that names nobody, or of a "To:" line in them; null where none or several stand there. */
function addressAbove(text: string, passages: Document['passages'], at: number, named: readonly Referent[], voice: number | null): number | null {
  const block = passages.slice(Math.max(0, at - ADDRESS), at).filter((p) => p.kind !== 'heading')
  for (const p of block) {
    const to = TO_LINE.exec(text.slice(p.start, p.end))
    if (to === null) continue
    const line = p.start + to.index + to[0].length
    const end = text.indexOf('\n', line)
    const [first] = named.filter(({ mention: m }) => m.start >= line && m.end <= (end < 0 ? p.end : Math.min(end, p.end)))
    if (first !== undefined && first.group !== voice) return first.group
  }
  const lines = block.filter((p) => p.end - p.start < LONGEST && !/[.?!]\s*$/u.test(text.slice(p.start, p.end)))
  for (const kind of ['Person', 'Organization'] as const) {
    const groups = new Set(named.filter(({ mention: m, group }) => m.kind === kind && group !== voice && lines.some((p) => p.start <= m.start && m.end <= p.end)).map((r) => r.group))
    if (groups.size === 1) return [...groups][0]
    if (groups.size > 1) return null
  }
  return null
}

/** Of two who talk, each addresses the other. */
function dialogue(turns: readonly Speaker[]): Addressed[] {
  const people = [...new Set(turns.filter((t) => !t.letter).map((t) => t.person))]
  return people.length === 2 ? turns.map((t) => ({ start: t.start, end: t.end, group: people[t.person === people[0] ? 1 : 0] })) : []
}
