/** "[The League received this letter from the secretary of …]": whose words the quoted paragraphs below are. */
import type { Document, Passage, Span } from '@polylogue/graph-schema'
import { clauseWords } from './clause-words.ts'
import { phraseFrom } from './noun-phrases.ts'

const HEAD = /\b(?:received|letter|letters|following|writes|wrote|excerpts?|extracts?|reprint(?:ed)?|message|statement|sent)\b/iu

/** Source of the paragraphs under a letter head at passage `index`; null where the passage is none. */
export function letterHead({ text, passages }: Document, index: number): Span | null {
  const p: Passage | undefined = passages[index]
  if (!p || p.end - p.start > 400 || p.kind === 'boilerplate') return null
  const words = text.slice(p.start, p.end)
  if (!/^\s*[[(]/u.test(words) && !/:\s*$/u.test(words)) return null
  if (!HEAD.test(words)) return null
  const all = clauseWords(text, p.start, p.end)
  for (let i = 0; i < all.length; i++) {
    if (all[i].lower !== 'from' && all[i].lower !== 'by') continue
    const phrase = phraseFrom(all, i + 1)
    if (phrase) return phrase
  }
  return null
}
