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
const OF = new RegExp(`(?<![\\p{L}\\p{N}])(${CAPITAL_LIST})[ \\n](of|for|to|on)[ \\n](?:the[ \\n])?(?:\\p{Lu}[\\p{L}'’-]*(?:[ \\n](?:of|the|for|and|on(?![ \\n](?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)))(?=[ \\n]))*[ \\n]?){1,7}`, 'gu')
const LOWER = new RegExp(`(?<![\\p{L}-])(?:(?:political|joint|open|public|minute|rule|minority|majority|dissenting|interim|pastoral|common|founding|draft|party|annual|yearly|final|general|new|first|last|latest|recent|official|minimum|maximum|congress|election|electoral)[ \\n])?(${[...OWNED_GENRES].join('|')})(?![\\p{L}-])`, 'gu')
/** Works a body has one of: "the program" in its own paper is its own. */
const CONSTITUTIVE: ReadonlySet<string> = new Set(['program', 'programme', 'platform', 'constitution', 'statutes', 'manifesto'])
const SOME_FOUNDING = /Aims|Basis|Bases|Points\s|Principles|Rules\s|Articles\s|Book\s|Bill\s|Charter\s|Confession|Code\s|(?:Statement|Declaration|Affirmation)\sof/
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
    const capital = SOME_CAPITAL.test(words)
    for (const m of capital ? words.matchAll(OF) : []) {
      const end = p.start + m.index + shownEnd(m[0])
      const noun = { start: p.start + m.index, end: p.start + m.index + m[1].length }
      const lead = dropLead(/(?:\p{Lu}[\p{L}'’-]*[ \n]){0,4}$/u.exec(text.slice(Math.max(p.start, noun.start - LEAD_REACH), noun.start))![0])
      const span = { start: noun.start - lead.length, end }
      if (!/\p{Lu}/u.test(text.slice(noun.end, end)) || busy(span, noun)) continue
      // The name behind "to" is who gets it, behind "on" what it is about.
      const owner = m[2] === 'of' ? owners.mentions.find((x) => x.start >= span.start && x.end <= end && x.form === 'name') : undefined
      out.push(named(text, span, m[1], owner && (owners.clusterOf.get(owner.id) ?? null), owners))
    }
    for (const m of capital ? words.matchAll(NAMED) : []) {
      const lead = dropLead(m[1])
      // "Strand Books" is whoever prints them.
      if (lead === '' || m[0].endsWith('Books')) continue
      const span = { start: p.start + m.index + m[1].length - lead.length, end: p.start + m.index + m[0].length }
      if (!busy(span)) out.push(named(text, span, m[2], null, owners))
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
      if (draft) out.push(draft)
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
const SENT: ReadonlySet<string> = new Set(['letter', 'appeal', 'memorandum', 'petition', 'circular'])

/** End of "to the Rope Guild" behind the noun; null where no name stands there. */
function receiverBehind(text: string, span: Span, owners: Owners): number | null {
  const to = /^[ \n]to[ \n](?:the[ \n])?/u.exec(text.slice(span.end, span.end + 10))
  if (!to) return null
  const at = span.end + to[0].length
  return owners.mentions.find((m) => m.form === 'name' && m.start <= at && at < m.end)?.end ?? null
}

/** A small-letter genre noun counts where its owner or issuer stands beside it. */
function owned(text: string, from: number, passage: number, span: Span, genre: string, owners: Owners): WorkDraft | null {
  const before = text.slice(Math.max(from, span.start - 90), span.start)
  const near = owners.mentions.filter((m) => m.end <= span.start + 1 && m.start >= span.start - 90 && m.start >= from)
  const beside = ownerBeside(text, passage, span, before, near, owners)
  // "They appeal to A" is a deed.
  const noun = !/^(?:appeal|petition)$/u.test(genre) || /(?:\b(?:an?|the|its|their|our|his|her|my|this|that|open|joint|no)|['’]s?)[ \n](?:[\p{Ll}-]+[ \n])?$/iu.test(before)
  const receiver = noun && SENT.has(genre) ? receiverBehind(text, span, owners) : null
  if (receiver !== null) return named(text, { start: span.start, end: receiver }, genre, beside?.span.end === span.end ? beside.owner : publisherOf(before, near, owners), owners)
  if (beside) return make(text, beside.span, genre, beside.owner, owners, span)
  const lead = /\bthe[ \n]+((?:\p{Lu}[\p{L}'’-]+[ \n]+){1,3})$/u.exec(before)
  if (lead) return { ...make(text, { start: span.start - lead[1].length, end: span.end }, genre, null, owners, { start: span.start - lead[1].length, end: span.end }), authorWords: lead[1].trim() }
  if (CONSTITUTIVE.has(genre) && /\bthe[ \n]+$/iu.test(before) && owners.voice !== null) return make(text, span, genre, owners.voice, owners, span)
  const issued = ISSUING.exec(before)
  if (issued && !/\b(?:in|by|to|through) which\b|\bagainst\b/u.test(before.slice(issued.index)) && /\b(?:an?|its|their|the|this|following|new)[ \n]+(?:[\p{Ll}-]+[ \n]+){0,2}$/u.test(before.slice(issued.index)) && !/[.;:]/.test(before.slice(issued.index))) {
    const subject = issuerOf(text, near.filter((m) => m.end <= span.start - (before.length - issued.index)))
    if (subject && (subject.kind === 'Organization' || !/^(?:pass|adopt)/u.test(issued[0]))) return make(text, span, genre, owners.clusterOf.get(subject.id) ?? null, owners, span)
  }
  return /\b(?:joint|open)[ \n]/u.test(text.slice(span.start, span.end)) ? make(text, span, genre, null, owners, span) : null
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
