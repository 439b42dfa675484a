/**
 * Who quotes, where the text does not quote itself but tells that somebody does: "North recalls that the Guild wrote: “…”",
 * "the minister likes to cite Lund, who said “…”". A clause before the quoted words, in the same sentence.
 */
import type { Span } from '@polylogue/graph-schema'
import { CITING_FORMS } from './verb-forms.ts'
import { clauseWords, endsSentence, isDeterminer, lastClause } from './clause-words.ts'
import type { ClauseWord } from './clause-words.ts'
import { firstSubject, subjectBefore } from './noun-phrases.ts'

const REACH = 320

/** Words of the one who quotes what begins at `to`; null where the clause names none. `from`: where the passage begins. */
export function quoterBefore(text: string, from: number, to: number): Span | null {
  const start = Math.max(from, to - REACH)
  const words = lastClause(clauseWords(text, start, to))
  if (words.length === 0 || endsSentence(text.slice(words.at(-1)!.end, to))) return null
  for (let v = words.length - 1; v > 0; v--) {
    // What stands in the sentence before, or with a capital in a title, introduces nothing here.
    if (v + 1 < words.length && endsSentence(words[v + 1].before)) return null
    if (words[v].capital) continue
    if (!CITING_FORMS.has(words[v].lower) || isNoun(words, v)) continue
    const subject = words[v - 1].lower === 'to' ? firstSubject(words, v - 1) : subjectBefore(words, v)
    if (subject && subject.end <= words[v].start) return subject
  }
  return null
}

/** "the quote", "a reminder of the point": the form is a noun behind a determiner, a preposition or an adjective. */
function isNoun(words: readonly ClauseWord[], v: number): boolean {
  return words[v].before === '' && (isDeterminer(words[v - 1]) || ['of', 'in', 'at', 'by', 'on', 'for', 'with'].includes(words[v - 1].lower) || /['’]s?$/.test(words[v - 1].words))
}
