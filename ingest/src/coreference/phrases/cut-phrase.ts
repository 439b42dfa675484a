/**
 * A sequence of labels may run on where no phrase does: into an address, a verb, the other party of a case, the next person
 * of an enumeration. What no named phrase holds cuts it.
 */
import { POSTNOMINALS } from '../../lexicons/postnominals.ts'
import type { Token } from '../../language/tokens.ts'
import type { Phrase } from './tag-phrases.ts'

const NEVER = /^(?:[:;|]|--|—|–|v\.?|vs\.?|versus|against|who|whom|whose|which|that|whether|because)$/iu

/** The pieces that hold a capital, in text order. */
export function cutPhrase(tokens: readonly Token[], phrase: Phrase): Phrase[] {
  const pieces: Phrase[] = []
  let { from } = phrase
  const add = (to: number) => { const piece = trimmed(tokens, { ...phrase, from, to }); if (piece) pieces.push(piece) }
  for (let i = phrase.from; i < phrase.to; i++) {
    const cut = cutAt(tokens, i, { ...phrase, from })
    if (cut === null) continue
    add(i)
    from = i + cut
  }
  add(phrase.to)
  return pieces
}

/** How many tokens the cut before token i takes out; null for no cut. */
function cutAt(tokens: readonly Token[], i: number, { from, to, kind }: Phrase): number | null {
  const t = tokens[i]
  if (NEVER.test(t.words) || /@|^https?:/u.test(t.words)) return 1
  if (t.words === 'The' && i > from && tokens[i - 1].capitalized) return 0
  if (t.pos === 'verb' && /^\p{Ll}+$/u.test(t.words) && (i === from || tokens.slice(from, i).some((w) => w.capitalized) && !/^(?:of|for|the)$/u.test(tokens[i - 1].lower))) return 1
  if (kind === 'Person' && /^(?:and|or|nor)$/u.test(t.words) && i > from && i + 1 < to && tokens[i - 1].capitalized && tokens[i + 1].capitalized) return 1
  return null
}

function trimmed(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let { from, to } = phrase
  while (from < to && (/^(?:and|or|nor|of|[,.;:)\]])$/iu.test(tokens[from].words))) from++
  while (from < to && (/^(?:and|or|nor|of|for|[,;:([]|the)$/iu.test(tokens[to - 1].words))) to--
  // "Velde, KC": letters of honour behind a name are nobody by themselves.
  if (to === from + 1 && POSTNOMINALS.has(tokens[from].words) && tokens[from - 1]?.words === ',' && tokens[from - 2]?.capitalized) return null
  return tokens.slice(from, to).some((t) => t.capitalized) ? { ...phrase, from, to } : null
}
