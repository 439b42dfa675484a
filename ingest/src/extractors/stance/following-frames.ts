/**
 * Whom a text calls as its witness: "We, following A, hold …", "as A taught", "like A, we believe …". Whoever does so is for A.
 * Source of the constructions: own knowledge of polemical English.
 */
import { gather } from '../../language/gather.ts'
import type { Draft } from './drafts.ts'
import { phraseAt } from './phrase.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'
import type { Report } from './reporting.ts'
import { listOf } from './name-lists.ts'

/** "as A taught": what teachers do with what is true; base and past forms. */
const TEACHING = /^(?:taught|teaches|showed|shows|proved|proves|demonstrated|demonstrates|explained|explains|stressed|formulated|foresaw|predicted|put|wrote|writes|pointed)$/u
const SURELY = /^(?:rightly|correctly|justly|so|already|once|long|clearly|brilliantly|always|has|have|had|well|ago)$/u

/** "the ideas laid out by A". */
const TAUGHT_NOUNS: ReadonlySet<string> = new Set(['concepts', 'principles', 'teachings', 'ideas', 'theory', 'path', 'foundations', 'lessons', 'method', 'science'])

/** The words that such a remark opens with. */
export const FOLLOWING_WORDS: ReadonlySet<string> = new Set(['following', 'as', 'like', 'with', 'what', ...TAUGHT_NOUNS])

export function followingDrafts(reading: Reading, reports: readonly Report[]): Draft[] {
  return gather(reading.tokens, (token, i): Draft[] => {
    if (token.lower === 'what' && reading.spotAt[i] === null) return whatTaught(reading, reports, i)
    if (reading.spotAt[i] !== null || !FOLLOWING_WORDS.has(token.lower)) return []
    const laid = token.lower === 'as' || TAUGHT_NOUNS.has(token.lower) ? laidDown(reading, reports, i) : []
    if (laid.length > 0) return laid
    const first = namedAt(reading, i + 1)
    if (first === null) return []
    const names = listOf(reading, first.from, reading.tokens.length - 1, first)
    const end = names.at(-1)!.to
    const source = token.lower === 'as' ? (isTeaching(reading, i, end) ? null : undefined) : followerOf(reading, i, end)
    return source === undefined ? [] : names.filter((s) => s.cluster !== (source?.cluster ?? reading.voice)).map((spot): Draft => ({
      reading, reports, source, target: { spot, position: null, sign: 1, holder: null, inferred: false }, relation: 'ENDORSES', from: i, to: end, confidence: 0.55, explicitness: 'inferred', rule: 'stance/following',
    }))
  })
}

function namedAt(reading: Reading, at: number): Spot | null {
  const phrase = phraseAt(reading, at)
  const spot = phrase && phrase.from <= at + 1 ? reading.spotAt[phrase.head] : null
  return spot && spot.mention.form === 'name' && (spot.kind === 'Person' || spot.kind === 'Organization') && !isPossessive(reading, spot) ? spot : null
}

/** "That is what A has taught for years": A. */
function whatTaught(reading: Reading, reports: readonly Report[], i: number): Draft[] {
  const spot = namedAt(reading, i + 1)
  if (spot === null || spot.cluster === reading.voice || !/^(?:is|was)$/u.test(reading.tokens[i - 1]?.lower ?? '') || !/^(?:this|that|such|which)$/u.test(reading.tokens[i - 2]?.lower ?? '')) return []
  let at = spot.to
  while (at < spot.to + 4 && SURELY.test(reading.tokens[at]?.lower ?? '')) at++
  return TEACHING.test(reading.tokens[at]?.lower ?? '') ? [{ reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'ENDORSES', from: i, to: spot.to, confidence: 0.5, explicitness: 'inferred', rule: 'stance/following' }] : []
}

const LAID_DOWN: readonly string[][] = ['laid down', 'laid out', 'set out', 'set forth', 'formulated', 'developed', 'taught', 'expounded', 'put forward', 'outlined', 'handed down', 'founded', 'elaborated', 'worked out'].map((w) => w.split(' '))

/** "the science of freedom as laid down by A and B": A and B, whom the voice follows. */
function laidDown(reading: Reading, reports: readonly Report[], i: number): Draft[] {
  const words = LAID_DOWN.find((l) => l.every((w, k) => reading.tokens[i + 1 + k]?.lower === w))
  const by = words === undefined ? -1 : i + 1 + words.length
  const such = by > 0 ? reading.tokens.findIndex((t, k) => k > by && k < by + 5 && t.lower === 'such' && reading.tokens[k + 1]?.lower === 'as') : -1
  const first = by > 0 && reading.tokens[by]?.lower === 'by' ? namedAt(reading, such > 0 ? such + 2 : by + 1) : null
  if (first === null) return []
  return listOf(reading, first.from, reading.tokens.length - 1, first).filter((s) => s.cluster !== reading.voice).map((spot): Draft => ({
    reading, reports, source: null, target: { spot, position: null, sign: 1, holder: null, inferred: true }, relation: 'ENDORSES', from: i, to: by + 1, confidence: 0.5, explicitness: 'inferred', rule: 'stance/following',
  }))
}

/** "as A (rightly) taught", at the opening of a clause. */
function isTeaching(reading: Reading, as: number, end: number): boolean {
  const before = reading.tokens[as - 1]
  if (before !== undefined && !/^["“”(,:;–—]$|^(?:that|and|just|exactly)$/u.test(before.lower)) return false
  let at = end
  while (at < end + 4 && SURELY.test(reading.tokens[at]?.lower ?? '')) at++
  return TEACHING.test(reading.tokens[at]?.lower ?? '')
}

/** "We, following A, hold", "Following A, we hold", "Like A, we hold": who does; undefined where it is no such remark. */
function followerOf(reading: Reading, at: number, end: number): Spot | undefined {
  const { lower } = reading.tokens[at]
  const saying = lower === 'with' && reading.tokens[at - 1]?.words === ',' && /^(?:say|says|saying|hold|insist|maintain|believe|repeat|repeating)$/u.test(reading.tokens[at - 2]?.lower ?? '')
  if (saying) return reading.spots.find((s) => s.to <= at && s.cluster === reading.voice)
  if (reading.tokens[end]?.words !== ',') return undefined
  const host = reading.tokens[at - 1]?.words === ',' ? reading.spotAt[at - 2] ?? null : null
  const next = reading.spotAt[end + 1] ?? null
  const subject = lower === 'following' && host !== null && !isPossessive(reading, host) ? host : at === 0 || reading.tokens[at - 1].pos === 'punctuation' ? next : null
  // "With A, B marched" is company; only the voice says whom it thinks with.
  return subject === null || subject.kind === 'Work' || isPossessive(reading, subject) || lower !== 'following' && (subject.cluster !== reading.voice || !/^(?:believe|hold|think|maintain|insist|say|regard|consider|reject|defend|uphold)$/u.test(reading.tokens[subject.to]?.lower ?? '')) ? undefined : subject
}
