/**
 * Pronouns and nominals: each is resolved only where one antecedent is clear, by nearness, kind, number, head word and what
 * is said of it. "We", "our party", "this paper" are the voice, outside quotations. One pass over the sentences.
 */
import type { Mention, MentionForm, Span } from '@polylogue/graph-schema'
import { BODY_NOMINALS, PERSON_NOMINALS } from '../lexicons/nominals.ts'
import { PRONOUNS } from '../lexicons/pronouns.ts'
import { isPlural, isSubject } from './antecedents.ts'
import { resolveNominal } from './nominals.ts'
import { resolvePronoun } from './pronouns.ts'
import type { Past } from './antecedents.ts'
import type { Speaker } from './speaking-turns.ts'
import type { Sentence, Token } from '../language/tokens.ts'

/** A name mention and the group it belongs to. */
export interface Referent {
  readonly mention: Mention
  readonly group: number
}

export interface Resolved extends Span {
  /** Group the words refer to; −1 is the voice. */
  readonly group: number
  readonly form: MentionForm
  readonly rule: string
}

export interface Context {
  readonly sentences: readonly Sentence[]
  readonly referents: readonly Referent[]
  /** Head words a group's names have, small ("league", "union"). */
  readonly headsOf: (group: number) => ReadonlySet<string>
  readonly isQuoted: (at: number) => boolean
  /** What names and titles tell; null where nothing does. */
  readonly genderOf: (group: number) => 'he' | 'she' | null
  /** Who speaks at a place, where it is not the voice. */
  readonly speakerAt: (at: number) => Speaker | null
  /** Whom "you" means at a place; null where nobody is addressed. */
  readonly addresseeAt: (at: number) => number | null
  /** The one person the title names: whom an obituary or a portrait is about; null where it names none, or several. */
  readonly topic: number | null
  /** Whether the text describes a group beside its name by a noun, and a word before it. */
  readonly isDescribedAs: (group: number, head: string, modifier: string | null) => boolean
  /** The nouns for which `isDescribedAs` may be true. */
  readonly describingNouns: ReadonlySet<string>
  /** The people whom the text names as holding an office, by its head word. */
  readonly holdersOf: (office: string) => readonly number[]
}

/** The context, and what was read so far. */
export interface Scene extends Omit<Context, 'sentences' | 'referents'> {
  readonly past: readonly Past[]
  /** Whom "he" and "she" meant last, and in which sentence. */
  readonly chain: ReadonlyMap<'he' | 'she', { readonly group: number, readonly sentence: number }>
}

const NEAR = 60

export function referBack({ sentences, referents, genderOf: given, ...context }: Context): Resolved[] {
  const out: Resolved[] = []
  const learned = new Map<number, 'he' | 'she'>()
  const genderOf = (group: number) => given(group) ?? learned.get(group) ?? null
  const chain = new Map<'he' | 'she', { group: number, sentence: number }>()
  let past: Past[] = []
  let next = 0
  let nameless = -2
  sentences.forEach((sentence, s) => {
    const { tokens } = sentence
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]
      while (next < referents.length && referents[next].mention.start <= t.start) {
        const { mention, group } = referents[next++]
        if (mention.kind !== 'Role') past.push({ group, kind: mention.kind, sentence: s, start: mention.start, end: mention.end, subject: isSubject(tokens, mention, i), plural: isPlural(mention.words), named: true })
      }
      if (past.length > NEAR * 2) past = past.slice(-NEAR)
      const found = mayRefer(t) ? referent(tokens, i, s, { ...context, genderOf, past, chain }) : null
      if (!found || overlapsName(found, referents, next)) {
        const kind = unnamed(tokens, i, referents, next)
        if (kind) past.push({ group: nameless--, kind, sentence: s, start: t.start, end: t.end, subject: isSubject(tokens, t, i), plural: false, named: false })
        continue
      }
      out.push(found)
      const kind = past.findLast((p) => p.group === found.group)?.kind
      if (found.group < 0 || !kind || found.rule.startsWith('first-person') || found.rule === 'addressee' || found.rule === 'our-body') continue
      past.push({ group: found.group, kind, sentence: s, start: found.start, end: found.end, subject: isSubject(tokens, found, i), plural: false, named: false })
      if (found.rule !== 'person-pronoun') continue
      const sort = PRONOUNS.get(t.lower) === 'she' ? 'she' : 'he'
      chain.set(sort, { group: found.group, sentence: s })
      if (genderOf(found.group) === null) learned.set(found.group, sort)
    }
  })
  return out
}

/** Only these begin words that refer back; most tokens do not, and are passed over. */
const OPENING: ReadonlySet<string> = new Set(['the', 'this', 'that', 'said'])
const mayRefer = ({ lower }: Token): boolean => PRONOUNS.has(lower) || OPENING.has(lower)

function referent(tokens: readonly Token[], i: number, s: number, scene: Scene): Resolved | null {
  return resolvePronoun(tokens, i, s, scene) ?? resolveNominal(tokens, i, s, scene)
}

/** A body or person that is spoken of without a name ("your committee", "a minister"): what follows may mean it. */
function unnamed(tokens: readonly Token[], i: number, referents: readonly Referent[], next: number): 'Organization' | 'Person' | null {
  const t = tokens[i]
  if (t.capitalized || t.pos !== 'noun' || tokens[i + 1]?.pos === 'noun' || overlapsName(t, referents, next)) return null
  if (!/^(?:determiner|pronoun|adjective)$/u.test(tokens[i - 1]?.pos ?? '')) return null
  return BODY_NOMINALS.has(t.lower) ? 'Organization' : PERSON_NOMINALS.has(t.lower) && !/^,$/u.test(tokens[i + 1]?.words ?? '') ? 'Person' : null
}

function overlapsName(span: Span, referents: readonly Referent[], next: number): boolean {
  for (const r of [referents[next - 1], referents[next - 2], referents[next]]) if (r && r.mention.start < span.end && span.start < r.mention.end) return true
  return false
}
