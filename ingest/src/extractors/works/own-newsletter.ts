/** Titles of two plain words behind the noun for what they are and whose: "her newsletter, the Barking Seal, was read", "his novel, Bitter Salt,". */
import type { Document, Span } from '@polylogue/graph-schema'
import { TITLES } from '../../lexicons/titles.ts'

const KIND = '(?:newsletter|zine|blog|book|novel|pamphlet|memoir|autobiography|play|poem|film|column|bulletin|booklet|brochure|study|history|documentary)'
const OWN = new RegExp(`(?:\\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)|\\p{L}[’']s)[ \\n](?:[\\p{Ll}-]+[ \\n]){0,2}${KIND}(?:,|[ \\n](?:called|entitled|titled))[ \\n](?:the[ \\n])?(\\p{Lu}[\\p{L}’'-]*(?:[ \\n](?:(?:of|the|and|in|on|a)[ \\n]){0,2}\\p{Lu}[\\p{L}’'-]*){1,6})(?=[,.;:)]|[ \\n]\\(\\d)`, 'gu')

/** Titles of one passage. */
export function ownTitles(text: string, passage: Document['passages'][number]): Span[] {
  const words = text.slice(passage.start, passage.end)
  return [...words.matchAll(OWN)].flatMap((m) => {
    // "In his book, Professor Lind, who …": somebody speaks.
    if (TITLES.has(m[1].split(/[\s.]/u)[0].toLowerCase()) || /\b[Ii]n[ \n]$/u.test(words.slice(Math.max(0, m.index - 4), m.index))) return []
    const start = passage.start + m.index + m[0].length - m[1].length
    return [{ start, end: start + m[1].length }]
  })
}
