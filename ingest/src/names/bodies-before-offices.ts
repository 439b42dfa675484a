/**
 * Bodies right before an office in capitals: of "RWL National Secretary Ada Holm" the tagger makes one run of capitals, of which only the office and who holds it are
 * read. The body is what the document calls so elsewhere, or letters.
 */
import { formKey } from '../coreference/name-forms.ts'
import type { Sentence } from '../language/tokens.ts'
import type { Collective } from './collectives.ts'
import type { Name } from './read-names.ts'
import type { RoleFound } from './roles.ts'

/** Longest name looked for, in tokens. */
const LONGEST = 6
/** Letters of states, which their offices are named with. */
const STATES = /^(?:us|usa|uk|eu|un|ussr|gdr|uae|prc|dprk|drc|nz)$/u

/** The bodies before the offices of a sentence. `known`: folded names of the document's bodies. */
export function bodiesBeforeOffices({ tokens }: Sentence, roles: readonly RoleFound[], names: readonly Name[], known: ReadonlySet<string>): Collective[] {
  return roles.flatMap((role): Collective[] => {
    const to = tokens.findIndex((t) => t.start >= role.start)
    if (to < 1 || !/^[\p{Lu}\d]/u.test(tokens[to].words)) return []
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      if (!tokens[from].capitalized || names.some((n) => n.kind !== 'Other' && n.from < to && from < n.to)) continue
      const words = tokens.slice(from, to).map((t) => t.words).join(' ')
      const letters = from === to - 1 && tokens[from].acronymShape && /^\p{Lu}{3,}$/u.test(words) && !STATES.test(tokens[from].lower)
      if (known.has(formKey(words)) || letters) return [{ start: tokens[from].start, end: tokens[to - 1].end, rule: 'body-before-office' }]
    }
    return []
  })
}

/** Folded names of all bodies of a document. */
export function bodyNamesOf(text: string, names: readonly Name[]): ReadonlySet<string> {
  return new Set(names.flatMap((n) => (n.kind === 'Organization' ? [formKey(text.slice(n.start, n.end))] : [])))
}
