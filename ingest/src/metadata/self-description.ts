/** Whose page it is, as a page "About us" says: under such a heading the first sentence tells what the body is. */
import type { Span } from '@polylogue/graph-schema'
import type { RawPassage } from '../readers/reader.ts'
import { organizationLine } from './name-line.ts'

const HEADING = /^(?:who we are|who are we|what we are|about us|about|about the \p{Lu}.{2,60}|our (?:history|aims|organi[sz]ation|story)|introduction)[.:?]?$/iu
/** "The Harbour Network (HN) is a federation of", "Harbour Network is", "We are the Harbour Network". */
const IS = /^(?:(?:We are |Welcome to )(?:the )?)?(?:The )?(\p{Lu}[\p{L}'’&-]*(?: (?:(?:of|for|and|the|against|in|on) ){0,2}\p{Lu}[\p{L}'’&-]*){0,7})(?: ?\((\p{Lu}[\p{L}.&-]{1,14})\))?(?:,| is\b| was\b| are\b| has\b| brings\b| exists\b| unites\b|\.|:)/u

/** Place of the body's name; null where no passage describes it. */
export function describedBody(text: string, content: readonly RawPassage[]): Span | null {
  for (let i = 0; i + 1 < Math.min(content.length, 12); i++) {
    if (!HEADING.test(text.slice(content[i].start, content[i].end).trim())) continue
    const next = content[i + 1]
    const words = text.slice(next.start, Math.min(next.end, next.start + 200)).replace(/\s/gu, ' ')
    const m = IS.exec(words)
    if (m === null || m[2] === undefined && organizationLine(m[1]) === null) continue
    const start = next.start + words.indexOf(m[1])
    return { start, end: start + m[1].length }
  }
  return null
}
