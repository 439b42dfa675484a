/** "[Ropes and Reeds, p. 12]", "(Lund, ed., Letters from the Quay, vol. 2, pp. 3–4)": a bracket of a title and a page. Whose it is the sentence says. */
import { NO_FIELDS } from '@polylogue/graph-schema'
import type { Span } from '@polylogue/graph-schema'
import { GIVEN_NAMES } from '../../lexicons/given-names.ts'
import type { CitationDraft, WorkDraft } from './draft.ts'
import { isTitleCase, mainWords, shown } from './title-shape.ts'

const ONE = /^\s*(?:[Ss]ee |[Cc]f\.? )?(?:(\p{Lu}[\p{L}.’' -]{1,40}),? \(?eds?\.\)?,? )?["“*_]?(\p{Lu}[^,;()[\]"“”]{4,110})["”*_]?,\s(?:[Vv]ol(?:\.|ume)?\s?([\dIVX]+),?\s)?((?:pp?\.?|[Cc]h(?:apter|\.)|[Ss]ection|§)\s?[\dIVXivx]+(?:\s?(?:[-–]|and|,)\s?\d+)*f{0,2})\.?\s*$/u

/** Behind a closing mark the title alone is enough, where a small word in it shows that it is no remark. */
const ALONE = /^\s*(?:[Ss]ee )?["“*_]?(\p{Lu}[^,;()[\]"“”.]{8,90})["”*_]?\s*$/u
const SMALL_INSIDE = /\s(?:of|to|on|in|and|the|for|against|from|or|a|an)\s/u

/** The citations of the bracket; none where any part of it is something else. */
export function titleAndPage(text: string, place: Span): CitationDraft[] {
  const out: CitationDraft[] = []
  let at = place.start
  for (const part of text.slice(place.start, place.end).split(';')) {
    const m = ONE.exec(part)
    const alone = m === null && /["”»’][.,;]?\s?[([]$/u.test(text.slice(Math.max(0, place.start - 5), place.start)) ? ALONE.exec(part)?.[1] ?? null : null
    const named = m?.[2] ?? (alone !== null && SMALL_INSIDE.test(alone) ? alone : null)
    if (named === null || !isWorkTitle(named)) return []
    const title = shown(named)
    const start = at + part.indexOf(named)
    const details: Record<string, string> = { title, ...(m?.[3] ? { volume: m[3] } : {}) }
    const work: WorkDraft = { start, end: start + named.trimEnd().length, name: title, title, author: null, authorWords: null, details, rule: 'cited' }
    const lead = part.length - part.trimStart().length
    out.push({ raw: { start: at + lead, end: at + part.trimEnd().length }, form: 'bracket', fields: { ...NO_FIELDS, title, editor: m?.[1] ?? null, volume: m?.[3] ?? null, locator: m?.[4] ?? null }, rule: 'bracket-reference', work, back: null, author: null })
    at += part.length + 1
  }
  return out
}

/** "Paul Oss, p. 12" is a person; "Op. Cit." is no title. */
function isWorkTitle(words: string): boolean {
  const all = words.split(/\s/u)
  return isTitleCase(words) && mainWords(words).length >= 2 && !/\bcit\b|^ibid/iu.test(words) && !/\.\s/u.test(words) && !(GIVEN_NAMES.has(all[0].toLowerCase()) && all.length <= 3)
}
