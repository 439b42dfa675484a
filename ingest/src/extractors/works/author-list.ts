/** The authors at the head of a reference, in whichever order the style puts surnames and initials. */
import { BODY_WORDS } from '../../lexicons/reference-words.ts'

const CAP = "(?:(?:Mc|Mac|O['’]|D['’]|L['’]|al-|el-)?\\p{Lu}[\\p{L}'’]*\\p{Ll}(?:[-–]\\p{L}[\\p{L}'’]+)*|\\p{Lu}{2,}(?:-\\p{Lu}+)*(?!\\.))"
const PARTICLE = "(?:de|von|van|der|den|la|le|du|da|di|dos|del|della|ten|ter|zu|af|av|y|bin|ibn|De|Van|Von|Du|La|Le|Di|Da|St\\.)"
const SURNAME = `(?:${PARTICLE}\\s+){0,3}${CAP}(?:\\s+${CAP}){0,1}`
const ONE_SURNAME = `(?:${PARTICLE}\\s+){0,3}${CAP}`
const INITIALS = '(?:\\p{Lu}(?:h|[a-z])?\\.(?:\\s*-\\s*)?\\s*){1,4}(?:(?:de|von|van|der)(?=[\\s,]))?'
const BARE_INITIALS = '\\p{Lu}{1,3}(?=[,.;:]|\\s*\\(|\\s*$|\\s+(?:and|&)\\s)'
const SUFFIX = '(?:,?\\s+(?:Jr|Sr|II|III|IV)\\.?)?'
const SURNAME_FIRST = `${SURNAME},?\\s+(?:${INITIALS}|${BARE_INITIALS})${SUFFIX}`
const INITIALS_FIRST = `${INITIALS}\\s*${SURNAME}${SUFFIX}`
const INVERTED_FULL = `${ONE_SURNAME},\\s+${CAP}(?:\\s+(?:\\p{Lu}\\.|${CAP}))?`
const FULL = `${CAP}(?:\\s+(?:\\p{Lu}\\.-?|${PARTICLE}|${CAP})){1,4}`
const AND = '(?:\\s*,)?\\s*(?:&|and|und|et|y|e|–|—|/)\\s+'
const ET_AL = '(?:\\s*,)?\\s*(?:and\\s+)?(?:et\\s+al\\.?|others)'

const anchored = (pattern: string) => new RegExp(`^(?:${pattern})`, 'u')
/** Each way to begin with what must stand there, which is quick to ask: the long patterns take milliseconds to compile, and most texts need few of them. The last says that initials tell authors. */
const FIRST: readonly (readonly [RegExp, RegExp, boolean])[] = [
  [/^(?:\S+\s+){1,5}\p{Lu}/u, anchored(SURNAME_FIRST), true],
  [/^\p{Lu}(?:h|[a-z])?\./u, anchored(INITIALS_FIRST), true],
  [/^(?:\S+\s+){0,3}\S+,\s/u, anchored(INVERTED_FULL), false],
  [/^(?:\p{Lu}|[ae]l-)\S*\s+(?:\p{Lu}|[abdeiltvyz])/u, anchored(FULL), false],
]
const JOINED = anchored(AND)
const LISTED = /^(?:\s*[,;]|\s*(?:&|and|und|et|y|e|–|—|\/)\s)/u
const NEXT_INITIALS = anchored(`(?:${AND}|\\s*[,;]\\s*)(?:${SURNAME_FIRST}|${INITIALS_FIRST})`)
const NEXT_AND = anchored(`${AND}(?:${SURNAME_FIRST}|${INITIALS_FIRST}|${FULL}|${INVERTED_FULL}|${ONE_SURNAME})`)
const NEXT_AND_FULL = anchored(`${AND}(?:${FULL})`)
const NEXT_FULL = anchored(`\\s*[,;]\\s*(?:${FULL})(?=\\s*,)`)
const MORE = anchored(ET_AL)
/** What may follow authors. */
const AFTER = /^\s*(?:$|[,.:;]|\(|\[|["“‘`«]|--?\s|[–—]\s|(?:1[5-9]|20)\d\d|in\s|[Ee]d)/u

/** Length of the author part at the head of `words`; 0 where the reference begins with something else. */
export function authorLength(words: string): number {
  const head = words.slice(0, 1500)
  for (const [gate, first, initials] of FIRST) {
    const length = gate.test(head) ? listLength(head, first, initials) : 0
    if (length > 0) return length
  }
  return bodyLength(head)
}

function listLength(head: string, first: RegExp, initials: boolean): number {
  let length = first.exec(head)?.[0].trimEnd().length ?? 0
  if (length === 0) return 0
  for (let n = 0; n < 60; n++) {
    const rest = head.slice(length)
    const next = MORE.exec(rest) ?? joined(rest, initials) ?? (initials ? listed(rest) : fullList(rest))
    if (!next) break
    length += next[0].trimEnd().length
  }
  if (!initials && /^\s*\.\s+\p{Ll}/u.test(head.slice(length))) return 0
  return AFTER.test(head.slice(length)) || initials ? length : 0
}

function joined(rest: string, initials: boolean): RegExpExecArray | null {
  return JOINED.test(rest) ? (initials ? null : NEXT_AND_FULL.exec(rest)) ?? NEXT_AND.exec(rest) : null
}

function listed(rest: string): RegExpExecArray | null {
  return LISTED.test(rest) ? NEXT_INITIALS.exec(rest) : null
}

/** "A B, C D, and E F": full names after a comma are authors only where an "and" comes before the sentence ends. */
function fullList(rest: string): RegExpExecArray | null {
  return /^(?:\s*,\s*[^,.:"“(]{3,40}){1,8},?\s+(?:and|&)\s+\p{Lu}/u.test(rest) ? NEXT_FULL.exec(rest) : null
}

/** A body as an author: "Harbour League, Program"; up to the first comma or full stop. */
function bodyLength(head: string): number {
  const part = /^(?:The\s+)?\p{Lu}[^,.:;"“‘(\d]{2,80}/u.exec(head)?.[0].trimEnd()
  if (!part || !AFTER.test(head.slice(part.length))) return 0
  const words = part.split(/\s+/)
  if (words.length > 10 || !BODY_WORDS.test(part)) return 0
  const body = BODY_WORDS.exec(part)!
  const lead = words[0] === 'The' ? words[1] : words[0]
  return /\bof\b|\bon\b|\bto\b/.test(part.slice(0, body.index)) && !BODY_WORDS.test(lead) ? 0 : part.length
}
