/** Bodies whose long form the text introduces with its short one ("Carters of the World (COW)"): taken whole, where only a part of it was read as a name. */
import type { Token } from '../language/tokens.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { CROWDS } from '../lexicons/people-words.ts'
import type { AcronymPair } from './acronyms.ts'
import type { Reading } from './combine-names.ts'

/** Last or first words of long forms that are no body's ("New Economic Policy (NEP)"). */
const MATTER = /^(?:act|bill|law|treaty|policy|plan|manifesto|agreement|convention|product|index|rate|tax|line|theory|charter|pact|programme?|project|war|day|report|practices?|declaration|constitution|states?)$/u

/** The readings of a sentence, a part of a body's long form grown to the whole. `pairs` are those of this sentence. */
export function withLongForms(text: string, tokens: readonly Token[], readings: readonly Reading[], pairs: readonly AcronymPair[]): readonly Reading[] {
  let out = readings
  for (const { short, long } of pairs) {
    if (!/^\p{Lu}[\p{Lu}.&/-]+$/u.test(text.slice(short.start, short.end))) continue
    const from = tokens.findIndex((t) => t.start >= long.start)
    let to = from
    while (to >= 0 && to < tokens.length && tokens[to].end <= long.end) to++
    if (from < 0 || to - from < 2 || !isBody(tokens.slice(from, to))) continue
    const over = out.filter((r) => r.from < to && from < r.to)
    if (over.some((r) => r.from < from || r.to > to || r.to - r.from === to - from && (r.kind === 'Person' || r.kind === 'Place'))) continue
    const letters = tokens.findIndex((t) => t.start === short.start && t.end === short.end)
    const body = (first: number, last: number): Reading => ({ from: first, to: last, kind: 'Organization', title: null, rule: 'organization-by-long-form' })
    const more = letters >= 0 && out.every((r) => r.to <= letters || letters < r.from) ? [body(letters, letters + 1)] : []
    const whole = over.find((r) => r.kind === 'Organization' && r.to - r.from === to - from) ?? body(from, to)
    out = [...out.filter((r) => !over.includes(r)), whole, ...more].sort((a, b) => a.from - b.from)
  }
  return out
}

/** Capitals at both ends, and a head or a crowd of people before "of" or "for". */
function isBody(words: readonly Token[]): boolean {
  const [first, last] = [words[0], words.at(-1)!]
  if (!first.capitalized || !last.capitalized || MATTER.test(first.lower) || MATTER.test(last.lower)) return false
  if (words.some((t) => ORG_HEADS.has(t.lower))) return true
  const of = words.findIndex((t) => /^(?:of|for|against|without|in)$/u.test(t.lower))
  return of > 0 && (CROWDS.has(words[of - 1].lower) || words[of - 1].tags.has('Plural') || /(?:workers|ers|ors|men|women|ists)$/u.test(words[of - 1].lower))
}
