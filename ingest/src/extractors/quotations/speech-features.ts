/** What the model of indirect speech knows of a candidate: verb, its frame, its subject, what stands between it and the content. */
import { hashOf } from '../../learning/feature-hash.ts'
import type { Token } from '../../language/tokens.ts'
import { isDeterminer, isPronoun } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'
import type { SpeechCandidate } from './speech-candidates.ts'

/** What is known of the text around a candidate. */
export interface SpeechSetting {
  /** Direct quotations for each hundred words of the text, cut at 4: novels have many, reports few. */
  readonly talk: number
  /** "he", "she", "his", "her" for each hundred words, cut at 6: narration has many. */
  readonly narration: number
  /** The cue stands between quotation marks. */
  readonly inMarks: boolean
  /** The content opens with a quotation mark, or holds one. */
  readonly marksInside: boolean
  /** The sentence ends in a question mark. */
  readonly question: boolean
}

const NOT: ReadonlySet<string> = new Set(['not', 'never', "n't", 'no', 'nobody', 'none', 'cannot'])
const MODAL: ReadonlySet<string> = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'shall', 'should', 'must'])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am'])

/** As hashes. */
export function speechFeatures(c: SpeechCandidate, setting: SpeechSetting): number[] {
  const { words, at, from, shape, verb } = c
  const cue = words[at]
  const kinds = verb.kinds.join('+')
  const before = words.slice(Math.max(0, at - 4), at)
  const posOf = (w: ClauseWord | undefined) => kindOf(w, c.tokenAt(w))
  const source = sourceKind(c)
  const first = shape === 'before' || shape === 'around' ? words[0] : words[from + (shape === 'that' ? 1 : 0)]
  const form = cue.lower.endsWith('ing') ? 'ing' : cue.lower.endsWith('ed') || /(?:said|told|thought|knew|felt|found|saw|wrote)$/.test(cue.lower) ? 'past' : cue.lower.endsWith('s') ? 's' : 'base'
  const lastEnd = c.content.at(-1)!.end - 2
  const last = words.findIndex((w) => w.end >= lastEnd)
  const next = words[last + 1]
  const finite = words.slice(from + 1, Math.min(from + 14, last + 1)).findIndex((w) => w.before === '' && isFinite(c.tokenAt(w)))
  const out = [
    hashOf`sh=${shape}`, hashOf`v=${verb.base}`, hashOf`v|sh=${verb.base}|${shape}`, hashOf`k=${kinds}`, hashOf`k|sh=${kinds}|${shape}`, hashOf`form=${form}`, hashOf`form|sh=${form}|${shape}`, hashOf`v|form=${verb.base}|${form}`,
    hashOf`talk=${setting.talk}`, hashOf`talk|k=${setting.talk}|${kinds}`, hashOf`talk|sh=${setting.talk}|${shape}`, hashOf`talk|k|sh=${setting.talk}|${kinds}|${shape}`, hashOf`talk|v=${setting.talk}|${verb.base}`, hashOf`nar=${setting.narration}`, hashOf`nar|k=${setting.narration}|${kinds}`, hashOf`nar|sh=${setting.narration}|${shape}`, hashOf`nar|k|sh=${setting.narration > 2}|${kinds}|${shape}`, hashOf`nar|v=${setting.narration > 2}|${verb.base}`, hashOf`nar|talk=${setting.narration > 2}|${setting.talk > 0}|${form}`,
    hashOf`in=${setting.inMarks}|${shape}`, hashOf`marks=${setting.marksInside}|${shape}`, hashOf`q=${setting.question}|${shape}`,
    hashOf`src=${source}`, hashOf`src|k=${source}|${kinds}`, hashOf`src|sh=${source}|${shape}`, hashOf`src|v=${source}|${verb.base}`,
    hashOf`gap=${from - at}`, hashOf`gap|sh=${Math.min(4, from - at)}|${shape}`, hashOf`first|sh=${posOf(first)}|${shape}`, hashOf`2nd|sh=${posOf(words[from + 1])}|${shape}`, hashOf`1+2|sh=${posOf(first)}|${posOf(words[from + 1])}|${shape}`,
    hashOf`fin=${finite}|${shape}`, hashOf`finite|v=${finite >= 0}|${verb.base}`, hashOf`finite|k|sh=${finite >= 0}|${kinds}|${shape}`, hashOf`len=${Math.min(6, words.length - from >> 2)}|${shape}`, hashOf`pos=${c.tokenAt(cue)?.pos}|${shape}`, hashOf`cap=${cue.capital}`,
    hashOf`end=${c.end}|${shape}`, hashOf`end|k=${c.end}|${kinds}`, hashOf`end|next=${c.end}|${next?.lower}`, hashOf`end|next2=${c.end}|${next?.lower}|${posOf(words[last + 2])}`, hashOf`end|q=${c.end}|${setting.question}`, hashOf`end|len=${c.end}|${Math.min(5, last - from >> 2)}`,
    hashOf`-1p=${posOf(before.at(-1))}|${shape}`, hashOf`+1p=${posOf(words[at + 1])}|${shape}`, hashOf`+1m=${words[at + 1]?.before}|${shape}`, hashOf`-1m=${cue.before}`,
  ]
  if (before.some((w) => NOT.has(w.lower) || w.lower.endsWith("n't"))) out.push(hashOf`not`, hashOf`not|v=${verb.base}`)
  if (before.some((w) => MODAL.has(w.lower) || /'(?:ll|d)$/.test(w.lower))) out.push(hashOf`modal`, hashOf`modal|v=${verb.base}`)
  if (before.slice(-2).some((w) => BE.has(w.lower) || /'(?:s|re|m)$/.test(w.lower))) out.push(hashOf`be|${form}`, hashOf`be|${form}|${verb.base}`)
  if (before.at(-1)?.lower === 'to') out.push(hashOf`to`, hashOf`to|v=${verb.base}`, hashOf`to|sh=${shape}`)
  for (const w of words.slice(at + 1, from)) out.push(hashOf`gapw=${w.lower}`, hashOf`gapp=${posOf(w)}`)
  return out
}

function sourceKind({ source, words, at }: SpeechCandidate): string {
  if (!source) return 'none'
  const i = words.findIndex((w) => w.start >= source.start)
  const w = words[i]
  if (!w) return 'none'
  const far = i < at ? (at - i > 5 ? 'far' : '') : 'behind'
  if (isPronoun(w)) return `${w.lower}${far}`
  return `${isDeterminer(w) ? 'noun' : w.capital ? 'name' : 'other'}${far}`
}

function kindOf(w: ClauseWord | undefined, token: Token | undefined): string {
  if (!w) return 'end'
  const mark = w.before === '' ? '' : ','
  if (isPronoun(w)) return `pron${mark}`
  if (isDeterminer(w)) return `det${mark}`
  return `${token?.pos ?? (w.capital ? 'name' : 'x')}${w.capital ? 'C' : ''}${mark}`
}

const isFinite = (token: Token | undefined): boolean => token !== undefined && token.pos === 'verb' && !token.tags.has('Gerund') && !token.tags.has('Infinitive')
