/** Words between marks that are no quotation: titles, scare quotes, single borrowed terms, the text's own coinages. */
import type { MarkedStretch } from './marked-stretches.ts'
import { wordCount } from './marked-stretches.ts'
import type { SourceNear } from './source-near.ts'
import { isTitleCase } from '../works/title-shape.ts'

/** Verbs under which "we" introduce words of our own. */
const OWN_VIEW = /^(?:think|believe|feel|hold|call|term|label|name|style|mean|reckon|suppose|consider|describe|define)/u
const OWN_VOICE = /^(?:we|i)$/iu

/** A name taken or given, a heading: no words that anybody said. */
const TITLED = /\b(?:himself|herself|itself|themselves|myself|yourself|ourselves|entitled|titled|headed|inscribed|subtitled|nicknamed|dubbed)[,:]?\s*$/iu
/** A word or two behind an article are a term: the “quiet man”. */
const TERM = /(?:^|[\s(])(?:an?|the|this|that|these|those|its|their|our|his|her|my|your|such|any|some|so-called)\s*$/iu

/** What somebody claims to be is a term as well: claims to be “the party”. */
const BEING = /(?:^|\s)(?:to be|as)\s*$/iu

export interface StretchContext {
  readonly text: string
  readonly near: SourceNear | null
  /** The mark that this document mostly quotes with. */
  readonly mainMark: 'double' | 'single'
  /** The stretch fills its passage, or its passage is a block quotation or stands over an attribution line. */
  readonly alone: boolean
}

export function isQuotation(stretch: MarkedStretch, { text, near, mainMark, alone }: StretchContext): boolean {
  const words = text.slice(stretch.start, stretch.end)
  const count = wordCount(words)
  if (count === 0) return false
  if (alone && count >= 3 && !(isTitleCase(words) && count < 8)) return true
  const ended = /[.!?…,—–-]["”’')\]]*$/u.test(words) || words.endsWith('--')
  const sentence = /^["“‘'(…\s]*\p{Lu}/u.test(words) && ended
  const startsFresh = /(?:^|[.!?:,;—–"”’)\]]|--)\s*$/u.test(text.slice(Math.max(0, stretch.outerStart - 12), stretch.outerStart))
  const cue = near?.cue ? text.slice(near.cue.start, near.cue.end).toLowerCase() : ''
  const source = near?.source ? text.slice(near.source.start, near.source.end) : ''
  if (isTitleCase(words) && count >= 2 && count <= 12 && !/[.!?]$/u.test(words) && (near?.rule !== 'before-verb' && near?.rule !== 'after-inverted' && near?.rule !== 'after-subject')) return false
  const lead = text.slice(Math.max(0, stretch.outerStart - 24), stretch.outerStart)
  if (!alone && count <= 12 && isTitleCase(words) && (TITLED.test(lead) || (count >= 2 && !startsFresh && !ended))) return false
  if (count <= 2 && TERM.test(lead) && near?.rule !== 'after-inverted') return false
  if (count <= 3 && BEING.test(lead) && !/[.!?]$/u.test(words) && near?.rule !== 'after-inverted') return false
  const spoken = near !== null && near.cue !== null && near.rule !== 'before-noun'
  if (spoken && !ended && OWN_VOICE.test(source) && OWN_VIEW.test(cue) && count < 8) return false
  if (stretch.mark === 'single' && mainMark === 'double') return count >= 8 || (spoken && count >= 4)
  if (count >= 8) return true
  const afterSentence = /(?:^|[.!?:—–”]|--)\s*$/u.test(text.slice(Math.max(0, stretch.outerStart - 12), stretch.outerStart))
  if (sentence && afterSentence) return true
  if (ended && startsFresh && count >= 3) return true
  if (sentence && startsFresh && !isTitleCase(words.replace(/[.,]$/u, '')) && (count >= 2 || /[.!?]$/u.test(words) || spoken)) return true
  if (sentence && startsFresh && spoken) return true
  if (sentence && count >= 4) return true
  // "Hear!” said North, “and wonder!”": the speech goes on behind its attribution, however short.
  if (ended && startsFresh && near !== null && near.rule.startsWith('after')) return true
  return spoken && (near.rule === 'before-naming' ? count >= 3 : count >= 3 || ended || near.rule === 'after-inverted')
}
