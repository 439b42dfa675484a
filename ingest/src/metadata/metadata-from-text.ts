/** Title, date, author and publisher as the text itself shows them: headings, bylines, signature, the line of a posting. */
import { COMMON_WORDS } from '../lexicons/common-words.ts'
import { GRAMMAR_COMMON } from '../lexicons/plain-words.ts'
import type { RawMetadata, RawPassage } from '../readers/reader.ts'
import { countWords } from '../readers/text-lines.ts'
import { findDate } from './dates.ts'
import { announcer, bodyBehindOffice, isBelowPaper, mastheadIn } from './masthead.ts'
import { describedBody } from './self-description.ts'
import { imprintOf } from './imprint-line.ts'
import { foundedInTitle, resolvingBody, siteBehindTitle } from './issuing-lines.ts'
import type { NamePlace } from './issuing-lines.ts'
import { WORK_NOUNS, isFullName, isPersonLine, organizationLine } from './name-line.ts'

/** Passages of the head and foot that are looked at. */
const HEAD = 10
const FOOT = 6

/** What the text says of itself, most trusted first within a field. Boilerplate is another voice and says nothing. */
export function metadataFromText(text: string, passages: readonly RawPassage[]): RawMetadata[] {
  const content = passages.filter((p) => p.kind !== 'boilerplate')
  const head = headOf(text, content)
  const signature = content.filter((p) => p.kind === 'signature').slice(-FOOT)
  const written = authors(text, head, signature)
  return [
    ...titleAndPublisher(text, content, head, signature),
    ...dates(text, passages, content, head, signature),
    ...written,
    ...(written.length === 0 ? [...issuers(text, content, head), ...imprints(text, passages)] : []),
    ...archivedSite(text, passages),
    ...selfDescribed(text, content),
  ]
}

/** Whose text it is where nobody signs: by the site behind the title, a body that founds itself, a motion's "be it resolved". */
function issuers(text: string, content: readonly RawPassage[], head: readonly RawPassage[]): RawMetadata[] {
  const first = (passages: readonly RawPassage[], find: (line: string) => NamePlace | null): RawMetadata[] => {
    for (const p of passages) {
      const at = find(text.slice(p.start, Math.min(p.end, p.start + 400)).split('\n')[0])
      if (at) return [field('publisher', text, p.start + at.start, p.start + at.end)]
    }
    return []
  }
  return [...first(head.slice(0, 2), foundedInTitle), ...first(content, resolvingBody), ...first(head.slice(0, 1), siteBehindTitle)]
}

/** "About us": whose page it is. */
function selfDescribed(text: string, content: readonly RawPassage[]): RawMetadata[] {
  const body = describedBody(text, content)
  return body === null ? [] : [field('publisher', text, body.start, body.end)]
}

/** In whose paper the text stood, as a line at its head or foot says; it speaks with a text that names no author. */
function imprints(text: string, passages: readonly RawPassage[]): RawMetadata[] {
  for (const p of [...passages.slice(0, HEAD), ...passages.slice(-FOOT)]) for (const m of text.slice(p.start, Math.min(p.end, p.start + 600)).matchAll(/[^\n]{1,300}/g)) {
    const found = imprintOf(m[0])
    const start = p.start + m.index
    if (found) return [field('publisher', text, start + found.start, start + found.end)]
  }
  return []
}

/** The first short passages: headings, bylines, a date line, up to two past the first paragraph. */
function headOf(text: string, content: readonly RawPassage[]): RawPassage[] {
  const end = content.findIndex((p) => countWords(text, p.start, p.end) > 30)
  return content.slice(0, Math.min(HEAD, end < 0 ? HEAD : end + 1)).filter((p) => p.end - p.start <= 300)
}

function field(name: RawMetadata['field'], text: string, start: number, end: number, value = text.slice(start, end)): RawMetadata {
  return { field: name, value: value.replace(/\s+/g, ' ').trim(), origin: 'text', place: { start, end } }
}

function titleAndPublisher(text: string, content: readonly RawPassage[], head: readonly RawPassage[], signature: readonly RawPassage[]): RawMetadata[] {
  const out: RawMetadata[] = []
  const headings = head.filter((p) => p.kind === 'heading')
  const masthead = headings.length > 1 && headings[0] === content[0] && !/[>»]/u.test(text.slice(headings[0].start, headings[0].end)) ? organizationLine(text.slice(headings[0].start, headings[0].end)) : null
  const paper = mastheadIn(firstLines(text, content), text)
  const named = paper && headings[0]?.start === paper.start && headings.length > 1 || masthead || authorAbove(text, headings) ? headings.slice(1) : headings
  const title = named.find((p) => !RELEASE_LABEL.test(text.slice(p.start, p.end)) && !(paper && isBelowPaper(text.slice(p.start, p.end).trim()))) ?? named[0]
  if (title) out.push(field('title', text, title.start, title.end))
  const signing = signature.flatMap((p) => signedBy(text, p))
  // Signatories of several bodies: none of them speaks for all.
  if (new Set(signing.map((s) => s.value.toLowerCase())).size < 2 || !signature.some((p) => signsInRows(text, p))) out.push(...signing)
  for (const p of head) out.push(...adoptedBy(text, p))
  if (content.length > 0) out.push(...minutesOf(text, content[0]), ...pathOf(text, content[0]))
  for (const p of head) if (p.kind === 'paragraph' && p !== title) out.push(...issuedBy(text, p))
  if (masthead) {
    const name = firstBody(masthead.name)
    const at = text.indexOf(name, headings[0].start)
    out.push(at >= 0 && at < headings[0].end ? field('publisher', text, at, at + name.length, spelledOut(text, name)) : field('publisher', text, headings[0].start, headings[0].end, spelledOut(text, name)))
  }
  if (paper) out.push(field('publisher', text, paper.start, paper.end, nameOfPaper(text, text.slice(paper.start, paper.end))))
  if (head.some((p) => RELEASE_LABEL.test(text.slice(p.start, p.end).trim()))) out.push(...releasedBy(text, content))
  for (const p of named) {
    const whose = ownerInTitle(text.slice(p.start, p.end))
    if (whose) out.push(field('publisher', text, p.start + whose.start, p.start + whose.end, spelledOut(text, text.slice(p.start + whose.start, p.start + whose.end))))
  }
  return out
}

/** The first lines of the content. */
function firstLines(text: string, content: readonly RawPassage[]): { readonly start: number, readonly end: number }[] {
  return content.slice(0, 3).flatMap((p) => [...text.slice(p.start, Math.min(p.end, p.start + 300)).matchAll(/[^\n]+/g)].map((m) => ({ start: p.start + m.index, end: p.start + m.index + m[0].length }))).slice(0, 4)
}

/** "THE LANTERN" as the text writes it elsewhere, else with capitals at the head of its words. */
function nameOfPaper(text: string, shouted: string): string {
  const line = shouted.trim().replace(/\.$/u, '')
  const spelled = spelledOut(text, line)
  return /\p{Ll}/u.test(spelled) ? spelled : spelled.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase()).replace(/(?<=\s)(?:Of|And|The|For)(?=\s)/gu, (w) => w.toLowerCase())
}

/** Verbs of headlines: "CARE WORKERS VOTE FOR STRIKE" is no body. */
const HEADLINE = /\b(?:votes?|strikes?|calls?|demands?|wins?|backs?|says?|condemns?|welcomes?|urges?|warns?|rejects?|accuses?|launch(?:es)?|announces?|joins?|elects?|walks?|march(?:es)?|to)\b/iu

/** Who sends a press release: the body in its line of contact, else whoever announces in its first sentence. */
function releasedBy(text: string, content: readonly RawPassage[]): RawMetadata[] {
  const place = (p: RawPassage, name: string): RawMetadata[] => { const at = text.indexOf(name, p.start); return at >= 0 && at < p.end ? [field('publisher', text, at, at + name.length)] : [] }
  for (const p of content.slice(-FOOT)) {
    const line = text.slice(p.start, Math.min(p.end, p.start + 200)).split('\n')[0]
    const body = /^(?:media |press )?contacts?\b|^for further information\b/i.test(line) ? bodyBehindOffice(line) : /^about (?:the )?/i.test(line) ? organizationLine(line.replace(/^about (?:the )?/i, '').replace(/:$/u, ''))?.name ?? null : null
    if (body) return place(p, body)
  }
  // The body in a line of its own, under the label.
  for (const p of content.slice(1, 3)) for (const m of text.slice(p.start, Math.min(p.end, p.start + 200)).matchAll(/[^\n]+/g)) {
    const line = (p.kind === 'heading' || countWords(text, p.start, p.end) < 14) && !HEADLINE.test(m[0]) ? organizationLine(m[0]) : null
    if (line) return place(p, line.name)
  }
  const first = content.find((p) => p.kind === 'paragraph' && countWords(text, p.start, p.end) > 10)
  const body = first && announcer(text.slice(first.start, Math.min(first.end, first.start + 300)).replace(/\s+/gu, ' '))
  return first && body ? place(first, body) : []
}

/** True where a line of the signature is a person with a body behind ("A. Lind, Harbour League"). */
function signsInRows(text: string, p: RawPassage): boolean {
  return text.slice(p.start, p.end).split('\n').some((line) => bodyBehindOffice(line) !== null)
}

/** True where the first of two headings or more is nothing but a person's name; where only the second is in capitals, a line of the shape of a name without an ordinary word is. */
function authorAbove(text: string, [first, second]: readonly RawPassage[]): boolean {
  if (first === undefined || second === undefined) return false
  const [line, below] = [first, second].map((p) => text.slice(p.start, p.end))
  if (isFullName(line)) return true
  const ordinary = line.toLowerCase().split(/\s/).some((w) => COMMON_WORDS.has(w) || GRAMMAR_COMMON.has(w))
  return !ordinary && isPersonLine(line) && !line.includes(',') && /\p{Ll}/u.test(line) && !/\p{Ll}/u.test(below)
}

/** "(Adopted by the Second Congress of the X, 1924)", "Issued on 3 May 1931 by the X": who speaks in a text that a body passed. */
function adoptedBy(text: string, p: RawPassage): RawMetadata[] {
  const m = /^[[(]?(?:unanimously )?(?:adopted|issued|passed|approved|agreed|carried)\b[^.\n]{0,60}?\bby (?:the )?([^\n()[\]]{3,140})/i.exec(text.slice(p.start, Math.min(p.end, p.start + 260)))
  const first = m && organizationLine(m[1].split(',')[0].replace(/[\s.)\]]+$/, ''))
  const found = first ?? (m && organizationLine(m[1].replace(/(?:,|\bon\b|\bat\b|\bin\b) ?(?:(?:its|the|\d|january|february|march|april|may|june|july|august|september|october|november|december)\b.*)?$/i, '').replace(/[\s.,\])]+$/, '')))
  if (!m || !found) return []
  const start = text.indexOf(found.name, p.start + m.index)
  return start < 0 ? [] : [field('publisher', text, start, start + found.name.length)]
}

/** Of a joint statement's bodies the one named first: "Dockers' Union and Free Bakers' League". */
function firstBody(name: string): string {
  for (let at = name.search(/ and /i); at >= 0; at = name.toLowerCase().indexOf(' and ', at + 1)) {
    const left = organizationLine(name.slice(0, at))
    if (left && organizationLine(name.slice(at + 5))) return left.name
  }
  return name
}

/** "MINUTES of the Ordinary Meeting of the X, held in …": whose minutes a text begins with. */
function minutesOf(text: string, p: RawPassage): RawMetadata[] {
  const m = /^(?:minutes|proceedings|report) of (?:the|a|an) (?:[\p{L}-]+ ){0,4}(?:meeting|session|sitting|proceedings) of (?:the )?([^,.;:\n]{3,100}?)(?:[,.;:\n]| held\b| on\b)/iu.exec(text.slice(p.start, Math.min(p.end, p.start + 240)).replace(/\n/gu, ' '))
  const body = m && organizationLine(m[1])
  const start = body ? text.indexOf(body.name, p.start) : -1
  return start < 0 ? [] : [field('publisher', text, start, start + body!.name.length)]
}

/** "The X > Library > Reading list": whose page it is, by the path over it. */
function pathOf(text: string, p: RawPassage): RawMetadata[] {
  const first = /^(?:The )?([^>»\n]{3,80}?) [>»] /u.exec(text.slice(p.start, Math.min(p.end, p.start + 120)))
  const body = first && organizationLine(first[1])
  const start = body ? text.indexOf(body.name, p.start) : -1
  return start < 0 ? [] : [field('publisher', text, start, start + body!.name.length)]
}

/** Lines below the title, "Statement of the Committee of the X" and "X, 17 August 1915": who speaks, where the passage is nothing but such lines. */
function issuedBy(text: string, p: RawPassage): RawMetadata[] {
  const lines = [...text.slice(p.start, p.end).matchAll(/[^\n]+/g)]
  if (lines.length > 3 || lines.some((m) => m[0].length > 120 || /[.!?]$/.test(m[0].trim()))) return []
  return lines.flatMap((m): RawMetadata[] => {
    // "of the Provisional Committee of the X", under "Communiqué".
    const issuer = /^(?:of|by|from) (?:the )?(.{3,120})$/.exec(m[0].trim())
    const by = issuer && organizationLine(issuer[1])
    if (by) { const at = text.indexOf(by.name, p.start + m.index); return at < 0 ? [] : [field('publisher', text, at, at + by.name.length)] }
    const whose = ownerInTitle(m[0])
    if (whose) return [field('publisher', text, p.start + m.index + whose.start, p.start + m.index + whose.end)]
    const date = findDate(m[0])
    const body = date && date.start > 5 && /^[\s.)]*$/.test(m[0].slice(date.end)) ? organizationLine(m[0].slice(0, date.start).replace(/[\s,–—-]+$/, '')) : null
    const at = body ? text.indexOf(body.name, p.start + m.index) : -1
    return body && at >= 0 ? [field('publisher', text, at, at + body.name.length)] : []
  })
}

/** Labels that press offices put above the title. */
const RELEASE_LABEL = /^(for immediate release|(press|news|media) release|press (statement|communiqu[eé])|embargoed\b.{0,40}|leaflet|pamphlet)[.:!]?$/i

/** A name in capitals as the text spells it elsewhere ("FREE PORT UNION" → "Free Port Union"); else as it is. */
function spelledOut(text: string, name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  const head = text.slice(0, 100_000)
  const folded = head.toLowerCase()
  const wanted = name.toLowerCase()
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const found = head.slice(at, at + name.length)
    if (found.toLowerCase() === wanted && /\p{Ll}/u.test(found) && /^\p{Lu}/u.test(found)) return found
  }
  return name
}

/** "An archive of the former website of the X": whose site it was is who published, where nothing else says so. */
function archivedSite(text: string, passages: readonly RawPassage[]): RawMetadata[] {
  for (const p of passages) {
    if (p.kind !== 'boilerplate') continue
    const m = /\b(?:archive|archived copy|mirror|copy) of (?:the )?(?:former |old |original )?(?:web ?)?site of (?:the )?((?:\p{Lu}[\p{L}'’-]{1,30} (?:(?:of|for|and|in) (?:the )?)?){1,7}\p{Lu}[\p{L}'’-]{1,30})/u.exec(text.slice(p.start, Math.min(p.end, p.start + 400)))
    const found = m && organizationLine(m[1])
    if (found) { const start = text.indexOf(found.name, p.start + m.index); return [field('publisher', text, start, start + found.name.length)] }
  }
  return []
}

/** The organization each line of a signature names. */
function signedBy(text: string, p: RawPassage): RawMetadata[] {
  const out: RawMetadata[] = []
  for (const m of text.slice(p.start, p.end).matchAll(/[^\n]{1,200}/g)) {
    const line = m[0].replace(/^(signed:?|on behalf of|for) (by )?/i, '')
    const office = /^[^,]{3,60}, .{0,60}?\b(?:of|for) (the )?(.{3,90})$/.exec(line)
    const row = bodyBehindOffice(line.trim())
    if (row !== null) {
      const start = text.indexOf(row, p.start + m.index)
      if (start >= 0) out.push(field('publisher', text, start, start + row.length))
      continue
    }
    // "Central Committee, Harbour League": the League speaks by it.
    const organ = /^(?:the )?(?:(?:central|executive|national|political|general|provisional) (?:committee|council|bureau|executive|secretariat|board)|secretariat|politburo|presidium|executive|leadership),? (?:of )?(?:the )?(\p{Lu}.{3,90})$/iu.exec(line.trim())
    const whole = organ && line.includes(',') ? organizationLine(organ[1]) : null
    const found = whole ?? (office && isPersonLine(line) ? null : organizationLine(line.trim()))
    if (found) {
      const start = text.indexOf(found.name, p.start + m.index)
      if (start >= 0) out.push(field('publisher', text, start, start + found.name.length))
      continue
    }
    const body = office && organizationLine(office[2])
    if (body) {
      const start = text.indexOf(body.name, p.start + m.index)
      if (start >= 0) out.push(field('publisher', text, start, start + body.name.length))
    }
  }
  return out
}

/** The body in "Program of the X", "Statement by X", in the title or a heading below it: only where it begins with the kind of text it is. */
function ownerInTitle(title: string): { readonly start: number, readonly end: number } | null {
  const first = /^(?:the )?([\p{L}]+)/iu.exec(title)
  if (!first || !WORK_NOUNS.test(first[1])) return null
  // "Statement on the Closure of the X": the X is what it is about; "Letter to the Board of the X" goes to it, "Interview with A of X" is somebody else's.
  const subject = title.search(/\b(?:on|regarding|concerning|about|against|to|with)\b/i)
  for (const m of title.slice(0, 200).matchAll(/\b(?:of|by|from) (?:the )?/gi)) {
    if (subject >= 0 && subject < m.index && !/^(?:by|from)/i.test(m[0])) break
    const start = m.index + m[0].length
    const rest = title.slice(start)
    const end = start + rest.search(/[,:–—(]|\b(?:on|regarding|concerning|about|to|against)\b|$/)
    const found = organizationLine(title.slice(start, end).trim())
    if (found) { const at = title.indexOf(found.name, start); return { start: at, end: at + found.name.length } }
  }
  return null
}

function dates(text: string, all: readonly RawPassage[], content: readonly RawPassage[], head: readonly RawPassage[], signature: readonly RawPassage[]): RawMetadata[] {
  const out: RawMetadata[] = []
  const from = (p: RawPassage) => {
    const found = findDate(text.slice(p.start, p.end))
    if (found) out.push(field('date', text, p.start + found.start, p.start + found.end, found.value))
    return found !== null
  }
  const dateLine = (p: RawPassage) => countWords(text, p.start, p.end) <= 20 && p.kind !== 'listItem' && p.kind !== 'blockQuote' && p.kind !== 'attribution' && p.kind !== 'note'
  for (const p of head) if (dateLine(p)) from(p)
  for (const p of content.slice(0, HEAD)) if (out.length === 0 && p.kind === 'paragraph') dateOfDateline(text, p, out)
  for (const p of signature) from(p)
  // "The secretary answers, May 1931:" further down: a short line that ends with its date.
  for (const p of all.slice(0, 30)) {
    const words = text.slice(p.start, Math.min(p.end, p.start + 300))
    const found = out.length === 0 && (p.kind === 'paragraph' || p.kind === 'heading') && dateLine(p) ? findDate(words) : null
    if (found && /^[\s.:)\]]*$/.test(words.slice(found.end))) from(p)
  }
  for (const p of head) if (out.length === 0 && /^(posted|published|dated?|adopted|issued|approved|updated)\b/i.test(text.slice(p.start, p.start + 20))) from(p)
  // The date of a posting is that of the text, though the line itself is residue of the page.
  for (const p of all) if (p.kind === 'boilerplate' && out.length === 0 && /^(this entry was |posted |published )/i.test(text.slice(p.start, p.start + 20))) from(p)
  return out
}

/** "OSLO, 4 May 1931. The council …": where and when a report was written, before its first sentence. */
function dateOfDateline(text: string, p: RawPassage, out: RawMetadata[]): void {
  const words = text.slice(p.start, Math.min(p.end, p.start + 120))
  const found = findDate(words)
  if (!found || !/^\p{Lu}[\p{L} .'’-]{1,40}, (?:\p{L}{3,9}day,? )?$/u.test(words.slice(0, found.start)) || !/^\s?(?:[.:)]|[—–-])/.test(words.slice(found.end))) return
  out.push(field('date', text, p.start + found.start, p.start + found.end, found.value))
}

function authors(text: string, head: readonly RawPassage[], signature: readonly RawPassage[]): RawMetadata[] {
  const out: RawMetadata[] = []
  const headings = head.filter((p) => p.kind === 'heading')
  if (authorAbove(text, headings)) out.push(field('author', text, headings[0].start, headings[0].end))
  for (const p of head) {
    const m = /^(?:written by|authors?:|by:?) (.{3,100})$/i.exec(text.slice(p.start, Math.min(p.end, p.start + 120)))
    if (!m) continue
    const name = m[1].replace(/[,|·–—-]? (?:on )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december).{0,40}$/i, '').trim().replace(/[.,]$/, '')
    const office = isPersonLine(name) && name.includes(', ')
    if (!office && !name.split(/ and |, | & /).every((part) => isPersonLine(part)) && organizationLine(name) === null) continue
    const who = office ? name.split(',')[0] : name
    const start = text.indexOf(who, p.start)
    if (start >= 0) out.push(field(organizationLine(who) ? 'publisher' : 'author', text, start, start + who.length))
    if (office) out.push(...signedBy(text, { ...p, start }))
  }
  for (const p of signature) {
    for (const m of text.slice(p.start, p.end).matchAll(/[^\n]{1,200}/g)) {
      const line = m[0].trim().replace(/^(signed:?|--?|—|–) ?/i, '')
      const name = line.split(',')[0].trim()
      if (!isPersonLine(line) || organizationLine(line) !== null || findDate(line) !== null) continue
      const start = text.indexOf(name, p.start + m.index)
      if (start >= 0) out.push(field('author', text, start, start + name.length))
    }
  }
  return out
}
