/** "(See Harbour Papers #3 on the quay and The Hook and its Makers)": a bracket that names several works without marks. */
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { Span } from '@polylogue/graph-schema'
import type { CitationDraft, WorkDraft } from './draft.ts'
import { isTitleCase, mainWords, shown } from './title-shape.ts'

const LEAD = /^\s*(?:[Ss]ee(?:\s+also)?|[Cc]f\.?|[Cc]ompare|[Rr]ead)[:,]?\s+/u
const SERIES = /^(.{2,60}?)\s*(#\s?|No\.?\s?|Vol\.?\s?|Issue\s)(\d{1,4})(?!\d)/u

/** The works of the bracket; none where it is no such list. */
export function seeList(text: string, place: Span): CitationDraft[] {
  const words = text.slice(place.start, place.end)
  const lead = LEAD.exec(words)?.[0].length
  if (lead === undefined || /["“”«]|https?:/u.test(words)) return []
  const out: CitationDraft[] = []
  for (const [from, to] of items(words, lead)) {
    const item = words.slice(from, to).trimEnd()
    const at = place.start + from
    const series = SERIES.exec(item)
    const cut = series ? series[0] : /^(.*?)(?:,\s*(?:p|pp|ch|vol|section)\b.*)?$/isu.exec(item)![1]
    if (!series && (!isTitleCase(cut.trim()) || mainWords(cut).length < 2) || /^(?:vol|no|issue|part)s?\b[.\s]*\d+$/iu.test(cut.trim())) continue
    const title = shown(cut)
    const locator = /,\s*((?:p|pp|ch|section)\b\.?\s*[\dIVX–-]+)/u.exec(item)?.[1] ?? null
    const volume = series?.[3] ?? null
    const details: Record<string, string> = volume ? { title, volume } : { title }
    const work: WorkDraft = { start: at, end: at + cut.trimEnd().length, name: title, title, author: null, authorWords: null, details, rule: 'see-list' }
    out.push({ raw: { start: at, end: at + item.length }, form: 'bracket', fields: { ...NO_FIELDS, title, volume, locator }, rule: 'see-list', work, back: null, author: null })
  }
  return out
}

/** Parts between "and" or a comma and a capital letter; an "and" inside a title has a small word behind it. */
function items(words: string, from: number): [number, number][] {
  const out: [number, number][] = []
  let at = from
  for (const m of words.slice(from).matchAll(/(?:,\s+and|;|,|\s+and)\s+(?=\p{Lu})/gu)) {
    out.push([at, from + m.index])
    at = from + m.index + m[0].length
  }
  return [...out, [at, words.length]]
}
