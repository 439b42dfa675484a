/**
 * "Published: The Harbour Lamp, Vol. 3, No. 12", "First published in Harbour Lamp, organ of the Norland Union": the line that archives put
 * over a text they print again. It says in whose paper the text stood, which speaks with it where no author is named.
 */
import type { Span } from '@polylogue/graph-schema'

const LABEL = /^[[(]?(?:(?:first |originally )?(?:published|printed|appeared)(?: (?:in|by))?:?|(?:from|source):) (?:in |by )?["“‘'*_]?/i
/** Capitalised words with the small ones that names hold; a name is short. */
const NAME = /^(?:The )?\p{Lu}[\p{L}'’-]*(?: (?:(?:of|for|and|the|in|&) )*\p{Lu}[\p{L}'’-]*){0,7}/u
/** What follows the name of a paper and nothing else: volume, number, pages, whose organ it is. */
const ISSUE = /^["”’'*_]?(?:,|;|\.|:| \()? ?(?:vol(?:ume)?\b|no\b|nos\b|nr\b|issue\b|number\b|series\b|new series\b|pp?\.|(?:central |official |theoretical |monthly |weekly )*(?:organ|paper|newspaper|journal|bulletin|magazine) of\b)/i
/** The day of an issue shows a paper only behind an article: books are printed in towns. */
const DAY = /^["”’'*_]?,? (?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** Place of the paper's name in the line, without article; null where the line is no imprint of a paper. */
export function imprintOf(line: string): Span | null {
  const label = LABEL.exec(line)?.[0].length
  if (label === undefined) return null
  const name = NAME.exec(line.slice(label))?.[0]
  if (name === undefined) return null
  const rest = line.slice(label + name.length)
  if (!ISSUE.test(rest) && !(name.startsWith('The ') && DAY.test(rest))) return null
  return { start: label + (/^The (?=\p{Lu})/u.test(name) ? 4 : 0), end: label + name.length }
}
