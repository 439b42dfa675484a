/**
 * Bodies right before an office in capitals: of "RWL National Secretary Ada Holm" the tagger makes one run of capitals, of which only the office and who holds it are
 * read. The body is what the document calls so elsewhere, or letters.
 */
import { formKey } from '../coreference/name-forms.ts'
import { gather } from '../language/gather.ts'
import type { Sentence, Token } from '../language/tokens.ts'
import { MEMBER_NOUNS } from '../lexicons/affiliation-cues.ts'
import { OFFICE_MODIFIERS, TIED_OFFICES } from '../lexicons/role-words.ts'
import type { Collective } from './collectives.ts'
import type { Name } from './read-names.ts'
import type { RoleFound } from './roles.ts'

/** Longest name looked for, in tokens. */
const LONGEST = 6
/** Letters of states, which their offices are named with. */
const STATES = /^(?:us|usa|uk|eu|un|ussr|gdr|uae|prc|dprk|drc|nz)$/u

/** Letters that are no body: what is fought for or against, callings. */
const NO_BODIES = /^(?:hiv|aids|lgbt|lgbtq|lgbtqi|lgbtqia|ngo|ngos|dna|vip|ceo|cfo|coo|wwi|wwii|gdp|diy|phd)$/u

/** The bodies before the offices of a sentence, and before nouns for members. `known`: folded names of the document's bodies. */
export function bodiesBeforeOffices(sentence: Sentence, roles: readonly RoleFound[], names: readonly Name[], known: ReadonlySet<string>): Collective[] {
  const { tokens } = sentence
  const named = (from: number, to: number) => names.some((n) => n.kind !== 'Other' && n.from < to && from < n.to)
  const found = (from: number, to: number): Collective[] => [{ start: tokens[from].start, end: tokens[to - 1].end, rule: 'body-before-office' }]
  const beforeRoles = roles.flatMap((role): Collective[] => {
    const to = tokens.findIndex((t) => t.start >= role.start)
    if (to < 1 || !/^[\p{Lu}\d]/u.test(tokens[to].words)) return []
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      if (!tokens[from].capitalized || named(from, to)) continue
      if (known.has(formKey(tokens.slice(from, to).map((t) => t.words).join(' ')))) return found(from, to)
    }
    return isLetters(tokens[to - 1]) && !named(to - 1, to) ? found(lettersFrom(tokens, to - 1), to) : []
  })
  const done = new Set(beforeRoles.map((b) => b.end))
  // "a KLMW shop steward", "KLMW activist Ada Holm"
  const beforeNouns = gather(tokens, (t, i): Collective[] => {
    if (!isLetters(t) || done.has(t.end) || named(i, i + 1)) return []
    let at = i + 1
    while (at < i + 3 && tokens[at] && OFFICE_MODIFIERS.has(tokens[at].lower)) at++
    const head = tokens[at]
    return head !== undefined && head.pos !== 'verb' && !head.acronymShape && (TIED_OFFICES.has(head.lemma) || MEMBER_NOUNS.has(head.lemma)) ? found(lettersFrom(tokens, i), i + 1) : []
  })
  return [...beforeRoles, ...beforeNouns]
}

/** Three capitals at least. */
const isLetters = (t: Token): boolean => t.acronymShape && /^\p{Lu}{3,}$/u.test(t.words) && !STATES.test(t.lower) && !NO_BODIES.test(t.lower)

/** "UNITE KLMW": all of it is in capitals. */
function lettersFrom(tokens: readonly Token[], last: number): number {
  let from = last
  while (from > 0 && isLetters(tokens[from - 1])) from--
  return last - from > 3 ? last : from
}

/** Folded names of all bodies of a document. */
export function bodyNamesOf(text: string, names: readonly Name[]): ReadonlySet<string> {
  return new Set(names.flatMap((n) => (n.kind === 'Organization' ? [formKey(text.slice(n.start, n.end))] : [])))
}
