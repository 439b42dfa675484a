/**
 * The document's memory of what it has cited: "Ibid.", "op. cit.", a short title, or author and year lead back to the citation that
 * gives the work in full. Short titles and author–year may point to any place of the document, "Ibid." and "op. cit." back only.
 */
import { fold, titleKey } from '../../work-titles/title-key.ts'
import { familyName } from '../../work-titles/family-name.ts'
import type { CitationDraft } from './draft.ts'

/** The drafts, short ones with the full one they lead to and with its work at their own place. `drafts` in text order. */
export function resolveShort(drafts: readonly CitationDraft[]): CitationDraft[] {
  const families = new Set(drafts.filter((d) => d.work !== null && weight(d) > 3).flatMap(familiesOf))
  const named = drafts.map((d) => surnameFirst(d, families))
  const led = leadBack(named)
  return named.map((d) => {
    const root = led.get(d)
    return root ? { ...d, refersTo: root, work: d.work && { ...root.work!, start: d.work.start, end: d.work.end } } : d
  })
}

/** "Lund, The Rope and the Reed": one name before a comma is an author only where the document knows the name as one. */
function surnameFirst(d: CitationDraft, families: ReadonlySet<string>): CitationDraft {
  const m = d.work !== null && d.fields.author === null && d.form !== 'running' ? /^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}.*)$/u.exec(d.fields.title ?? '') : null
  if (!m || !families.has(familyName(m[1]))) return d
  return { ...d, fields: { ...d.fields, author: m[1], title: m[2] }, work: { ...d.work!, name: m[2], title: m[2], start: d.work!.end - m[2].length, details: { ...d.work!.details, author: m[1], title: m[2] } } }
}

/** draft → the draft that gives its work in full. */
type LedBack = ReadonlyMap<CitationDraft, CitationDraft>

/** Where each short reference leads. `drafts` in text order; what leads nowhere is not in the answer. */
function leadBack(drafts: readonly CitationDraft[]): LedBack {
  const out = new Map<CitationDraft, CitationDraft>()
  const full = drafts.filter((d) => d.work !== null)
  let last: CitationDraft | null = null
  const lastOf = new Map<string, CitationDraft>()
  for (const d of drafts) {
    const families = familiesOf(d)
    const target = targetOf(d, families, { full, last, lastOf })
    const root = target && (out.get(target) ?? target)
    if (root && root !== d) out.set(d, root)
    const known = root ?? (d.work !== null ? d : null)
    if (known && d.form !== 'running') last = known
    if (known) for (const f of families) lastOf.set(f, known)
  }
  return out
}

interface Memory { readonly full: readonly CitationDraft[], readonly last: CitationDraft | null, readonly lastOf: ReadonlyMap<string, CitationDraft> }

function targetOf(d: CitationDraft, families: readonly string[], { full, last, lastOf }: Memory): CitationDraft | null {
  if (d.back === 'ibid') return last
  if (d.back === 'opcit') return lastOf.get(families[0] ?? '') ?? (families.length === 0 ? last : null)
  if (d.back === 'author-year') return byYear(d, families, full)
  return d.work === null || families.length === 0 || d.fields.year !== null || d.form === 'running' || d.form === 'reference' ? null : byShortTitle(d, families, full)
}

/** The one work of these authors and this year; null where there are several or none. */
function byYear(d: CitationDraft, families: readonly string[], full: readonly CitationDraft[]): CitationDraft | null {
  const found = full.filter((f) => f.fields.year !== null && sameYear(d.yearWords ?? d.fields.year!, f) && familiesOf(f).some((x) => x === families[0]))
  const titles = new Set(found.map((f) => titleKey(f.fields.title ?? '').words.join(' ')))
  return titles.size === 1 ? fullest(found) : null
}

/** "1904" and "1904b": a letter must agree where the full reference has one. */
function sameYear(year: string, full: CitationDraft): boolean {
  const other = full.yearWords ?? full.fields.year!
  return year === other || (year.slice(0, 4) === other.slice(0, 4) && (year.length === 4 || other.length === 4))
}

/** "Lund, Rope and Reed, p. 3": all words of the short title stand in this order in a longer title by the same author. */
function byShortTitle(d: CitationDraft, families: readonly string[], full: readonly CitationDraft[]): CitationDraft | null {
  const short = titleKey(d.fields.title ?? '').words
  if (short.length === 0) return null
  const found = full.filter((f) => f !== d && weight(f) > weight(d) && familiesOf(f).includes(families[0]) && inOrder(short, titleKey(f.fields.title ?? '').full))
  return found.length === 0 ? null : fullest(found)
}

function inOrder(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const w of long) if (w === short[at]) at++
  return at === short.length
}

const familiesOf = (d: CitationDraft): string[] => (d.fields.author ?? '').split(/\s*(?:;|&|\band\b|\bet\s+al\b\.?)\s*/u).map((a) => fold(a) && familyName(a)).filter((f) => f !== '')

/** How many fields a citation gives. */
const weight = (d: CitationDraft): number => Object.values(d.fields).filter((v) => v !== null).length

const fullest = (found: readonly CitationDraft[]): CitationDraft => found.reduce((a, b) => (weight(b) > weight(a) ? b : a))
