/**
 * Names that a text gives to somebody beside the first: nicknames and epithets ("Velde, known as the Heron"), earlier and later
 * names of a body ("formerly the Spinners' Guild"), translations in brackets ("Parti des Quais (Party of the Quays)").
 */
import { compareSpans, overlaps } from '@polylogue/graph-schema'
import type { Mention, Span } from '@polylogue/graph-schema'
import { FOREIGN_NAME_WORDS } from '../lexicons/foreign-name-words.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { placesOf } from './places-of.ts'

/** Index of the mention that is given another name, and the name without article and marks. */
export interface IntroducedName extends Span { readonly owner: number, readonly why: string }

/** What stands between the name and the other one. Everything has a bound, so that reading is linear.
 * Without a mark before it, "Velde called the Heron's words …" is something Velde does. */
const CALLED = /^(?! (?:called|hailed|dubbed|nicknamed|styled|renamed|rechristened) )(?: ?["”’]?(?:,| \()? ?(?:who (?:was|is) |which (?:was|is) |then |also |better |widely |commonly |generally |popularly |simply |affectionately |formerly |previously |later |now ){0,3}(?:(?:known|hailed|dubbed|nicknamed|called|styled|renamed|rechristened)(?: by (?:his|her|its|their) \p{Ll}+| to (?:his|her|its|their) \p{Ll}+| throughout \p{L}+)?(?: as)?|alias|a\.k\.a\.|aka|formerly|previously|nowadays|later renamed)) (?:the )?(?<mark>["“‘])?(?:the )?/iu
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:of|the|de|von|van|and|&|for) ){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,7}/u
const BRACKET = /^ ?["”’]? \((?:(?:the|in English:?|i\.e\.|that is,?) ){0,2}["“‘]?/u

export function introducedNames(text: string, mentions: readonly Mention[]): IntroducedName[] {
  return mentions.flatMap((m, owner) => {
    if (m.kind !== 'Person' && m.kind !== 'Organization') return []
    const found = nickname(m) ?? (isPersonAlone(text, m) ? calledBehind(text, m.end) : null) ?? (m.kind === 'Organization' ? translated(text, m) : null)
    return found && text.slice(found.start, found.end) !== m.words ? [{ ...found, owner }] : []
  })
}

/** 'Boris “Heron” Velde' as one name; the nickname in it is a name by itself. */
const NICKNAMED = /^(?<lead>\p{Lu}[^"“‘]{1,30} ["“‘](?:the )?)(?<nick>\p{Lu}[^"”’]{1,30})["”’] \p{Lu}/u

function nickname(m: Mention): (Span & { why: string }) | null {
  const found = m.kind === 'Person' ? NICKNAMED.exec(m.words) : null
  return found && { start: m.start + found.groups!.lead.length, end: m.start + found.groups!.lead.length + found.groups!.nick.length, why: 'the nickname in the name' }
}

/** "a circle round Ada Velde, later called the Lamp", "the book of Velde which was called": it is the circle and the book that are called so. */
function isPersonAlone(text: string, m: Mention): boolean {
  return m.kind !== 'Person' || !/\b(?:a?round|under|by|of|with)[ \n]$/u.test(text.slice(Math.max(0, m.start - 8), m.start)) && !/^,?[ \n]which\b/u.test(text.slice(m.end, m.end + 8))
}

function calledBehind(text: string, at: number): (Span & { why: string }) | null {
  const lead = CALLED.exec(text.slice(at, at + 120))
  // "A called B a liar", "A dubbed B …": no mark and no "who was" before the verb, and what follows is somebody else.
  if (!lead || /^ ?(?:called|hailed|dubbed|nicknamed|styled|renamed|rechristened) (?!by )/u.test(lead[0])) return null
  const start = at + lead[0].length
  const rest = text.slice(start, start + 90)
  const marked = lead.groups?.mark === undefined ? null : /^[^"”’\n]{2,60}(?=["”’])/u.exec(rest)?.[0] ?? null
  const name = marked !== null && /^\p{Lu}/u.test(marked) ? marked.replace(/[,.]$/u, '') : NAME.exec(rest)?.[0].replace(/(?:['’]s|[.'’-])$/u, '')
  return name === undefined || name.length < 3 ? null : { start, end: start + name.length, why: 'the text introduces it as another name' }
}

/** A body's name in two languages, the second in brackets. Names in one language are two bodies there, or a body and its parent. */
function translated(text: string, m: Mention): (Span & { why: string }) | null {
  const lead = BRACKET.exec(text.slice(m.end, m.end + 30))
  if (!lead) return null
  const start = m.end + lead[0].length
  const rest = text.slice(start, start + 100)
  // Both with a part in marks: “Circle “Red Lamp” (KRL “Krasna Lampa”)”.
  const marked = /["“]/u.test(m.words) ? /^\p{Lu}[^()\n"“”]{1,40} ["“][^()\n"“”]{2,40}["”](?=\))/u.exec(rest)?.[0] : undefined
  if (marked !== undefined) return { start, end: start + marked.length, why: 'the name in another language, in brackets' }
  const inside = /^[^()\n"”]{6,90}(?=["”’]?\))/u.exec(rest)?.[0]
  if (inside === undefined || !/^\p{Lu}/u.test(inside) || !/ /u.test(inside) || /[,;:]/u.test(inside)) return null
  return isForeign(m.words) !== isForeign(inside) ? { start, end: start + inside.length, why: 'the name in another language, in brackets' } : null
}

function isForeign(name: string): boolean {
  const words = name.toLowerCase().split(/[\s'’-]+/u)
  return words.some((w) => FOREIGN_NAME_WORDS.has(w)) && !words.some((w) => ENGLISH.has(w))
}

const ENGLISH: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', ...[...ORG_HEADS].filter((w) => !FOREIGN_NAME_WORDS.has(w))])

type NewMention = (span: Span, kind: Mention['kind'], rule: string) => Mention

function withNicknames(text: string, mentions: readonly Mention[], mention: NewMention): readonly Mention[] {
  const whole = mentions.flatMap((m) => {
    if (m.kind !== 'Person' || !/^\p{Lu}\p{Ll}/u.test(m.words)) return []
    // The mention may end in the middle of the nickname.
    const behind = /^[^"“‘]{0,40}? ["“‘](?:the )?\p{Lu}[\p{L}'’ -]{1,30}["”’] \p{Lu}\p{Ll}[\p{L}-]*/u.exec(text.slice(m.start, m.start + 120))
    const lead = behind?.[0].search(/ ["“‘]/u) ?? 0
    if (behind && (lead > m.end - m.start || behind[0].length <= m.end - m.start || !/^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}$/u.test(behind[0].slice(0, lead)))) return []
    return behind ? [mention({ start: m.start, end: m.start + behind[0].length }, 'Person', 'name-with-nickname')] : []
  })
  return whole.length === 0 ? mentions : [...mentions.filter((m) => !whole.some((w) => overlaps(w, m))), ...whole].sort(compareSpans)
}

/** The mentions with every place of the introduced names as one of the owner's kind; what was read there otherwise gives way. */
export function withIntroduced(text: string, given: readonly Mention[], mention: NewMention): Mention[] {
  const mentions = withNicknames(text, given, mention)
  const introduced = introducedNames(text, mentions)
  if (introduced.length === 0) return [...mentions]
  const added: Mention[] = []
  for (const { owner, start, end } of introduced) {
    const kind = mentions[owner].kind
    for (const span of placesOf(text, text.slice(start, end))) if (!added.some((a) => overlaps(a, span))) added.push(mention(span, kind, 'introduced-name'))
  }
  const owners = new Set(introduced.map((n) => mentions[n.owner].id))
  const fits = (a: Mention) => !mentions.some((m) => overlaps(m, a) && (owners.has(m.id) || m.start < a.start && m.end >= a.end || m.start <= a.start && m.end > a.end))
  const kept = added.filter(fits)
  return [...mentions.filter((m) => !kept.some((a) => overlaps(a, m))), ...kept].sort(compareSpans)
}
