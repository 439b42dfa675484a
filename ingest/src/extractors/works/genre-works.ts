/** Works named by their genre: "the Harbour Order", "Program of the League", "its program", "X's statement", "passed a resolution". */
import type { Document, Mention, Span } from '@polylogue/graph-schema'
import { FOUNDING_PAPERS, GENRES, ISSUING, OWNED_GENRES } from '../../lexicons/work-genres.ts'
import type { WorkDraft } from './draft.ts'
import { ownerBeside } from './genre-owner.ts'
import type { Owners } from './genre-owner.ts'
import { shown } from './title-shape.ts'

const CAPITAL_LIST = [...GENRES].map((g) => g[0].toUpperCase() + g.slice(1)).join('|')
/** Without one of these there is nothing for the two below. */
const SOME_CAPITAL = new RegExp(CAPITAL_LIST)
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])((?:(?:\\p{Lu}[\\p{L}'’-]*)[ \\n]){1,5})(${CAPITAL_LIST})(?:s\\b)?(?:[ \\n]of[ \\n]((?:1[5-9]|20)\\d\\d))?(?![\\p{L}-])`, 'gu')
const OF = new RegExp(`(?<![\\p{L}\\p{N}])(${CAPITAL_LIST})s?[ \\n](of|for|to|on|from|[Aa]dopted[ \\n]by|[Pp]assed[ \\n]by|[Ii]ssued[ \\n]by)[ \\n](?:the[ \\n])?(?:\\p{Lu}[\\p{L}'’-]*(?:[ \\n](?:of|the|for|and|on(?![ \\n](?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)))(?=[ \\n]))*[ \\n]?){1,7}`, 'gu')
const LOWER = new RegExp(`(?<![\\p{L}-])(?:(?:political|joint|open|public|minute|rule|minority|majority|dissenting|interim|pastoral|common|founding|draft|party|annual|yearly|final|general|new|first|last|latest|recent|official|minimum|maximum|congress|election|electoral)[ \\n])?(${[...OWNED_GENRES].join('|')})(?![\\p{L}-])`, 'gu')
/** With a capital and nothing before it that belongs to the name. */
const ALONE = /(?<![\p{L}\p{N}-])(Constitution|Program|Programme|Platform|Manifesto|Statutes|Charter|Declaration|Theses)(?![\p{L}-])(?![ \n](?:of|for|to|on)[ \n](?:the[ \n])?\p{Lu})/gu
/** Works a body has one of: "the program" in its own paper is its own. */
const CONSTITUTIVE: ReadonlySet<string> = new Set(['program', 'programme', 'platform', 'constitution', 'statutes', 'manifesto'])
const SOME_FOUNDING = /Aims|Basis|Bases|Points\s|Principles|Rules\s|Articles\s|Book\s|Bill\s|Charter\s|Confession|Code\s|(?:Statement|Declaration|Affirmation)\sof/
/** "the winter issue of The Ferryman", "issue 4 of Salt". */
const ISSUE = /(?<=\b(?:[Tt]he|[Tt]his|[Ll]ast|[Oo]ur|[Aa]n?)[ \n])(?:(?:first|second|third|fourth|last|latest|next|current|present|previous|recent|winter|spring|summer|autumn|fall|special|double|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:[ \n]\d{1,2})?)[ \n]){1,2}(?:issue|number|edition)[ \n]of[ \n](?:the[ \n])?(?:\p{Lu}[\p{L}’'-]*(?:[ \n](?:of[ \n](?:the[ \n])?)?\p{Lu}[\p{L}’'-]*){0,3}|\d{4})/gu
/** "the decrees on Salt, Rope and the Use of Quays". */
const ON_WHAT = /^[ \n]on[ \n](?:the[ \n])?\p{Lu}[\p{L}’'-]*(?:(?:,?[ \n]and|,)?(?:[ \n]of)?(?:[ \n]the)?[ \n]\p{Lu}[\p{L}’'-]*){0,8}/u
/** "letter of 3 April 1923", "theses of 1926". */
const DATED = /^[ \n](?:of|dated)[ \n](?:(?:the[ \n])?\d{1,2}(?:st|nd|rd|th)?[ \n](?:of[ \n])?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:[ \n,]+(?:1[5-9]|20)\d\d)?|(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)[ \n](?:\d{1,2},?[ \n])?)?(?:1[5-9]|20)\d\d|(?:Advent|Lent|Easter|Christmas|Whitsun|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:[ \n](?:1[5-9]|20)\d\d))(?![\p{L}\d])/u
const NOT_NAMES = new Set(['the', 'this', 'that', 'our', 'their', 'its', 'his', 'her', 'a', 'an', 'in', 'and', 'but', 'no', 'every', 'each', 'any', 'some', 'my', 'your', 'new', 'second', 'first', 'press', 'law', 'public', 'house', 'prime', 'free'])

/** Code units before a genre noun in which the words that belong to its name are looked for. */
const LEAD_REACH = 60

/** Drafts in text order. `taken`: stretches that are titles or citations already. */
export function genreWorks({ text, passages }: Document, owners: Owners, taken: readonly Span[]): WorkDraft[] {
  const out: WorkDraft[] = []
  // A body's name that holds the noun for the writing is a body; one behind it ("Program of the Rope Guild") is whose it is.
  const busy = (s: Span, noun: Span = s) => taken.some((t) => t.start < s.end && s.start < t.end) || out.some((t) => t.start < s.end && s.start < t.end) || owners.mentions.some((m) => m.form === 'name' && m.start < noun.end && noun.start < m.end && m.end >= s.end)
  for (const [passage, p] of passages.entries()) {
    if (p.kind !== 'paragraph' && p.kind !== 'listItem' && p.kind !== 'blockQuote') continue
    const words = text.slice(p.start, p.end)
    const head = LETTER_HEAD.exec(words)
    if (head) {
      const noun = /\b(?:letter|message|statement)\b/iu.exec(words)
      const span = noun && { start: p.start + noun.index, end: p.start + noun.index + noun[0].length }
      const writer = owners.mentions.find((m) => m.start >= p.start + head.index + head[0].length - 1 && m.end <= p.end)
      if (span && !busy(span)) out.push(make(text, span, noun[0].toLowerCase(), (writer && owners.clusterOf.get(writer.id)) ?? null, owners, span))
    }
    for (const m of / (?:issue|number|edition)[ \n]of[ \n]/u.test(words) ? words.matchAll(ISSUE) : []) {
      const span = { start: p.start + m.index, end: p.start + m.index + m[0].length }
      if (!busy(span, { start: span.start, end: span.start + m[0].indexOf(' of ') })) out.push({ ...named(text, span, 'issue', owners.voice !== null && owners.mentions.some((o) => o.start >= span.start && o.end <= span.end && owners.clusterOf.get(o.id) === owners.voice) ? owners.voice : null, owners), rule: 'issue-of-paper' })
    }
    const capital = SOME_CAPITAL.test(words)
    for (const m of capital ? words.matchAll(OF) : []) {
      const end = p.start + m.index + shownEnd(m[0])
      const noun = { start: p.start + m.index, end: p.start + m.index + m[1].length }
      const lead = dropLead(/(?:\p{Lu}[\p{L}'’-]*[ \n]){0,4}$/u.exec(text.slice(Math.max(p.start, noun.start - LEAD_REACH), noun.start))![0])
      const span = { start: noun.start - lead.length, end }
      if (!/\p{Lu}/u.test(text.slice(noun.end, end)) || busy(span, noun)) continue
      // "Article from The Ferryman": where a page has it from.
      if (m[2] === 'from' && (span.start === p.start || !/^(?:Letter|Message|Statement|Appeal|Manifesto|Report)/u.test(m[1]))) continue
      // The name behind "to" is who gets it, behind "on" what it is about.
      const owner = !/^(?:for|to|on)$/u.test(m[2]) ? owners.mentions.find((x) => x.start >= span.start && x.end <= end && x.form === 'name') : undefined
      out.push(named(text, span, m[1], owner && (owners.clusterOf.get(owner.id) ?? null), owners))
    }
    for (const m of capital ? words.matchAll(NAMED) : []) {
      const lead = dropLead(m[1])
      // "Strand Books" is whoever prints them.
      if (lead === '' || m[0].endsWith('Books')) continue
      const span = { start: p.start + m.index + m[1].length - lead.length, end: p.start + m.index + m[0].length }
      // "the Guild's Manifesto": its, as with a small letter.
      const noun = { start: span.end - m[2].length, end: span.end }
      const its = /['’]s?[ \n]$/u.test(m[1]) && m[3] === undefined && text.slice(noun.start, noun.end) === m[2] ? ownedCapital(text, p.start, passage, noun, m[2], owners) : null
      if (its !== null) { if (!busy(noun)) out.push(its) } else if (!busy(span)) out.push(named(text, span, m[2], null, owners))
    }
    for (const m of capital ? words.matchAll(ALONE) : []) {
      const span = { start: p.start + m.index, end: p.start + m.index + m[0].length }
      const joined = out.findLast((o) => o.end <= span.start)
      // "its Constitution and Manifesto", "the Constitution and Program of the Guild"
      const sameOwner = joined !== undefined && joined.author !== null && joined.title === null && /^[ \n]and[ \n]$/u.test(text.slice(joined.end, span.start)) ? joined.author : null
      const draft = busy(span) ? null : sameOwner === null ? ownedCapital(text, p.start, passage, span, m[1], owners) : make(text, span, m[1].toLowerCase(), sameOwner, owners, span)
      if (draft !== null) out.push(draft)
    }
    for (const m of SOME_FOUNDING.test(words) ? words.matchAll(FOUNDING_PAPERS) : []) {
      const span = { start: p.start + m.index, end: p.start + m.index + m[0].length }
      const own = /\b(?:our|in the|the)[ \n]$/iu.test(words.slice(Math.max(0, m.index - 8), m.index)) ? owners.voice : null
      if (!busy(span)) out.push(named(text, span, 'program', ownerBeside(text, passage, span, text.slice(Math.max(p.start, span.start - 90), span.start), owners.mentions.filter((x) => x.end <= span.start + 1 && x.start >= span.start - 90 && x.start >= p.start), owners)?.owner ?? own, owners))
    }
    for (const m of words.matchAll(LOWER)) {
      const span = { start: p.start + m.index, end: p.start + m.index + m[0].length }
      if (busy(span)) continue
      const dated = datedFrom(text, span)
      if (dated !== null) {
        const owner = owned(text, p.start, passage, span, m[1].toLowerCase(), owners)
        out.push(named(text, { start: span.start, end: dated }, m[1], owner?.author ?? inWhich(text, dated, owners), owners))
        continue
      }
      const draft = owned(text, p.start, passage, span, m[1].toLowerCase(), owners)
      const on = /^(?:decrees?|resolution|theses)$/u.test(m[1]) ? ON_WHAT.exec(text.slice(span.end, span.end + 120))?.[0].length ?? 0 : 0
      if (on > 0) out.push(named(text, { start: span.start, end: span.end + on }, m[1], draft?.author ?? null, owners))
      else if (draft) out.push(draft)
    }
  }
  return out.sort((a, b) => a.start - b.start)
}

/** End of the date behind a genre noun; null where none stands there. */
function datedFrom(text: string, span: Span): number | null {
  const date = DATED.exec(text.slice(span.end, span.end + 40))
  return date && span.end + date[0].length
}

/** "the letter of 3 April in which A asks": A. */
function inWhich(text: string, end: number, owners: Owners): string | null {
  const lead = /^,?[ \n]in[ \n]which[ \n](?:the[ \n]|Sir[ \n]|(?:Mr|Mrs|Dr)\.?[ \n]|Comrade[ \n])?/u.exec(text.slice(end, end + 30))
  const at = lead === null ? -1 : end + lead[0].length
  const writer = at < 0 ? undefined : owners.mentions.find((m) => m.start <= at && at < m.end && m.kind !== 'Role')
  return (writer && owners.clusterOf.get(writer.id)) ?? null
}

function shownEnd(words: string): number {
  return words.replace(/(?:[\s]+(?:of|the|for|and|on))*\s*$/u, '').length
}

/** The run of capitals before a genre without an article that only begins the sentence. */
function dropLead(run: string): string {
  const words = run.split(/(?<=\s)/u)
  while (words.length > 0 && NOT_NAMES.has(words[0].trim().toLowerCase())) words.shift()
  return words.join('')
}

function named(text: string, span: Span, genre: string, author: string | null | undefined, owners: Owners): WorkDraft {
  const name = shown(text.slice(span.start, span.end))
  const details: Record<string, string> = { title: name, genre: genre.toLowerCase() }
  if (author) details.author = owners.nameOf(author)
  return { ...span, name, title: name, author: author ?? null, authorWords: null, details, rule: 'genre-name' }
}

/** "[We received the following from …": an editor's line over a letter. */
const LETTER_HEAD = /^\s*\[[^\]]{0,200}?\b(?:received|reprint|publish|print|sent)[^\]]{0,120}?\b(?:from|by)\b/iu

/** Genres that go to somebody: the name behind "to" is part of what they are called. */
const SENT: ReadonlySet<string> = new Set(['letter', 'appeal', 'memorandum', 'petition', 'circular', 'message', 'telegram', 'e-mail', 'email'])

const PHRASE_ENDS = /^(?:$|[^ \n\p{L}]|[ \n](?:$|[^\p{Ll}]|(?:of|in|on|and|to|for|from|that|which|is|was|were|are|has|had|dated|by|signed|asking|calling|with|at|or|as|but|shows?|says?|said)(?![\p{L}])))/u

/** End of "to the Rope Guild" behind the noun; null where no name stands there. */
function receiverBehind(text: string, span: Span, owners: Owners): number | null {
  const to = /^[ \n]to[ \n](?:the[ \n])?/u.exec(text.slice(span.end, span.end + 10))
  if (!to) return null
  const at = span.end + to[0].length
  const known = owners.mentions.find((m) => m.form === 'name' && m.start <= at && at < m.end)?.end
  // "his message to the Quay Gathering": a name nobody knows.
  const run = known !== undefined || !/the[ \n]$/u.test(to[0]) ? null : /^\p{Lu}[\p{L}-]+(?:[ \n]\p{Lu}[\p{L}-]+)*/u.exec(text.slice(at, at + 60))
  const end = known ?? (run === null ? null : at + run[0].length)
  // "an e-mail to RGU shop stewards": the name is but a part of who gets it.
  return end !== null && PHRASE_ENDS.test(text.slice(end, end + 12)) ? end : null
}

/** A small-letter genre noun counts where its owner or issuer stands beside it. */
function owned(text: string, from: number, passage: number, span: Span, genre: string, owners: Owners): WorkDraft | null {
  const before = text.slice(Math.max(from, span.start - 90), span.start)
  const near = owners.mentions.filter((m) => m.end <= span.start + 1 && m.start >= span.start - 90 && m.start >= from)
  const beside = ownerBeside(text, passage, span, before, near, owners)
  // "They appeal to A" is a deed.
  const noun = !/^(?:appeal|petition)$/u.test(genre) || /(?:\b(?:an?|the|its|their|our|his|her|my|this|that|open|joint|no)|['’]s?)[ \n](?:[\p{Ll}-]+[ \n])?$/iu.test(before)
  const receiver = noun && SENT.has(genre) ? receiverBehind(text, span, owners) : null
  if (genre === 'message' && receiver === null) return null
  if (receiver !== null) return named(text, { start: span.start, end: receiver }, genre, beside?.span.end === span.end ? beside.owner : publisherOf(before, near, owners), owners)
  // Several of a kind are a work only as somebody's: "your declarations".
  const many = /^(?:declarations|resolutions|statements|decrees)$/u.test(genre)
  if (many) return beside !== null && /(?:\b(?:your|its|their|our)|['’]s?)[ \n](?:[\p{Ll}-]+[ \n])?$/iu.test(before) ? make(text, beside.span, genre, beside.owner, owners, span) : null
  if (beside) return make(text, beside.span, genre, beside.owner, owners, span)
  const lead = /\bthe[ \n]+((?:\p{Lu}[\p{L}'’-]+[ \n]+){1,3})$/u.exec(before)
  if (lead) return { ...make(text, { start: span.start - lead[1].length, end: span.end }, genre, null, owners, { start: span.start - lead[1].length, end: span.end }), authorWords: lead[1].trim() }
  if (CONSTITUTIVE.has(genre) && /\bthe[ \n]+$/iu.test(before) && owners.voice !== null) {
    const others = /^[ \n](?:of|for)[ \n](?:the[ \n](\p{Lu}))?/u.exec(text.slice(span.end, span.end + 12))
    if (others === null || others[1] !== undefined) return make(text, span, genre, others === null ? owners.voice : null, owners, span)
  }
  const issued = ISSUING.exec(before)
  if (issued && !/\b(?:in|by|to|through) which\b|\bagainst\b/u.test(before.slice(issued.index)) && /\b(?:an?|its|their|the|this|following|new)[ \n]+(?:[\p{Ll}-]+[ \n]+){0,2}$/u.test(before.slice(issued.index)) && !/[.;:]/.test(before.slice(issued.index))) {
    const subject = issuerOf(text, near.filter((m) => m.end <= span.start - (before.length - issued.index)))
    if (subject && (subject.kind === 'Organization' || !/^(?:pass|adopt)/u.test(issued[0]))) return make(text, span, genre, owners.clusterOf.get(subject.id) ?? null, owners, span)
  }
  return /\b(?:joint|open)[ \n]/u.test(text.slice(span.start, span.end)) && !(genre === 'platform') ? make(text, span, genre, null, owners, span) : null
}

/** A genre noun with a capital whose owner stands beside it; null where none does. */
function ownedCapital(text: string, from: number, passage: number, span: Span, genre: string, owners: Owners): WorkDraft | null {
  const before = text.slice(Math.max(from, span.start - 90), span.start)
  const near = owners.mentions.filter((m) => m.end <= span.start + 1 && m.start >= span.start - 90 && m.start >= from)
  const beside = /(?:\b(?:its|their|our|your)|['’]s?)[ \n](?:[\p{Ll}-]+[ \n]){0,2}$/iu.test(before) ? ownerBeside(text, passage, span, before, near, owners) : null
  if (beside !== null) return make(text, span, genre.toLowerCase(), beside.owner, owners, span)
  const of = new RegExp(`^[ \\n]and[ \\n](?:${CAPITAL_LIST})[ \\n]of[ \\n](?:the[ \\n])?`, 'u').exec(text.slice(span.end, span.end + 60))
  const at = of === null ? -1 : span.end + of[0].length
  const owner = at < 0 ? undefined : owners.mentions.find((m) => m.start <= at && at < m.end && m.kind === 'Organization')
  return owner === undefined ? null : make(text, span, genre.toLowerCase(), owners.clusterOf.get(owner.id) ?? null, owners, span)
}

/** "In 2003 we published an open letter to B": whoever published it; null where that is somebody else's verb. */
function publisherOf(before: string, near: readonly Mention[], owners: Owners): string | null {
  const issued = /\b(?:published|issued|sent|wrote|addressed|released|circulated)[ \n](?:an?|the|its|their|our|this)[ \n](?:[\p{Ll}-]+[ \n]){0,2}$/u.exec(before)
  const subject = issued === null ? undefined : near.at(-1)
  return subject === undefined ? null : owners.clusterOf.get(subject.id) ?? null
}

/** "A, with C of B, signed": whoever stands behind "of" or "with" only belongs to the one before. */
function issuerOf(text: string, before: readonly Mention[]): Mention | undefined {
  let k = before.length - 1
  while (k > 0 && /^,?[ \n](?:of|with|from|for|has since, with)[ \n](?:the[ \n]|(?:\p{Lu}\p{L}{0,3}\.?[ \n]))?$/u.test(text.slice(before[k - 1].end, before[k].start))) k--
  return before[k]
}

function make(text: string, span: Span, genre: string, author: string | null, owners: Owners, noun: Span): WorkDraft {
  const words = shown(text.slice(noun.start, noun.end))
  const owner = author === null ? '' : owners.nameOf(author)
  return { ...span, name: owner ? `${words} of ${owner}` : words, title: null, author, authorWords: null, details: { genre, ...(owner ? { author: owner } : {}) }, rule: 'genre-owned' }
}
