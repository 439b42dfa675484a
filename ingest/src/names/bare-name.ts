/** A name without what only stands beside it: ranks of churches before it, letters of honours behind it, the rest of a page's path ("Kelp Union > Library"). */
import type { Span } from '@polylogue/graph-schema'
import { ORG_HEADS } from '../lexicons/org-words.ts'

/** Ranks that the tagger takes for the given name. Own knowledge. */
const BEFORE = /^(?:(?:Elder|Canon|Prelate|Dean|Provost|Vicar|Metropolitan|Patriarch|Friar|Abbess|Moderator|Alderman|Councillor|Cllr|Bailie|Hon\.?|Ven\.?|Msgr\.?|Monsignor|Superintendent|Convener|Treasurer|Organi[sz]er)\s+)+(?=\p{Lu}\S+\s+\p{Lu})/u
const BEHIND = /,?\s+(?:MP|MEP|MSP|MLA|TD|QC|KC|OBE|CBE|MBE|SJ|OP|OFM|OSB|DD|PhD|MD)$/u
/** "Ada Holm of the Harbour League": whose somebody is. */
const OF_BODY = /\s+of\s+the\s+(?=\p{Lu})/u
const PATH = /\s+[>»|]\s.*$/su

/** The span of the name itself. */
export function bareName(words: string, kind: string, { start, end }: Span): Span {
  if (kind === 'Organization') return { start, end: end - (PATH.exec(words)?.[0].length ?? 0) }
  if (kind !== 'Person') return { start, end }
  const lead = BEFORE.exec(words)?.[0].length ?? 0
  const of = bodyBehind(words)
  if (of !== null) return { start: start + lead, end: start + of.person }
  const tail = /\s\S+\s+\S+$/u.test(words) ? BEHIND.exec(words)?.[0].length ?? 0 : 0
  return { start: start + lead, end: end - tail }
}

/** Where the name of "Ada Holm of the Harbour League" ends and where the body begins; null for a name that says no such thing ("John of the Cross"). */
export function bodyBehind(words: string): { readonly person: number, readonly body: number } | null {
  const of = OF_BODY.exec(words)
  return of !== null && /\S\s+\S/u.test(words.slice(0, of.index)) && words.split(/\s+/u).some((w) => ORG_HEADS.has(w.toLowerCase())) ? { person: of.index, body: of.index + of[0].length } : null
}
