/**
 * Titles that running text gives without marks: behind their author ("Vane's The Carter and His Wage"), behind the noun for what they are ("her novel The Long
 * Quay", "the report, Dams and Debts"), behind a verb of writing, and joined to such a one by "and". A capital word may as well be a name, so a title needs a small
 * word inside or an article at its head, and more than one main word.
 */
import type { Document, Span } from '@polylogue/graph-schema'
import { BODY_WORDS } from '../../lexicons/reference-words.ts'
import { GENRES } from '../../lexicons/work-genres.ts'
import { TITLES } from '../../lexicons/titles.ts'
import { mainWords } from './title-shape.ts'

/** Words in small letters that a title holds. */
export const SMALL = 'of|the|and|in|on|a|an|for|to|from|with|at|or|against|under|without|beyond|between|after|before|into'
/** Capital words, small ones only inside. */
export const TITLE_RUN = `\\p{Lu}[\\p{L}’'-]*(?:[ \\n](?:(?:${SMALL})[ \\n]){0,3}\\p{Lu}[\\p{L}’'-]*){1,9}`
const KIND = '(?:books?|pamphlets?|novels?|plays?|essays?|stud(?:y|ies)|memoirs?|poems?|treatises?|monographs?|autobiography|handbook|textbook|tract|report|encyclicals?|classic|anthology|works?|volume|tale|romance|articles?|brochure|booklet|leaflet|speech|polemic|document|editorial|biography|monograph|newsletter|programmes?|programs?|manifestos?|platform)'
/** Where a title may begin: behind one of these. */
const BARE_LEADS = [
  // "Vane's The Carter", "his The Carter"
  '(?:\\p{L}[’\']s?(?:(?<=s),)?|\\b(?:his|her|their))[ \\n](?=(?:The|A|An|On|Why|What|How)[ \\n])',
  // "Perron's Letters to a Weaver"
  '(?:\\p{Lu}\\p{L}+[’\']s?|\\bwhose)[ \\n](?=(?:Letters|Notes|Essays|History|Handbook|Memoirs|Studies|Principles|Life|Theory|Outlines?|Introduction|Lectures|Reflections|Reminiscences|Elements|Problems|Critique|Guide|Manual|Lessons|Tales|Songs|Sketches|Sermons|Conversations|Anatomy|Art|Rise|Fall|Origins?|Causes|Rights|Wealth|Story|Death|Birth|Road|Defen[cs]e|Enquiry|Inquiry)[ \\n](?:of|to|for|on|in|from)[ \\n])',
  // "than her Letters to a Weaver"
  '\\b(?:[Hh]is|[Hh]er)[ \\n](?=(?:Letters|Notes|Essays|Memoirs|Studies|Lectures|Reflections|Reminiscences|Lessons|Tales|Songs|Sketches|Sermons|Conversations)[ \\n](?:of|to|for|on|in|from)[ \\n])',
  // "It was followed by On the Quay"
  '\\b(?:followed|preceded)[ \\n]by[ \\n](?=(?:The|A|An|On|Why|What|How|Letters|Notes|Essays|History)[ \\n])',
  // "her attack on it in Ropes and Ruin"
  '\\b(?:attack|critique|criticism|reply|answer|account|treatment|defence|exposition)[ \\n][^.;:,()]{0,40}?[ \\n]?in[ \\n](?=\\p{Lu})',
  // "signatories of the Appeal of the Thirty"
  '\\b(?:signed|signing|signatory[ \\n](?:of|to)|signatories[ \\n](?:of|to))[ \\n]the[ \\n](?=\\p{Lu})',
  // "wrote The Long Quay", "translator of Thread and Bread"
  '\\b(?:wrote|authored|published)[ \\n]the[ \\n](?=(?:Foundations|Principles|Elements|History|Problems|Origins?|Critique|Theory|Outlines?|Rights|Theses|Lessons|Essence|Poverty|Condition|Development|Accumulation|Conquest|Defen[cs]e|Crisis|Meaning|Nature|Tasks|Economics|Philosophy|Art|Story|Life|Grammar|Anatomy)[ \\n](?:of|on|for)[ \\n])',
  '\\b(?:wrote|authored|author of|translator of|translated|co-wrote|reviewed|reread|rereads|recommends?)[ \\n](?=\\p{Lu})',
  // "as Mr. Lamb taught in Bread for All"
  '\\p{L}[ \\n](?:says|said|writes|wrote|argues|argued|taught|shows|showed|shown|explains|explained|claims|claimed|describes|described|maintains|maintained|asks|asked|tells|predicted|defended|remarks|remarked|observes|observed)[ \\n](?:[\\p{Ll}-]+[ \\n]){0,2}in[ \\n](?=\\p{Lu})',
  // "the most lasting is Ploughs and Parishes (1948)", "four volumes of Sources of Coastal Law"
  '\\b(?:is|are|was|were|in|see|with|like|from|his|her|their)[ \\n](?=\\p{Lu}[^.;:()]{6,80}[ \\n]\\((?:1[5-9]|20)\\d\\d\\))',
  // "Rill, in The Plan and the People, chapter 5, says"
  ',[ \\n]in[ \\n](?=(?:The|A|An)[ \\n]\\p{Lu})',
  '\\bvolumes?[ \\n]of[ \\n](?=\\p{Lu})',
  // "to which she replied with The Long Quay", "in the Critique of Pure Salt"
  '\\b(?:replied|answered|responded)[ \\n](?:to[ \\n](?:him|her|them|this|it)[ \\n])?(?:with|in)[ \\n](?=(?:The|A|An|On|Why|What|How)[ \\n])',
  '\\b(?:[Ii]n|[Ss]ee|from|of|read|to)[ \\n]the[ \\n](?=(?:Critique|Foundations|Poverty|Essence|Accumulation|Phenomenology|Wretched|Theses)[ \\n](?:of|on)[ \\n])',
  // "the passage from Ropes and the Price of Salt"
  '\\b(?:quotes?|quotations?|passages?|chapters?|extracts?|excerpts?)[ \\n](?:from|of|in)[ \\n](?=\\p{Lu})',
  // "the Guild's Manifesto (Ropes: The End of an Age)"
  '\\b(?:[Pp]rogram(?:me)?|[Pp]latform|[Mm]anifesto|[Ss]tatement|[Dd]eclaration|[Rr]esolution|[Pp]amphlet|[Bb]ook|[Aa]rticle|[Ll]etter|[Dd]ocument|[Tt]heses|[Rr]eport)[ \\n]\\((?=\\p{Lu}[^()]{12,160}\\))',
  // "Weil's Ten Years of the Union"; whoever asks looks whether the owner is a person
  '\\p{Lu}\\p{L}+[’\']s?[ \\n](?=\\p{Lu})',
]
/** With the nouns for what a title is. */
const KIND_LEADS = [
  // "her novel The Long Quay", "books are Thread and Bread", "last report, Dams and Debts"
  `\\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Ii]ts|[Tt]he|[\\p{L}-]+[’']s?|best-known|first|last|of|an?|one|another|this)[ \\n](?:[\\p{Ll}-]+[ \\n]){0,2}${KIND}(?:,|:|,?[ \\n](?:including|such[ \\n]as|among[ \\n]them|notably)|[ \\n](?:is|are|was|were|include[sd]?|entitled|titled|called))?[ \\n](?=\\p{Lu})`,
  // "numerous books, including The Long Quay"
  `\\b(?:books|pamphlets|novels|works|writings|essays|articles|plays),?[ \\n](?:including|such[ \\n]as|among[ \\n]them|notably)[ \\n](?=\\p{Lu})`,
  // "the book of the late Canon A. Lund, The Long Quay"
  `\\b(?:[Tt]he|[Aa]|[Hh]er|[Hh]is)[ \\n](?:[\\p{Ll}-]+[ \\n])?${KIND}[ \\n](?:of|by)[ \\n][^,.;:()"“”]{3,50},[ \\n](?=(?:The|A|An|On|Why|What|How)[ \\n])`,
]
const LEAD = new RegExp([...BARE_LEADS, ...KIND_LEADS].join('|'), 'gu')
const LEAD_WITHOUT_KIND = new RegExp(BARE_LEADS.join('|'), 'gu')
const SOME_KIND = new RegExp(`\\b${KIND}\\b`, 'u')
const TITLE = new RegExp(`${TITLE_RUN}`, 'uy')
const NEXT = /(?:[ \n]\((?:1[5-9]|20)\d\d\))?,?[ \n]and[ \n](?=\p{Lu})/uy
const YEAR = /[ \n]\(((?:1[5-9]|20)\d\d)\)/uy
/** Cheap: without one of these no lead can match. */
const MAY_LEAD = new RegExp(`[’']|\\b(?:[Hh]is|[Hh]er|their)\\b|ed[ \\n]by|${KIND}|wr[io]te|author|transl|\\b(?:quot|passage|chapter|extract|excerpt)|[ \\n]\\(\\p{Lu}|review|reread|recommend|volume|attack|critique|criticism|reply|repl|respond|answer|sign|[ \\n]the[ \\n]\\p{Lu}|\\bin[ \\n]|\\((?:1[5-9]|20)\\d\\d\\)`, 'u')

const KIND_BEFORE = new RegExp(`\\b${KIND}(?:,|:|[ \\n](?:is|are|was|were|entitled|titled|called))?[ \\n]["“‘*_]*$`, 'u')

/** Nouns for what is written, also those that lead to no title without marks. */
const ANY_KIND_BEFORE = new RegExp(`\\b(?:${KIND}|(?:${[...GENRES].join('|')})s?)(?:[ \\n](?:on|about|of|in|by|from|for|which|that|was)[ \\n][^.;:!?"“”]{1,40}[ \\n](?=(?:called|entitled|titled)[ \\n])(?:called|entitled|titled)|,|:|[ \\n](?:is|are|was|were|entitled|titled|called))?[ \\n]["“‘*_]*$`, 'u')
/** The same behind a title. */
const ANY_KIND_BEHIND = new RegExp(`^["”’*_]*(?:[ \\n]\\(\\d{4}\\))?,[ \\n]an?[ \\n](?:[\\p{Ll}\\d-]+[ \\n]){0,3}(?:${KIND}|${[...GENRES].join('|')})(?![\\p{L}-])`, 'u')

export interface NamedTitle extends Span {
  readonly year: string | null
  /** Only a possessor before it shows that it is a title, and only if that is a person. */
  readonly ofPerson: boolean
}

/** "numerous books, including Lund and the Old Party": what is listed so is a title, whatever it ends with. */
const AMONG = /(?:including|such[ \n]as|among[ \n]them|notably)[ \n]$/u
/** A lead that shows nothing unless the year of the book follows. */
const WEAK_LEAD = /^(?:is|are|was|were|in|see|with|like|from|his|her|their)[ \n]$/u
/** A possessor alone. */
const POSSESSOR = /^\p{Lu}\p{L}+[’']s?[ \n]$/u
const STRONG_HEAD = /^(?:The|A|An|On|Why|What|How|Letters|Notes|Essays|History|Handbook|Memoirs|Studies|Principles|Life|Theory|Outlines?|Introduction|Lectures|Reflections|Reminiscences|Elements|Problems|Critique|Guide|Manual|Lessons|Tales|Songs|Sketches|Sermons|Conversations)[ \n]/u

/** Titles of one passage, in text order. */
export function namedTitles(text: string, passage: Document['passages'][number]): NamedTitle[] {
  const words = text.slice(passage.start, passage.end)
  if (!MAY_LEAD.test(words)) return []
  const out: NamedTitle[] = []
  for (const lead of words.matchAll(SOME_KIND.test(words) ? LEAD : LEAD_WITHOUT_KIND)) {
    for (let at = lead.index + lead[0].length; ;) {
      at += ownerLength(words, at)
      // "(Salt: The Beginning of an Age)": the first word is a title's only with what stands behind its colon.
      const first = lead[0].endsWith('(') ? /^\p{Lu}[\p{L}’'-]*:[ \n]/u.exec(words.slice(at, at + 30))?.[0].length ?? 0 : 0
      const title = titleAt(words, at + first, KIND_BEFORE.test(lead[0]), AMONG.test(lead[0]))
      if (title === null) break
      const end = at + first + title.length
      YEAR.lastIndex = end
      const year = YEAR.exec(words)?.[1] ?? null
      if (year === null && WEAK_LEAD.test(lead[0])) break
      out.push({ start: passage.start + at, end: passage.start + end, year, ofPerson: POSSESSOR.test(lead[0]) && !STRONG_HEAD.test(title) })
      NEXT.lastIndex = end
      const joined = NEXT.exec(words)
      if (joined === null) break
      at = end + joined[0].length
    }
  }
  return out
}

/** "translated Vera Lund's The Long Quay": the author's name before the title. */
function ownerLength(words: string, at: number): number {
  const owner = /^\p{Lu}[\p{L}.-]*(?:[ \n]\p{Lu}[\p{L}.-]*){0,2}[’']s?[ \n](?=\p{Lu})/u.exec(words.slice(at, at + 60))
  return owner === null || /^(?:The|A|An|On|Why|What|How)[ \n]/u.test(owner[0]) ? 0 : owner[0].length
}

/** The noun that says what the title is ("report," in "his report, Dams and Debts"), right before it; null where none stands there. */
export function kindBefore(text: string, title: Span): Span | null {
  const before = text.slice(Math.max(0, title.start - 90), title.start)
  const kind = ANY_KIND_BEFORE.exec(before)
  return kind && { start: title.start - (before.length - kind.index), end: title.start }
}

/** "a pamphlet" in "The Long Quay, a pamphlet by Lund"; null where nothing of the kind stands behind. */
export function kindBehind(text: string, title: Span): Span | null {
  const kind = ANY_KIND_BEHIND.exec(text.slice(title.end, title.end + 60))
  return kind && { start: title.end, end: title.end + kind[0].length }
}

/** The run of title words at a place; null where it is more likely a name. */
function titleAt(words: string, at: number, told: boolean, among = false): string | null {
  TITLE.lastIndex = at
  const run = TITLE.exec(words)?.[0].replace(/[’']s?$/u, '')
  if (run === undefined) return null
  // "Lund's Ropes of the Sea and Vane's The Carter": two titles of two people.
  const other = /[ \n]and[ \n](?=(?:\p{Lu}\p{L}+[’']s|of(?:[ \n]the)?|in|on|for)[ \n]\p{Lu})/u.exec(run)
  if (other !== null && other.index > 0) return titleAt(words.slice(0, at + other.index), at, told, among)
  // "Vos's pamphlet The Splitters.": one word is enough behind the noun that says what it is.
  if (mainWords(run).length < 2 && !(told && /^The[ \n]/u.test(run) && /^(?:[.,;:)]|$)/u.test(words.slice(at + run.length)))) return null
  // "her book Professor Lind praised": who goes on to do something is nobody's title.
  const shaped = /^(?:The|A|An|On|Why|What|How|In|From|Towards?|Against)[ \n]/u.test(run) || new RegExp(`[ \\n](?:${SMALL})[ \\n]`, 'u').test(run)
  // "Ten Years of the Union" is no union; "Trade and Labour Union" is one.
  const body = BODY_WORDS.test(run.split(/\s/u).at(-1)!) && !/[ \n](?:of|for|against)[ \n](?:the[ \n])?\S+$/u.test(run) || /^(?:The[ \n])?(?:\p{Lu}[\p{L}-]*[ \n])?(?:University|Ministry|Department|Board|Committee|Council|Union|League|Society|Institute|Association|Federation|Party|House|Court|Bank|Office|Congress|Battle|Siege|Republic|Kingdom|Bishop|Duke|Earl|King|Queen|Archbishop|Secretary|Minister|Friends|Church)[ \n](?:of|for|to)[ \n]/u.test(run)
  // "his pamphlet On Rope and the Old International"
  const opens = told && /^(?:On|Why|What|How|In|From|Towards?|Against)[ \n]/u.test(run)
  return shaped && (!body || opens || among) && !TITLES.has(run.split(/\s/u)[0].toLowerCase().replace(/\.$/u, '')) ? run : null
}
