/**
 * Whose paper a text stands in, as its head shows: a name over "A Weekly Journal of …", "Organ of the X" or "No. 212. … One Penny"; and who sends a press
 * release, as its dateline or its line of contact says.
 */
import type { Span } from '@polylogue/graph-schema'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { isPersonLine, organizationLine } from './name-line.ts'

/** The line below a paper's name. */
const BELOW = /^(?:a |the |an )?(?:(?:central|official|theoretical|political|independent|radical|national|international|weekly|monthly|daily|fortnightly|quarterly|illustrated|socialist|communist|liberal|labour|workers['’]?|literary|penny|evening|morning)[ ,]*(?:and )?)*(?:organ|journal|newspaper|paper|magazine|bulletin|review|gazette|organ and journal|quarterly|monthly|weekly|fortnightly) (?:of|for|devoted to|published by|in the interests? of)\b/i
const ISSUE = /^(?:new series[,.] ?)?(?:vol(?:ume)?\.? ?[\dIVXLC]+|no\.? ?\d+|number \d+|issue \d+)\b.*(?:\b(?:1[5-9]|20)\d\d\b|penny|pence|cents?|price|\bd\.$)/i
const NAME = /^(?:the )?[\p{Lu}][\p{L}'’-]*(?: (?:(?:of|and|the|&) )*[\p{Lu}][\p{L}'’-]*){0,4}$/u
/** First words of titles of articles that a line of the issue may stand under too. */
const NO_NAME = /^(?:notes|news|contents|editorial|editorials|leader|letters|letter|resolution|statement|report|minutes|appendix|chapter|part|section|volume|no|open|declaration|manifesto|program|programme)\b/i

/** True of a line that stands under a paper's name. */
export const isBelowPaper = (line: string): boolean => BELOW.test(line) || ISSUE.test(line)

/** Place of the paper's name among the first lines; null where they are no masthead. A text's own title never stands over such lines. */
export function mastheadIn(lines: readonly Span[], text: string): Span | null {
  for (let i = 0; i + 1 < Math.min(lines.length, 3); i++) {
    const [name, below] = [lines[i], lines[i + 1]].map((l) => text.slice(l.start, l.end).trim().replace(/\.$/u, ''))
    if (NAME.test(name) && !NO_NAME.test(name) && name.length < 60 && (BELOW.test(below) || ISSUE.test(below) && i === 0)) return lines[i]
  }
  return null
}

/** "Press Officer, Harbour League", "Contact: A. Lind, press officer, Harbour League": the body that such a line ends with. */
export function bodyBehindOffice(line: string): string | null {
  const cells = line.replace(/^(?:(?:media |press )?contacts?|signed|for further information(?:,? contact)?)[:,]? ?/iu, '').split(/, (?:of |for |the )*/u).map((c) => c.trim()).filter((c) => !/^(?:tel|phone|mob|fax|e-?mail)?[:.]?[\s\d+()-]{5,}$|@/iu.test(c))
  if (cells.length < 2 || cells.length > 4) return null
  const office = cells.slice(0, -1).some((c) => ROLE_HEADS.has(c.toLowerCase().split(/\s+/u).at(-1)!) || /\b(?:officer|organi[sz]er|convenor)\b/iu.test(c))
  const named = isPersonLine(cells[0].replace(TITLE, ''))
  const last = cells.at(-1)!
  const held = /^(?:[\p{L}-]+ ){0,3}?([\p{L}-]+) (?:of|for|at|to) (?:the )?(.+)$/u.exec(last)
  const body = held && ROLE_HEADS.has(held[1].toLowerCase()) ? held[2] : last
  const letters = office && /^\p{Lu}{3,10}$/u.test(body) ? body : null
  return office || named ? organizationLine(body)?.name ?? letters : null
}

const TITLE = /^(?:(?:Rev|Revd|Canon|Father|Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Alderman|Councillor|Cllr|Sister|Brother|Comrade)\.? )+/u

/** "KELDRUM, 18 June — The Open Harbour Coalition (OHC) today announced": who announces it. */
export function announcer(sentence: string): string | null {
  const m = /^(?:[\p{Lu}][\p{L} .,'’\d()]{2,60}? ?(?:—|–|--|-) )?(?:The )?(\p{Lu}[\p{L}'’&.-]*(?: (?:(?:of|for|and|the|in|on|to|&) )*\p{Lu}[\p{L}'’&.-]*){1,7}) ?(?:\(\p{Lu}[\p{L}.&-]{1,14}\),? )?(?:has |have )?(?:today |yesterday |this week |on \p{Lu}\p{L}+day )?(?:announced|announces|welcomed|welcomes|condemned|condemns|called|calls|demanded|demands|urged|urges|published|launched|expressed|expresses|warned|warns|said)\b/u.exec(sentence)
  return m && (organizationLine(m[1])?.name ?? null)
}
