/**
 * Stretches in which "I" and "we" are not the document's voice: turns of a conversation ("Holm: …"), and letters that are
 * printed with salutation and signature, or in quotation marks before a signature. "I" is who speaks, "we" that person's body.
 */
import type { Document, Passage, Span } from '@polylogue/graph-schema'
import { turnLabels } from '../language/turn-labels.ts'
import { VOICE } from './pronouns.ts'
import type { Referent } from './refer-back.ts'

export interface Speaker extends Span {
  /** Groups: who says "I", and whom "we" means (−1 is the voice). */
  readonly person: number
  readonly body: number
  readonly letter: boolean
  /** The name that says whose turn or letter it is. */
  readonly label: Span
  /** True where the speaker in turn quotes others. */
  readonly isQuoted: (at: number) => boolean
}

interface Turn extends Span { readonly person: number, readonly label: Span, readonly inMarks: boolean }

const SALUTATION = /^(?:(?:my )?dear\b|comrades?\b|gentlemen\b|sirs?\b|brothers\b|to the editors?\b)[^.!?\n]{0,80}[,:!]/iu
const OPEN_MARK = /^["“«„]/u

/** All turns and letters of a document, in text order; `bodyOf` tells which body a person speaks for, `topic` whom the title names. */
export function speakingTurns(document: Document, referents: readonly Referent[], topic: number | null, isQuoted: (at: number) => boolean, bodyOf: (person: number) => number | null): Speaker[] {
  const turns = conversation(document, referents, topic)
  const written = turns.length === 0 ? letters(document, referents) : []
  const letter = written.length > 0
  return (letter ? written : turns.length > 0 ? turns : statements(document, referents))
    .map(({ start, end, person, label, inMarks }) => ({ start, end, person, label, letter, body: bodyOf(person) ?? person, isQuoted: inMarks ? () => false : isQuoted }))
    .sort((a, b) => a.start - b.start)
}

/** Finds the stretch a place lies in. */
export function speakerAt(turns: readonly Speaker[]): (at: number) => Speaker | null {
  return (at) => {
    let low = 0
    let high = turns.length
    while (low < high) { const mid = (low + high) >> 1; if (turns[mid].end <= at) low = mid + 1; else high = mid }
    return low < turns.length && turns[low].start <= at ? turns[low] : null
  }
}

const ANSWER = /^(?:A|Answer|ANSWER|Reply|REPLY)$/u

/** Paragraphs that begin with a speaker's label and a colon: three or more, of two or more speakers. Whoever asks and is not named speaks for the document. */
function conversation(document: Document, referents: readonly Referent[], topic: number | null): Turn[] {
  const { text, passages } = document
  const out: Turn[] = []
  const opening = new Map(referents.filter((r) => r.mention.kind !== 'Role').map((r) => [r.mention.start, r] as const))
  const labels = turnLabels(document)
  for (const [i, p] of passages.entries()) {
    if (p.kind === 'boilerplate' || p.kind === 'note' || p.kind === 'reference') continue
    const r = opening.get(p.start)
    const label = r !== undefined && /^\s?:\s/u.test(text.slice(r.mention.end, r.mention.end + 3)) ? { start: r.mention.start, end: r.mention.end } : labels.get(i)
    if (label) {
      const person = r && r.mention.end === label.end ? r.group : ANSWER.test(text.slice(label.start, label.end)) && topic !== null ? topic : VOICE
      out.push({ start: label.end, end: p.end, person, label, inMarks: false })
    } else if (out.length > 0 && p.kind === 'paragraph') out[out.length - 1] = { ...out[out.length - 1], end: p.end }
    else if (p.kind === 'heading' && out.length > 0) break
  }
  return out.length >= 3 && new Set(out.map((t) => t.person)).size > 1 ? out : []
}

/** "Minister Keddle said:", a line by itself. */
const SAYS_BELOW = /(?:^|\s)(?:said|says|stated|added|commented|continued|remarked|(?:made|issued|gave|released) (?:the following|this) (?:statement|comment|remarks?)(?: \S+){0,6}):\s*$/u
const FIRST_PERSON = /(?:^|[^\p{L}’'])(?:I|we|We|my|My|our|Our)(?![\p{L}])/u
/** Such a line is short. */
const LONGEST_LINE = 300

/** A line that ends in "said:", and below it paragraphs in the first person without marks: releases print statements so. They end with the last paragraph that says "I" or "we". */
function statements({ text, passages }: Document, referents: readonly Referent[]): Turn[] {
  const out: Turn[] = []
  passages.forEach((p, at) => {
    const line = text.slice(p.start, p.end)
    if (p.kind === 'boilerplate' || line.length > LONGEST_LINE || !SAYS_BELOW.test(line)) return
    const named = referents.filter(({ mention }) => mention.kind === 'Person' && p.start <= mention.start && mention.end <= p.end)
    if (named.length === 0 || named.some((r) => r.group !== named[0].group)) return
    let last = at
    for (let i = at + 1; i < passages.length && passages[i].kind === 'paragraph'; i++) {
      const words = text.slice(passages[i].start, passages[i].end)
      if (SAYS_BELOW.test(words) || OPEN_MARK.test(words)) break
      if (FIRST_PERSON.test(words)) last = i
      else if (i > last + 1) break
    }
    if (last > at) out.push({ start: passages[at + 1].start, end: passages[last].end, person: named[0].group, label: { start: named[0].mention.start, end: named[0].mention.end }, inMarks: false })
  })
  return out
}

/** A signature with one person ends a letter; it begins at its salutation, or where the quotation marks before it begin. */
function letters({ text, passages }: Document, referents: readonly Referent[]): Turn[] {
  const out: Turn[] = []
  passages.forEach((p, at) => {
    if (p.kind !== 'signature' && p.kind !== 'attribution') return
    const signed = referents.filter(({ mention }) => mention.kind === 'Person' && p.start <= mention.start && mention.end <= p.end)
    const people = new Set(signed.map((r) => r.group))
    if (people.size !== 1) return
    const from = opensLetter(text, passages, at)
    if (from !== null) out.push({ start: passages[from].start, end: p.start, person: [...people][0], label: { start: signed[0].mention.start, end: signed[0].mention.end }, inMarks: OPEN_MARK.test(text.slice(passages[from].start, passages[from].start + 1)) })
  })
  return out
}

function opensLetter(text: string, passages: readonly Passage[], signature: number): number | null {
  const begin = (i: number) => text.slice(passages[i].start, Math.min(passages[i].end, passages[i].start + 120))
  let marked = signature
  while (marked > 0 && passages[marked - 1].kind === 'paragraph' && OPEN_MARK.test(begin(marked - 1))) marked--
  // One quoted paragraph with its source is a quotation; more are a letter.
  if (signature - marked > 1) return marked
  for (let i = signature - 1; i >= 0 && passages[i].kind !== 'heading' && passages[i].kind !== 'signature'; i--) if (SALUTATION.test(begin(i))) return i
  return null
}

/** The one body a person is said to be of: "A, president of B", "A of B", "B's president, A". */
export function bodiesOfPeople(text: string, referents: readonly Referent[]): ReadonlyMap<number, number> {
  const found = new Map<number, Set<number>>()
  const tie = (person: number, body: number) => { const set = found.get(person); if (set) set.add(body); else found.set(person, new Set([body])) }
  const list = referents.filter((r) => r.mention.kind === 'Person' || r.mention.kind === 'Organization')
  for (let i = 0; i + 1 < list.length; i++) {
    const [a, b] = [list[i], list[i + 1]]
    if (a.mention.kind === b.mention.kind || b.mention.start - a.mention.end > 80) continue
    const between = text.slice(a.mention.end, b.mention.start).replace(/\s+/gu, ' ')
    if (a.mention.kind === 'Person' ? OF_BODY.test(between) : BODYS.test(between)) tie(...(a.mention.kind === 'Person' ? [a.group, b.group] as const : [b.group, a.group] as const))
  }
  return new Map([...found].flatMap(([person, bodies]) => (bodies.size === 1 ? [[person, [...bodies][0]] as const] : [])))
}

const OFFICE = '(?:president|chair|chairman|chairwoman|chairperson|secretary|leader|treasurer|member|delegate|spokesman|spokeswoman|founder|editor|head|minister|director)'
const OF_BODY = new RegExp(`^(?:[ ,][\\p{L} ,-]{0,60}\\b${OFFICE})? (?:of|for) (?:the )?$`, 'iu')
const BODYS = new RegExp(`^(?:['’]s?)? (?:\\p{Ll}+ ){0,2}${OFFICE},? $`, 'iu')
