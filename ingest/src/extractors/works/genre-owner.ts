/** Who owns or issued the work that a small-letter genre noun names: "its program", "the program which the League adopted". */
import type { Mention, Span } from '@polylogue/graph-schema'
import { ISSUING, OWNER_ADJECTIVES } from '../../lexicons/work-genres.ts'

/** What is known of who is who where a genre noun stands. */
export interface Owners {
  /** Mentions of organizations, people and roles, in text order. */
  readonly mentions: readonly Mention[]
  readonly clusterOf: ReadonlyMap<string, string>
  nameOf(cluster: string): string
  /** Cluster of the document's voice where that is a body, else null. */
  readonly voice: string | null
  /** Body behind who says "our" in the passage: undefined outside the turns of an interview, null where it is not told. */
  bodyInTurn(passage: number): string | null | undefined
}

/** Owner (a cluster, or null where the words do not tell) and the stretch that names the work with its owner. */
export interface Owned {
  readonly owner: string | null
  readonly span: Span
}

const POSSESSIVE = /(?:\b(?:its|their|our|your|his|her|my)|['’]s?)[ \n]+((?:[\p{Ll}-]+[ \n]+){0,2})$/u
const FIRST_PERSON = /^(?:our|my)$/iu
/** "which the League adopted", "that was adopted by the League", "adopted by the League": up to the owner's name. */
const RELATIVE = /^,?[ \n](?:(?:which|that)[ \n])?(?:the[ \n])?$/iu
const PASSIVE = new RegExp(`^(?:[ \\n]on[ \\n][\\p{Ll} \\n-]{3,40})?,?[ \\n](?:(?:which|that)[ \\n](?:was|were|had been|has been)[ \\n])?(?:[\\p{Ll}]+ly[ \\n])?${ISSUING.source}[ \\n](?:[^.;:,]{0,40}?[ \\n])?by[ \\n](?:the[ \\n])?(?:(?:[\\p{Ll}-]+[ \\n]){0,2}(?:members|supporters|leaders|editors|leadership|comrades|majority|minority|delegates|workers)[ \\n](?:of|in)[ \\n](?:the[ \\n])?)?$`, 'u')
const BESIDE = /^[ \n](?:has |had |have |itself |once |then |later |first )*$/u

/** "a report by the consultants A" as well. */
const BY_WHOM = /^[ \n](?:of|by|from|by[ \n]the[ \n][\p{Ll}-]{4,}(?:[ \n][\p{Ll}-]{4,})?)[ \n](?:the[ \n])?(?:(?:Mr|Mrs|Miss|Ms|Dr|Prof|Professor|Rev|Comrade|Sister|Brother|Elder|Canon|Sir|Lady|Father|Bishop|CEO|President|Chairman|Secretary|Minister|Senator|Professor|[Cc]omrade)\.?[ \n]){0,2}$/u

/** "a memorandum from Provost A": A, and not the office. */
function holderBehind(text: string, next: Mention, mentions: readonly Mention[]): Mention {
  const holder = next.kind === 'Person' || /\s/u.test(next.words) ? undefined : firstFrom(mentions, next.end)
  return holder?.kind === 'Person' && holder.form === 'name' && /^[ \n]$/u.test(text.slice(next.end, holder.start)) ? holder : next
}

/** Null where nothing beside the noun tells an owner. `near`: mentions that end before the noun, not far from it. */
export function ownerBeside(text: string, passage: number, span: Span, before: string, near: readonly Mention[], owners: Owners): Owned | null {
  const cluster = (m: Mention) => owners.clusterOf.get(m.id) ?? null
  const last = near.at(-1)
  if (last !== undefined) {
    const gap = text.slice(last.end, span.start)
    const possessive = POSSESSIVE.exec(text.slice(last.start, span.start))
    // "The Council replied to the branch's letter": the possessor is somebody else.
    const own = /^['’]s?[ \n]/u.test(gap) || /(?:['’]s?|\b(?:its|their|our|your|his|her|my))$/iu.test(last.words)
    if (possessive && own && onlyAdjectives(possessive[1]) && gap.length < 30 && !/[.,;:!?]/.test(gap)) {
      const inTurn = FIRST_PERSON.test(last.words) ? owners.bodyInTurn(passage) : undefined
      return { owner: inTurn === undefined ? cluster(last) : inTurn, span }
    }
    if (/^[ \n]$/.test(gap) && last.form === 'name') return { owner: cluster(last), span: { start: last.start, end: span.end } }
  }
  const next = firstFrom(owners.mentions, span.end)
  if (next === undefined || next.start - span.end > 90) return null
  const between = text.slice(span.end, next.start)
  if (BY_WHOM.test(between) && /\b(?:the|this|that|an?|open|letter)[ \n]+(?:[\p{L}-]+[ \n]+)?$/iu.test(before)) return { owner: cluster(holderBehind(text, next, owners.mentions)), span }
  if (PASSIVE.test(between)) return { owner: cluster(next), span }
  return RELATIVE.test(between) && issues(text, next, owners.mentions) ? { owner: cluster(next), span } : null
}

/** A verb of issuing right behind the name; a name in brackets after it is the same body again. */
function issues(text: string, subject: Mention, mentions: readonly Mention[]): boolean {
  const again = firstFrom(mentions, subject.end)
  const bracket = again && again.start - subject.end <= 2 && /^\s?\($/u.test(text.slice(subject.end, again.start)) ? again.end + 1 : subject.end
  const behind = text.slice(bracket, bracket + 60)
  const verb = ISSUING.exec(behind)
  return verb !== null && BESIDE.test(behind.slice(0, verb.index))
}

const onlyAdjectives = (words: string): boolean => words.trim() === '' || words.trim().split(/\s+/u).every((w) => OWNER_ADJECTIVES.has(w))

function firstFrom(mentions: readonly Mention[], at: number): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (mentions[mid].start < at) low = mid + 1
    else high = mid
  }
  return mentions[low]
}
