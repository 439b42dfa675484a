/** Slogans and headlines: "Down with B!", "Long live B!", "Against B", "B must go". Their source is whoever speaks. */
import { SLOGANS } from '../../lexicons/slogans.ts'
import { stanceOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import type { CueHit } from './find-cues.ts'
import type { Reading } from './reading.ts'
import type { Report } from './reporting.ts'
import { targetsAt } from './targets.ts'
import type { Sign } from '../../lexicons/stance-cues.ts'

const SHORT = 14
/** Characters at the end of a text where its signatures stand. */
const SIGNATURES = 300

/** Without one of these in a sentence it is no slogan. */
export const SLOGAN_WORDS: ReadonlySet<string> = new Set(SLOGANS.map((s) => s.words[0]))

/** The slogan a sentence (or a clause after a mark) is, if it is one. */
export function sloganDrafts(reading: Reading, reports: readonly Report[], cues: readonly CueHit[]): Draft[] {
  const { tokens, document, sentence } = reading
  const last = tokens.at(-1)!.words
  const heading = document.passages[sentence.passage]?.kind === 'heading'
  const shout = last === '!' || heading || tokens.length <= SHORT && last !== '.' && last !== '?'
  const out: Draft[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && !/^["“”‘’'«»!;:,.–—\d)•*-]+$/u.test(tokens[i - 1].words)) continue
    const slogan = SLOGANS.find((s) => (shout && (i === 0 || s.strong) || s.strong) && s.words.every((w, k) => tokens[i + k]?.lower === w))
    if (!slogan || signsFor(reading, i + slogan.words.length)) continue
    const from = i + slogan.words.length
    // "Free A!" asks for somebody; "Free elections" is no slogan of that kind.
    const named = slogan.words.length === 1 && slogan.words[0] === 'free'
    out.push(...make(reading, reports, cues, from, i, slogan.sign, slogan.strong ? 0.85 : 0.65).filter((d) => !named || d.target.spot !== null))
  }
  return out
}

/** "For the League: A, chair": who signs, and no slogan. */
function signsFor(reading: Reading, at: number): boolean {
  const from = reading.tokens[at]?.lower === 'the' ? at + 1 : at
  const body = reading.tokens[at - 1]?.lower === 'for' ? reading.spotAt[from] ?? null : null
  // "For the Bureau" above the names, at the end of a letter.
  const signed = body !== null && body.to === reading.tokens.length && body.kind === 'Organization' && reading.document.text.length - reading.sentence.end < SIGNATURES
  return body !== null && (signed || reading.tokens[body.to]?.words === ':')
}

function make(reading: Reading, reports: readonly Report[], cues: readonly CueHit[], target: number, from: number, sign: Sign, confidence: number): Draft[] {
  return targetsAt(reading, target, cues).map((t): Draft => ({
    reading, reports, source: null, target: t, from, to: target, relation: stanceOf((sign * t.sign) as Sign), confidence,
    explicitness: 'explicit', rule: 'stance/slogan',
  }))
}
