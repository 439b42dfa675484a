/**
 * A formal reference (note, reference list, bracket, attribution line) into the parts of a citation: the model's runs, tidied.
 * Volume and issue stand in one run and are cut here; sections are told by their words; numbers of lists are left out. What is
 * too short for the model to know a style in, a name and half a title, is left to the rules.
 */
import type { Span } from '@polylogue/graph-schema'
import { labelReference } from './label-reference.ts'
import type { LabelledRun } from './label-reference.ts'
import { leadLength, parseReference, SECTION, tighten } from './parse-reference.ts'
import type { ReferenceField, ReferencePart } from './parse-reference.ts'

/** "… (Oslo: Strand Press, 1904), p. 3": the manner of notes, in which the rules are at home. */
const IMPRINT_LAST = /\([^()]{2,80}(?:1[5-9]|20)\d\d\)[\s,.:;]*(?:(?:pp?|[Cc]h|[Ss]ec|section|point|chapter|[Aa]rt|§|[Vv]ol)[\s.]*[^()]{0,60})?$/u
/** A title whose marks close in the middle: a chapter and its book, which the model does not tell apart. */
const TWO_TITLES = /^["“«].+["”»]\s+\p{Lu}/u

/** The parts of a reference, in text order. `listed`: it stands in a list of references, not in a note or in brackets. */
export function parseFormal(text: string, start: number, end: number, listed: boolean): ReferencePart[] {
  if (!listed && IMPRINT_LAST.test(text.slice(start, end))) return parseReference(text, start, end)
  const from = start + leadLength(text.slice(start, end))
  const parts = labelReference(text, from, end).flatMap((run) => partsOf(text, run)).sort((a, b) => a.start - b.start)
  const title = parts.find((p) => p.field === 'title')
  const known = title !== undefined && parts.some((p) => p.field === 'date') && (listed || parts.some((p) => p.field === 'author')) && !TWO_TITLES.test(text.slice(title.start, title.end))
  return known ? parts : parseReference(text, start, end)
}

/** Without the punctuation that printed fields take along, and without a bracket that opens or closes around several. */
function tidy(text: string, run: LabelledRun): Span | null {
  const span = tighten(text, run.start, run.end)
  if (span === null) return null
  const words = text.slice(span.start, span.end)
  const alone = (/[(]/.test(words) ? 0 : /[)\].,;:\s]*$/u.exec(words)![0].length) || /[,;:\s]*$/u.exec(words)![0].length
  const stop = run.label === 'author' || run.label === 'editor' || words.endsWith('.') && /(?:^|[\s.])\p{L}{1,3}\.$/u.test(words) ? 0 : alone
  return { start: span.start, end: span.end - stop }
}

const EDITION = /^(?:(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev(?:ised|\.)?|[Nn]ew|[Ee]nlarged|[Aa]bridged|\d+\.)\s+)+(?:[Ee]d(?:ition|n)?\b\.?|[Aa]ufl(?:age)?\b\.?)$/u
const FIELD: Readonly<Partial<Record<LabelledRun['label'], ReferenceField>>> = {
  author: 'author', title: 'title', container: 'container', date: 'date', pages: 'pages', publisher: 'publisher', place: 'place', editor: 'editor', translator: 'translator', edition: 'edition', genre: 'genre', url: 'url',
}

function partsOf(text: string, run: LabelledRun): ReferencePart[] {
  const span = tidy(text, run)
  if (span === null) return []
  if (run.label === 'volume') return volumeParts(text, span.start, span.end)
  const words = text.slice(span.start, span.end)
  if (run.label !== 'title' && run.label !== 'container' && EDITION.test(words)) return [{ field: 'edition', ...span }]
  if ((run.label === 'note' || run.label === 'pages') && SECTION.test(words)) return [{ field: 'section', ...span }]
  const field = FIELD[run.label]
  return field === undefined ? [] : [{ field, ...span }]
}

const VOLUME_THEN_ISSUE = /^(.*?[\dIVXLC]+)(?:\s*\(\s*|\s*[,.:/]\s*(?=(?:[Nn][or]?\b|[Ii]ss|[Hh]eft|#|\d))|\s+(?=[Nn]o?[.°º]|#))((?:[Nn](?:o|r|um|umber)?s?[.°º]*|[Ii]ssue|[Hh]eft|#)?\s*\d+(?:[-–/]\d+)?)\)?$/u
const ONLY_ISSUE = /^(?:[Nn](?:o|r|um|umber)s?[.°º]*|[Nn][.°º]|[Ii]ssue|[Hh]eft|#)\s*\d+(?:[-–/]\d+)?$/u

function volumeParts(text: string, start: number, end: number): ReferencePart[] {
  const words = text.slice(start, end)
  if (SECTION.test(words)) return [{ field: 'section', start, end }]
  if (ONLY_ISSUE.test(words)) return [{ field: 'issue', start, end }]
  const m = VOLUME_THEN_ISSUE.exec(words)
  if (!m) return [{ field: 'volume', start, end }]
  const issue = start + words.lastIndexOf(m[2])
  return [{ field: 'volume', start, end: start + m[1].length }, { field: 'issue', start: issue, end: issue + m[2].length }]
}
