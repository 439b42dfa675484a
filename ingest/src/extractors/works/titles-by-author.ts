/**
 * Titles that only the author beside them shows to be titles, without marks and without a noun for what they are: "The Long Quay by Vera Lund", "Vera Lund and
 * P. Oss, The Long Quay (Harbour Press, 2s.)", and the head of a review, "The Long Quay. By Vera Lund. Oslo, 1931."
 */
import type { Document, Span } from '@polylogue/graph-schema'
import { CALENDAR } from '../../lexicons/calendar.ts'
import { BODY_WORDS } from '../../lexicons/reference-words.ts'
import { ORG_HEADS } from '../../lexicons/org-words.ts'
import { OFFICE_HEADS } from '../../lexicons/role-words.ts'
import { FULL_NAME, FULL_NAMES } from './author-beside.ts'
import { SMALL, TITLE_RUN } from './named-titles.ts'
import { isTitleCase, mainWords } from './title-shape.ts'

export interface TitleByAuthor extends Span {
  readonly author: string
  readonly raw: Span
  readonly year: string | null
}

const HONOUR = '(?:(?:Dr|Mr|Mrs|Miss|Ms|Prof|Professor|Comrade|Rev|Sir|Lady)\\.?[ \\n])?'
const BY = new RegExp(`,?[ \\n](?:\\([^()\\n]{2,40}\\)[ \\n])?by[ \\n]${HONOUR}(${FULL_NAMES})`, 'gu')
const RUN_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${TITLE_RUN}(?::[ \\n]${TITLE_RUN})?(?:,[ \\n]\\d{4}[-–]\\d{2,4})?)$`, 'u')
/** Code units before "by" in which the title is looked for. */
const REACH = 110
/** Sentences begin with these before a title. */
const OPENING = /^(?:(?:See|Read|Cf\.?|Compare|Like|Also|Both)[ \n]|(?:In|From|With|But|And|As|For)[ \n](?=(?:The|A|An)[ \n]))/u
/** "the Order of Merit by A" is none: a title begins with its own capital. */
const SMALL_BEFORE = /(?:^|[^\p{L}])(?:the|an?|our|its|their|his|her|this|that|every|each|no|all|of|as|was|were)[ \n]$/u

const BEFORE_TITLE = new RegExp(`(?:^[*•–-]?[ ]?|[:;.][ \\n])(?<!\\bby[ \\n])(${FULL_NAMES})(?:[ \\n]\\(eds?\\.\\))?,[ \\n](${TITLE_RUN}(?::[ \\n]${TITLE_RUN})?)(?=[ \\n]\\([^()\\n]{0,40}(?:\\d|Press|Books|House|Publish|Verlag|Ed\\.)|,[ \\n](?:\\p{Lu}[^.;()\\n]{0,50},[ \\n])?(?:1[5-9]|20)\\d\\d\\b|,[ \\n](?:translated|edited|trans\\.|ed\\.|with an? (?:introduction|preface|foreword))[ \\n])`, 'gu')
const HEAD = new RegExp(`^["“‘*_]*(\\p{Lu}[^.\\n"”*_]{2,120}?)["”’*_]*[.,:]?["”’]?[ \\n][Bb]y[ \\n]${HONOUR}(${FULL_NAMES})[.,(;:\\n ]`, 'u')
/** Without one of these no title stands behind its authors. */
const SOME_IMPRINT = /(?:\([^()]{0,40}(?:\d|Press|Books|House|Publish|Verlag|Ed\.)|,\s(?:translated|edited|trans\.|ed\.|with an?) |\b(?:1[5-9]|20)\d\d\b)/u
const IMPRINTED = /(?:\b(?:1[5-9]|20)\d\d\b|\bpp\b|\bpages\b|\bPress\b|\d[sd]\.)/u

/** Titles of one passage, in text order. */
export function titlesByAuthor(text: string, passage: Document['passages'][number]): TitleByAuthor[] {
  const words = text.slice(passage.start, passage.end)
  const head = headOf(words)
  const line = lineOf(words)
  const found = [...head === null ? [] : [head], ...line === null ? [] : [line], ...behindAuthors(words), ...beforeAuthors(words)]
  const at = (s: Span): Span => ({ start: passage.start + s.start, end: passage.start + s.end })
  return found.filter((f, k) => !found.slice(0, k).some((o) => o.start < f.end && f.start < o.end))
    .map((f) => ({ ...f, ...at(f), raw: at(f.raw) })).sort((a, b) => a.start - b.start)
}

/** "The Long Quay. By Vera Lund. Oslo: Harbour Press, 1931. 212 pp." */
function headOf(words: string): TitleByAuthor | null {
  if (!/^[^\n]{3,130}\s[Bb]y\s/u.test(words)) return null
  const m = HEAD.exec(words)
  const line = m && words.slice(m[0].length - 1, 260)
  if (m === null || line === null || !IMPRINTED.test(line) || !isTitleCase(m[1]) || BODY_WORDS.test(m[1].split(/\s/u).at(-1)!) && mainWords(m[1]).length < 3) return null
  const start = words.indexOf(m[1])
  return { start, end: start + m[1].length, author: m[2], raw: { start, end: m[0].length - 1 }, year: /\b((?:1[5-9]|20)\d\d)\b/u.exec(line)?.[1] ?? null }
}

const LINE = new RegExp(`^[—–-]*[ ]?(${FULL_NAME}),[ \\n](${TITLE_RUN}(?::[ \\n]${TITLE_RUN})?)\\.?$`, 'u')

/** "Vera Lund, The Long Quay." in a line of its own, under words of hers. */
function lineOf(words: string): TitleByAuthor | null {
  const m = words.length < 160 ? LINE.exec(words.trim()) : null
  if (m === null || !isTitle(m[2]) || BODY_WORDS.test(m[2])) return null
  const start = words.indexOf(m[2])
  return { start, end: start + m[2].length, author: m[1], raw: { start: words.indexOf(m[1]), end: start + m[2].length }, year: null }
}

/** "Vera Lund and P. Oss, The Long Quay (Harbour Press)". */
function behindAuthors(words: string): TitleByAuthor[] {
  if (!SOME_IMPRINT.test(words)) return []
  return [...words.matchAll(BEFORE_TITLE)].map((m) => {
    const raw = { start: m.index + m[0].indexOf(m[1]), end: m.index + m[0].length }
    return { start: raw.end - m[2].length, end: raw.end, author: m[1], raw, year: /^ \([^()]{0,60}?\b((?:1[5-9]|20)\d\d)\)/u.exec(words.slice(raw.end, raw.end + 80))?.[1] ?? null }
  })
}

/** "The Long Quay by Vera Lund". */
function beforeAuthors(words: string): TitleByAuthor[] {
  if (!/\bby[ \n](?=\p{Lu})/u.test(words)) return []
  return [...words.matchAll(BY)].flatMap((m): TitleByAuthor[] => {
    const from = Math.max(0, m.index - REACH)
    const run = RUN_BEFORE.exec(words.slice(from, m.index))
    if (run === null) return []
    const opening = OPENING.exec(run[1])?.[0].length ?? 0
    const title = run[1].slice(opening)
    const start = from + run.index + opening
    if (!/^(?:The|An?)[ \n]/u.test(title) && SMALL_BEFORE.test(words.slice(Math.max(0, start - 8), start)) || !isTitle(title)) return []
    return [{ start, end: start + title.length, author: m[1], raw: { start, end: start + title.length }, year: null }]
  })
}

/** What is done to a book, and what is held: no titles begin so. */
const NO_TITLE: ReadonlySet<string> = new Set('translated edited compiled written published printed reviewed introduced illustrated selected adapted drafted prepared signed moved seconded proposed elected chaired led founded posted submitted member members son daughter treaty freedom recipient'.split(' ').concat([...CALENDAR]))

/** Shaped as a title: a small word inside or an article at its head, two main words, and neither a body nor an office. */
function isTitle(run: string): boolean {
  const words = run.split(/\s/u)
  const first = (words[0] === 'The' ? words[1] : words[0]).toLowerCase()
  if (mainWords(run).length < 2 || NO_TITLE.has(first) || ORG_HEADS.has(first) || OFFICE_HEADS.has(first) || BODY_WORDS.test(words.at(-1)!)) return false
  return /^(?:The|An?|On|Why|What|How)[ \n]/u.test(run) || new RegExp(`[ \\n](?:${SMALL})[ \\n]`, 'u').test(run)
}

/** A whole name, for whoever asks whether somebody is named right behind a title. */
export const BY_FULL_NAME = new RegExp(`^,? by ${HONOUR}(${FULL_NAME})`, 'u')
