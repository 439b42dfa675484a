/** Kinds that only the neighbours of a passage tell: comment forms, attribution lines, notes, references, signatures. Same for all formats. */
import type { PassageKind } from '@polylogue/graph-schema'
import type { RawPassage } from './reader.ts'
import { isResidue, opensComments } from './residue.ts'
import { countWords } from './text-lines.ts'
import { looksLikeAttribution, looksQuoted } from './attribution-line.ts'
import { isNameLine } from '../metadata/name-line.ts'

/** Passages with refined kinds; none is moved, added or taken away. */
export function refinePassages(text: string, passages: readonly RawPassage[]): RawPassage[] {
  const kinds = passages.map((p) => p.kind)
  markResidue(text, passages, kinds)
  markSections(text, passages, kinds)
  markAttributions(text, passages, kinds)
  markSignature(text, passages, kinds)
  return passages.map((p, i) => (kinds[i] === p.kind ? p : { ...p, kind: kinds[i], level: 0 }))
}

const wordsOf = (text: string, p: RawPassage, limit = 400): string => text.slice(p.start, Math.min(p.end, p.start + limit))

/** Residue anywhere; from a comment form on, everything, unless most of the document would go with it. */
function markResidue(text: string, passages: readonly RawPassage[], kinds: PassageKind[]): void {
  passages.forEach((p, i) => { if (kinds[i] !== 'note' && p.end - p.start < 1200 && isResidue(wordsOf(text, p, 240))) kinds[i] = 'boilerplate' })
  const form = passages.findIndex((p) => opensComments(wordsOf(text, p)))
  if (form < 0 || passages[form].start < (passages.at(-1)!.end - passages[0].start) / 3) return
  for (let i = form; i < passages.length; i++) kinds[i] = 'boilerplate'
}

const NOTES = /^(foot|end)?notes?( and references)?:?$/i
const REFERENCES = /^(references|bibliography|works cited|literature( cited)?|sources|further reading|selected bibliography):?$/i
const NUMBERED_NOTE = /^(\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?|[*†‡])[\s\u00a0]*\S/
const MARKED_NOTE = /^\[\d{1,3}\][\s\u00a0]*\S/

function markSections(text: string, passages: readonly RawPassage[], kinds: PassageKind[]): void {
  let section: PassageKind | null = null
  const last = passages.length - 1
  passages.forEach((p, i) => {
    if (kinds[i] === 'boilerplate' || kinds[i] === 'note') return
    const words = wordsOf(text, p)
    const short = p.end - p.start < 60
    if (short && (NOTES.test(words) || REFERENCES.test(words)) && i > 0 && i < last) {
      section = NOTES.test(words) ? 'note' : 'reference'
      kinds[i] = 'heading'
    } else if (section !== null && kinds[i] === 'heading') {
      section = null
    } else if (section === 'note' && (kinds[i] === 'listItem' || NUMBERED_NOTE.test(words) || (i > 0 && kinds[i - 1] === 'note'))) {
      kinds[i] = 'note'
    } else if (section === 'reference') {
      kinds[i] = 'reference'
    } else if (kinds[i] === 'paragraph' && i > passages.length / 2 && MARKED_NOTE.test(words)) {
      kinds[i] = 'note'
    }
  })
}

function markAttributions(text: string, passages: readonly RawPassage[], kinds: PassageKind[]): void {
  for (let i = 1; i < passages.length; i++) {
    if (kinds[i] !== 'paragraph' && kinds[i] !== 'listItem' && kinds[i] !== 'blockQuote' && kinds[i] !== 'heading') continue
    const before = passages[i - 1]
    if (kinds[i - 1] === 'heading' || kinds[i - 1] === 'boilerplate' || passages[i].end - passages[i].start > 400) continue
    const quoted = kinds[i - 1] === 'blockQuote' || looksQuoted(text.slice(before.start, before.end))
    if (looksLikeAttribution(text.slice(passages[i].start, passages[i].end), quoted)) kinds[i] = 'attribution'
  }
}

/** Up to four short name-like lines at the end of the content. */
function markSignature(text: string, passages: readonly RawPassage[], kinds: PassageKind[]): void {
  let i = passages.length - 1
  while (i >= 0 && (kinds[i] === 'boilerplate' || kinds[i] === 'note' || kinds[i] === 'reference' || (kinds[i] === 'heading' && (kinds[i + 1] === 'note' || kinds[i + 1] === 'reference')))) i--
  const last = i
  while (i > 0 && last - i < 4 && (kinds[i] === 'paragraph' || kinds[i] === 'heading') && isSignatureLine(text.slice(passages[i].start, Math.min(passages[i].end, passages[i].start + 300)))) i--
  const first = i + 1
  if (first > last || !kinds.slice(0, first).some((k, j) => k !== 'heading' && k !== 'boilerplate' && countWords(text, passages[j].start, passages[j].end) >= 8)) return
  for (let j = first; j <= last; j++) kinds[j] = 'signature'
}

/** "Ada Lindqvist, secretary", "Free Harbour Party (FHP)", "Signed: …", "Oslo, 4 May 1931". */
function isSignatureLine(words: string): boolean {
  const lines = words.split('\n')
  return lines.length <= 6 && lines.every((line) => /^(signed|on behalf of|for the)\b.{0,100}$/i.test(line.trim()) || isNameLine(line.trim()) || /^[\p{L}\d ,.]{0,40}\b(1[5-9]|20)\d\d\.?$/u.test(line.trim()))
}
