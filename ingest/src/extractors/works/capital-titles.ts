/**
 * Titles that their letters alone show, in the middle of a sentence in small letters: a preposition or question word with a capital ("it says in Against the
 * Tide that", "since What Is the Quay For? came out"), a run in capitals only ("as she wrote in THE OAR AND THE LAMP"), and a run behind which stands what it is
 * ("Ropes for All, a pamphlet issued by the Guild").
 */
import type { Document, Span } from '@polylogue/graph-schema'
import { BODY_WORDS } from '../../lexicons/reference-words.ts'
import { SMALL, TITLE_RUN } from './named-titles.ts'
import { mainWords } from './title-shape.ts'

const OPENER = '(?:In|On|What|Why|How|Who|Where|When|Whither|Whose|From|To|Towards?|Against|Between|Beyond|About|Under|Is|Are|Can|Shall|Should|Must)'
const RUN = `${OPENER}(?:[ \\n](?:(?:${SMALL}|by|be|is|are|as|do|not|we|it|its|this|that|our|their|his|her)[ \\n]){0,3}\\p{Lu}[\\p{L}’'-]*(?:,(?=[ \\n]\\p{Lu}\\p{Ll}+[?!]))?){1,10}[?!]?`
/** A word in small letters, or whose it is, stands before. */
const OPENED = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Ll}[\\p{Ll}’'-]*|\\p{Lu}[\\p{L}-]*[’']s?)[ \\n](${RUN})`, 'gu')
/** What is called by such words and is no writing. */
const NO_WRITING = /^(?:and|or|of|groups?|party|organi[sz]ations?|journals?|papers?|magazines?|newspapers?|weekly|monthly|quarterly|periodicals?|bulletins?|reviews?|campaigns?|movements?|networks?|collectives?|the|slogans?|demands?|mottos?|banners?|cry|call|calls|named|station|road|street|act|festival|conference|day)$/u
const BODY_BEHIND = /^[ \n](?:group|party|campaign|movement|network|collective|coalition|journal|paper|magazine|newspaper|organi[sz]ation|slogan|banner|tendency|current|meeting|rally|conference)/u
/** With one of these before it, one main word is enough: "Velt's On Rope", "his essay On Rope". */
const TELLS = /^(?:.*[’']s?|his|her|their|read|wrote|see|pamphlet|essay|article|book|work|study|booklet|called|entitled|titled|treatise|classic)$/u

/** Titles of one passage, in text order. */
export function capitalTitles(text: string, passage: Document['passages'][number]): Span[] {
  const words = text.slice(passage.start, passage.end)
  const running = isRunningText(words)
  return [...running ? [...opened(words), ...shouted(words)] : [], ...apposed(words)].map((s) => ({ start: passage.start + s.start, end: passage.start + s.end })).sort((a, b) => a.start - b.start)
}

/** Most words begin with a small letter, so that a capital says something. */
function isRunningText(words: string): boolean {
  const small = words.match(/(?<![\p{L}’'-])\p{Ll}/gu)?.length ?? 0
  const capital = words.match(/(?<![\p{L}’'-])\p{Lu}/gu)?.length ?? 0
  return small >= 6 && small > 1.2 * capital
}

function opened(words: string): Span[] {
  return [...words.matchAll(OPENED)].flatMap((m): Span[] => {
    const start = m.index + m[0].length - m[2].length
    const run = m[2].replace(/[’']s?$/u, '')
    const needed = TELLS.test(m[1]) || /[?!]$/u.test(run) ? 1 : 2
    const inside = mainWords(run.slice(run.search(/\s/u))).filter((w) => w.length > 1).length
    if (NO_WRITING.test(m[1]) || inside < needed || BODY_BEHIND.test(words.slice(start + run.length))) return []
    return [{ start, end: start + run.length }]
  })
}

const SHOUTED = /\b(?:[Ii]n|[Ss]ee|[Ff]rom|[Rr]ead|wrote|called|entitled|titled|book|pamphlet|article|essay|work|his|her|\p{L}+[’']s)[ \n]((?:\p{Lu}[\p{Lu}’'-]*)(?:[ \n]\p{Lu}[\p{Lu}’'-]*){2,11})(?![\p{L}\p{N}])/gu
const SHOUTED_SMALL = /[ \n](?:OF|AND|IN|ON|THE|TO|FOR|A|AN|IS|BE|FROM|AGAINST|WITH)[ \n]/u

function shouted(words: string): Span[] {
  return [...words.matchAll(SHOUTED)].flatMap((m): Span[] => {
    const start = m.index + m[0].length - m[1].length
    const last = m[1].split(/\s/u).at(-1)!.toLowerCase()
    return SHOUTED_SMALL.test(m[1]) && !BODY_WORDS.test(last[0].toUpperCase() + last.slice(1)) ? [{ start, end: start + m[1].length }] : []
  })
}

const PIECE = 'pamphlet|book|booklet|brochure|novel|essay|article|treatise|leaflet|tract|manifesto|memoir|polemic|document|poem|play|monograph|anthology|report|study'
const APPOSED = new RegExp(`(?<![\\p{L}\\p{N}])(${TITLE_RUN}[!?]?)(?:[ \\n]\\((?:1[5-9]|20)\\d\\d\\))?,[ \\n]an?[ \\n](?:[\\p{Ll}\\d-]+[ \\n]){0,3}(?:${PIECE})[ \\n](?:issued|published|written|drafted|printed|by|on|about|of|from|which|that|in|first|produced|circulated)(?![\\p{L}-])`, 'gu')
const SOME_APPOSED = new RegExp(`,[ \\n]an?[ \\n](?:[\\p{Ll}\\d-]+[ \\n]){0,3}(?:${PIECE})[ \\n]`, 'u')

function apposed(words: string): Span[] {
  return SOME_APPOSED.test(words) ? [...words.matchAll(APPOSED)].map((m) => ({ start: m.index, end: m.index + m[1].length })) : []
}
