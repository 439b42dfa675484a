/**
 * By which common nouns a text itself describes a body or person beside its name: "the Front, a rebel group", "pipeline builder Norgas",
 * "Cardinal Lind". Whoever is described so is called so: "the group", "the builder", "the cardinal". The lists only tell nouns of people and bodies from others; whom they mean the text decides.
 */
import { BODY_KINDS } from '../lexicons/body-signs.ts'
import { ARMED_WORDS, BODY_NOMINALS, MORE_BODIES, NEVER_CALLED, PERSON_NOMINALS } from '../lexicons/nominals.ts'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { RANK_ONLY, TITLES } from '../lexicons/titles.ts'
import { addByKey } from '../language/lists-by-key.ts'
import type { Referent } from './refer-back.ts'
import type { Sentence, Token } from '../language/tokens.ts'

/** A noun and the words before it: "rebel group", "human rights lawyer". All in small letters. */
export interface Description { readonly head: string, readonly before: readonly string[] }

/** Words of an apposition that are looked through for its head. */
const LONGEST = 7

/** Group → how it is described, in text order. */
export function describedAs(sentences: readonly Sentence[], referents: readonly Referent[]): ReadonlyMap<number, readonly Description[]> {
  const out = new Map<number, Description[]>()
  let next = 0
  for (const { tokens, end } of sentences) {
    let at = 0
    for (; next < referents.length && referents[next].mention.start < end; next++) {
      const { mention, group } = referents[next]
      if (mention.kind !== 'Person' && mention.kind !== 'Organization') continue
      while (at < tokens.length && tokens[at].end <= mention.start) at++
      let to = at
      while (to < tokens.length && tokens[to].start < mention.end) to++
      if (to === at) continue
      const person = mention.kind === 'Person'
      for (const found of [before(tokens, at, person), person ? null : within(tokens, at, to), behind(tokens, to, person)]) if (found !== null) addByKey(out, group, found)
    }
  }
  return out
}

/** What people and bodies are by what they do: "lawyer", "theologian", "operator". */
const DOING = /(?:er|or|ist|ian|yst|eer|man|woman|person)$/u

/** A noun for what a person or body is; "X's silver watch" calls nobody a watch. */
function isCalling({ pos, lower }: Token, person: boolean): boolean {
  if (pos !== 'noun' || NEVER_CALLED.has(lower)) return false
  return DOING.test(lower) || (person ? PERSON_NOMINALS.has(lower) || ROLE_HEADS.has(lower) || TITLES.has(lower) : BODY_NOMINALS.has(lower) || BODY_KINDS.has(lower) || MORE_BODIES.has(lower))
}

/** "the rebel group X", "Cardinal X": the noun straight before a name, and its own modifiers. */
function before(tokens: readonly Token[], at: number, person: boolean): Description | null {
  const noun = tokens[at - 1]
  if (noun === undefined) return null
  if (noun.capitalized) {
    const title = noun.lower.replace(/\.$/u, '')
    return person && TITLES.has(title) && !RANK_ONLY.has(title) ? { head: title, before: [] } : null
  }
  if (!isCalling(noun, person)) return null
  let from = at - 1
  while (from > 0 && from > at - 4 && !tokens[from - 1].capitalized && /^(?:noun|adjective)$/u.test(tokens[from - 1].pos)) from--
  return { head: noun.lower, before: tokens.slice(from, at - 1).map((t) => t.lower) }
}

/** "the Northern Shield coalition", where the noun is written small and is no part of the name. */
function within(tokens: readonly Token[], at: number, to: number): Description | null {
  const noun = tokens[to]
  return tokens[at - 1]?.lower === 'the' && noun?.pos === 'noun' && (BODY_NOMINALS.has(noun.lower) || ARMED_WORDS.has(noun.lower)) && tokens[to + 1]?.pos !== 'noun' ? { head: noun.lower, before: [] } : null
}

/** "X, a rebel group that …", "X is an environmental group": the last noun before anything but nouns and adjectives. */
function behind(tokens: readonly Token[], to: number, person: boolean): Description | null {
  const tie = tokens[to]
  if (tie === undefined || !(tie.words === ',' || /^(?:is|was)$/u.test(tie.lower)) || !/^an?$/u.test(tokens[to + 1]?.lower ?? '')) return null
  let end = to + 2
  while (end < tokens.length && end < to + 2 + LONGEST && /^(?:noun|adjective|adverb)$/u.test(tokens[end].pos) && !tokens[end].capitalized && tokens[end].words !== ',') end++
  const head = tokens[end - 1]
  if (end === to + 2 || !isCalling(head, person) || tokens[end]?.capitalized) return null
  return { head: head.lower, before: tokens.slice(to + 2, end - 1).map((t) => t.lower) }
}

/** Every noun by which somebody may be called so; most nouns of a text are none of these, and need not be asked about. */
export function describingNouns(descriptions: ReadonlyMap<number, readonly Description[]>): ReadonlySet<string> {
  const all = [...descriptions.values()].flat()
  return new Set(all.flatMap((d) => [d.head, ...[d.head, ...d.before].filter((w) => ARMED_WORDS.has(w)).map((w) => `${w}s`)]))
}

/** True where a description, or the words of a name, let somebody be called "the `before` `head`"; all kinds of armed bodies go by each other's names. */
export function isCalled(descriptions: readonly Description[], head: string, modifier: string | null, names: ReadonlySet<string>): boolean {
  return descriptions.some((d) => {
    if (d.head !== head) return modifier === null && ARMED_WORDS.has(head.replace(/s$/u, '')) && head.endsWith('s') && [d.head, ...d.before].some((w) => w === head.slice(0, -1))
    return modifier === null || d.before.includes(modifier) || names.has(modifier) || ARMED_WORDS.has(modifier) && d.before.some((w) => ARMED_WORDS.has(w))
  })
}
