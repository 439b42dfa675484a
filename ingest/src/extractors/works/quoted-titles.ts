/**
 * Titles between quotation marks: where the noun for what is written, a verb of writing or its author leads to the mark, where the word for what it is stands
 * behind ("“The Long Quay”, a pamphlet"), and where one stands beside another. Quoted words are titles only where such a sign is there.
 */
import type { Document, Span } from '@polylogue/graph-schema'
import { GENRES, TITLE_LEADS } from '../../lexicons/work-genres.ts'
import { SAYS_BEHIND } from './author-beside.ts'
import { BY_FULL_NAME } from './titles-by-author.ts'
import { isTitleCase, mainWords, shown } from './title-shape.ts'

export interface QuotedTitle extends Span {
  readonly rule: 'in-journal' | 'quoted-title' | 'title-of-person'
  readonly raw: Span
  readonly details: Readonly<Record<string, string>>
}

/** Double marks, also two single ones; single ones that no letter stands outside of, so that an apostrophe neither opens nor closes. */
const QUOTED = /["“«]([^"“”«»\n]{3,160}(?:\n[^"“”«»\n]{1,120})?)["”»]|(?:[‘']{2}|``)([^‘“”"\n]{3,120}?)[,.]?(?:[’']{2}|\u201d)|(?<![\p{L}\p{N}‘'])[‘']([^‘“”"\n]{3,120}?)[’'](?![\p{L}\p{N}])/gu

/** "…," The Ferryman, no. 12 (May 1911); "…" in The Ferryman of 3 May 1911: where a titled piece stands. */
const CONTAINER = /^,?\s(?:in\s|\()?((?:[Tt]he\s)?\p{Lu}[\p{L}'’]*(?:\s(?:\p{Lu}[\p{L}'’]*|of|the|and|for)){0,5})(?:,|\sof)?\s(?:(?:[Nn]o|[Vv]ol)\.?\s?\d+|#\d+|\(?(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b)(?:[^.;"“”]{0,40}?\b((?:1[5-9]|20)\d\d)\)?)?/u
/** "…" (July 1922). */
const YEAR_BEHIND = /^\s\((?:\d{1,2}\s)?(?:\p{Lu}\p{Ll}+\s)?(?:\d{1,2},\s)?((?:1[5-9]|20)\d\d)\)/u

const PIECES = 'article|pamphlet|essay|book|booklet|brochure|editorial|leaflet|piece|paper|polemic|speech|lecture|report|treatise|tract|novel|poem|play|series'
const LEAD_WORDS: ReadonlySet<string> = new Set([...GENRES, 'entitled', 'titled', 'headed', 'cf', 'song', 'novel', 'chapter', 'section', 'paper', 'study', 'piece', 'column', 'film', 'story', 'text', 'work', 'speech', 'brochure', 'polemic', 'tract'])
/** "read his paper on “…”" */
const PAPER_ON = /\b(?:paper|lecture|address|essay|sermon|talk|speech|report) on\s*$/u
/** "The study by Dr Vera Lund, “…”" */
const STUDY_BY = /\b(?:study|book|article|essay|pamphlet|paper|report|letter|poem|play|novel|lecture|speech|piece|review|chapter|contribution|talk|introduction|preface|foreword) by (?:the )?[^,.;:"“”]{3,40},?\s*$/u
const WRITING = /(?:wrote|published|author of|under the title(?: of)?|\bsee:?)\s*$/iu
const SEE = /[([]\s?(?:[Ss]ee|[Cc]f\.?)(?: also)?:?\s*$/u
/** "an article in our last issue (“…”) showed" */
const IN_BRACKET = /\b(?:article|pamphlet|essay|piece|editorial|leaflet|polemic|series|study|report|statement|letter|document)s?\b[^.;:!?"“”()]{0,50}\($/u
/** "Review of ‘…’" */
const REVIEW_OF = /\b(?:[Rr]eview|[Cc]ritique|[Rr]eading|[Aa]uthor|[Ee]ditor|[Tt]ranslation|[Pp]reface to|[Ii]ntroduction to|[Rr]eply to)(?: of)?\s*$/u
/** "a pamphlet on the quays which was called “…”" */
const CALLED = new RegExp(`\\b(?:${PIECES}|manifesto|document|theses|resolution|statement|letter|appeal)s?\\b[^.;:!?"“”]{0,60}\\b(?:called|entitled|titled|headed|named|known as)(?:\\s{0,3},)?\\s{0,3}(?:the\\s)?$`, 'u')
/** "an article in the Ferryman, “…”", "his last pamphlet: “…”" */
const PIECE_BEFORE = new RegExp(`\\b(?:an?|his|her|their|our|its|the|this|[\\p{L}-]+['’]s?)\\s(?:[\\p{Ll}-]+\\s){0,2}(?:${PIECES})\\b(?:\\s(?:in|on|of|for|from)\\s[^.;:,!?"“”]{2,40})?[,:]\\s*$`, 'u')
/** Right before the mark: what may be a title that only begins with a capital. */
const JUST_BEFORE = /\b(?:article|pamphlet|essay|book|booklet|brochure|editorial|leaflet|treatise|tract|novel|poem|entitled|titled|headed)(?:\s{0,3},)?\s{0,3}$/u
const POSSESSOR = /\p{Lu}[\p{L}.’'-]*\p{L}[’']s?\s(?:own\s)?$/u
/** "Lund's “The salt and the weir”" */
const OPENS = /^(?:The|An?|On|What|Why|How|Where|Whither|Against|In|Towards?)\s/u
/** "Vera Lund in “…”" */
const NAME_IN = /\p{Lu}\p{L}+,? in\s$/u
/** "as she argued at length in “…”" */
const SAYS_IN = /\b(?:wrote|writes|written|argue[sd]?|says?|said|explain(?:s|ed)|show(?:s|ed|n)|claim(?:s|ed)|maintain(?:s|ed)|state[sd]|put|described?|demonstrated?|outlined?|developed|analy[sz]ed|laid out|set out|expounded|criticized)(?:\s\p{Ll}+){0,4}\sin\s$/u
/** "have read “…”" */
const READING = /\b(?:read|reread|analy[sz]e[sd]?|discuss(?:es|ed)?|review(?:s|ed)?|recommends?|recommended|translated|reprint(?:s|ed)?|reissued|republished)\s$/u
/** "“…”, a pamphlet of 1904", "“…” was a polemic" */
const WHAT_BEHIND = new RegExp(`^,?\\s(?:(?:is|was|which was|which is)\\s)?an?\\s(?:[\\p{Ll}-]+\\s){0,3}(?:${PIECES}|manifesto|memoir|study|history|biography|letter|collection|anthology)\\b`, 'u')
/** “Declaration of the Forty”, “Open Letter to the Guild”: the title says what it is. */
const NAMES_ITSELF = /^(?:(?:An?|The|Our|Joint|Open|Draft|Second|First)\s){0,2}(?:Program(?:me)?|Platform|Manifesto|Statement|Declaration|Resolution|Letter|Appeal|Theses|Report|Memorandum|Circular|Petition|Proclamation|Notes|Letters|Critique|Reply|Introduction|History)\s(?:of|on|to|by|from|against)\s/u
/** Between two titles of one row. */
const ROW = /^["”»’',]{1,2}(?:\s\([^()]{2,30}\))?,?\s(?:and\s|or\s|as well as\s)?["“«‘']$/u

/** Titles of one passage, in text order. */
export function quotedTitles(text: string, passage: Document['passages'][number]): QuotedTitle[] {
  const words = text.slice(passage.start, passage.end)
  const out: QuotedTitle[] = []
  for (const m of words.matchAll(QUOTED)) {
    const inner = (m[1] ?? m[2] ?? m[3]).replace(/[,.]$/u, '')
    const start = m.index + (m[2] === undefined ? 1 : 2)
    const found = titleOf(words, m, inner, out.at(-1)?.end)
    if (found !== null) out.push({ ...found, start, end: start + inner.length })
  }
  const at = (s: Span): Span => ({ start: passage.start + s.start, end: passage.start + s.end })
  return out.map((t) => ({ ...t, ...at(t), raw: at(t.raw) }))
}

/** "_The Long Quay_" of texts that have no italics. */
const UNDERLINED = /(?<![\p{L}\p{N}_*/])([_*])(?![_*\s])([^_*\n]{3,120})(?<!\s)\1(?![\p{L}\p{N}_*/])/gu

/** "[[quay-final.pdf|The Long Quay]]", "[The Long Quay](https://…/quay.pdf)": links to papers that stand as they were typed. */
const LINKED = /\[\[[^\]|\n]{2,120}\.(?:pdf|epub|docx?|odt)\|([^\]\n]{4,160})\]\]|\[([^\][\n]{4,160})\]\([^()\s]{4,200}\.(?:pdf|epub|docx?)\)/gu

/** Titles that plain text marks as italics, or links to. */
export function underlinedTitles(text: string, passage: Document['passages'][number]): Span[] {
  const words = text.slice(passage.start, passage.end)
  const linked = [...words.matchAll(LINKED)].flatMap((m): Span[] => {
    const title = m[1] ?? m[2]
    const start = passage.start + m.index + m[0].indexOf(m[1] === undefined ? title : `|${title}`) + (m[1] === undefined ? 0 : 1)
    return isTitleCase(title) && (mainWords(title).length >= 2 || /^The\s/u.test(title)) ? [{ start, end: start + title.length }] : []
  })
  const marked = [...words.matchAll(UNDERLINED)].flatMap((m): Span[] => {
    const strong = mainWords(m[2]).length >= 2 || TITLE_LEADS.test(words.slice(Math.max(0, m.index - 40), m.index))
    const start = passage.start + m.index + 1
    return strong && isTitleCase(m[2]) && words.length > m[0].length + 12 ? [{ start, end: start + m[2].length }] : []
  })
  return [...linked, ...marked]
}

/** What a quoted stretch is, or null; `before`: where the title before it ends. */
function titleOf(words: string, m: RegExpExecArray, inner: string, before: number | undefined): Omit<QuotedTitle, 'start' | 'end'> | null {
  const start = m.index + (m[2] === undefined ? 1 : 2)
  const lead = words.slice(Math.max(0, m.index - 120), m.index)
  const behind = words.slice(m.index + m[0].length, m.index + m[0].length + 120)
  const own: Span = { start, end: start + inner.length }
  const year = YEAR_BEHIND.exec(behind)?.[1]
  const details: Record<string, string> = year ? { year } : {}
  const title = (rule: QuotedTitle['rule']) => ({ rule, raw: own, details })
  if (isTitleCase(inner) && SEE.test(lead) && inner.length > 5) return title('quoted-title')
  if (!isTitleCase(inner) && POSSESSOR.test(lead) && OPENS.test(inner) && isPlainTitle(inner) && inner.split(/\s/u).length <= 9) return title('title-of-person')
  if (!isTitleCase(inner) || mainWords(inner).length < 2) return JUST_BEFORE.test(lead) && isPlainTitle(inner) ? title('quoted-title') : null
  const cut = /,["”»’']$/u.test(m[0])
  const container = m[1] === undefined ? null : CONTAINER.exec(cut ? `,${behind}` : behind)
  if (container) return { rule: 'in-journal', raw: { start, end: m.index + m[0].length + container[0].length - (cut ? 1 : 0) }, details: { container: shown(container[1]), ...(container[2] ? { year: container[2] } : {}) } }
  if (leadsToTitle(lead) || BY_FULL_NAME.test(behind.replace(/\s/gu, ' ')) || WHAT_BEHIND.test(behind) || before !== undefined && ROW.test(words.slice(before, start))) return title('quoted-title')
  if (/(?:^|\s)[Ii]n\s$/u.test(lead) && SAYS_BEHIND.test(behind.replace(/\s/gu, ' '))) return title('quoted-title')
  if (!isTold(inner)) return null
  if (year || NAMES_ITSELF.test(inner)) return title('quoted-title')
  return SAYS_IN.test(lead) || READING.test(lead) ? title('quoted-title') : POSSESSOR.test(lead) || NAME_IN.test(lead) ? title('title-of-person') : null
}

/** "in the article “…”", "entitled “…”", "see “…”": a word that leads to a title stands right before the mark, or near with nothing between but what it is about. */
function leadsToTitle(lead: string): boolean {
  const word = /(?<![\p{L}'’])([\p{L}'’]{1,40})(?:\s{0,3},)?\s{0,3}$/u.exec(lead)?.[1].toLowerCase() ?? ''
  return LEAD_WORDS.has(word) || PAPER_ON.test(lead) || STUDY_BY.test(lead) || WRITING.test(lead) || CALLED.test(lead) || PIECE_BEFORE.test(lead) || REVIEW_OF.test(lead) || IN_BRACKET.test(lead)
}

/** Longer than a catchword: a question, a small word inside, or four main words. */
function isTold(words: string): boolean {
  return /[?!]$/u.test(words) || mainWords(words).length >= 4 || mainWords(words).length >= 2 && /\s(?:of|the|and|in|on|a|an|for|to|from|with|against|or|at|is|be)\s/u.test(words)
}

/** "Once again on the tolls": no title case, but no sentence either. */
function isPlainTitle(words: string): boolean {
  const count = words.split(/\s+/u).length
  return count >= 3 && count <= 14 && /^[\p{Lu}\p{N}]/u.test(words) && !/[.;]\s/u.test(words)
}
