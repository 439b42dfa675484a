/**
 * Pronouns and nominals: each is resolved only where one antecedent is clear, by nearness, kind, number and head word.
 * "We", "our party", "this paper" are the voice, outside quotations. One pass over the sentences.
 */
import type { Mention, MentionForm, Span } from '@polylogue/graph-schema'
import { BODY_NOMINALS, OWN_BODY_NOMINALS, OWN_PAPER_NOMINALS, PERSON_NOMINALS } from '../lexicons/nominals.ts'
import { PRONOUNS } from '../lexicons/pronouns.ts'
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

export const VOICE = -1

interface Past { readonly group: number, readonly kind: Mention['kind'], readonly sentence: number, readonly start: number, readonly subject: boolean, readonly plural: boolean, readonly named: boolean }

export interface Context {
  readonly sentences: readonly Sentence[]
  readonly referents: readonly Referent[]
  /** Head words a group's names have, small ("league", "union"). */
  readonly headsOf: (group: number) => ReadonlySet<string>
  readonly isQuoted: (at: number) => boolean
  /** First names, to tell he from she; null where unknown. */
  readonly genderOf: (group: number) => 'he' | 'she' | null
}

const NEAR = 60

export function referBack({ sentences, referents, headsOf, isQuoted, genderOf }: Context): Resolved[] {
  const out: Resolved[] = []
  let past: Past[] = []
  let next = 0
  sentences.forEach((sentence, s) => {
    const { tokens } = sentence
    const firstVerb = tokens.find((t) => t.pos === 'verb')?.start ?? Infinity
    const remember = (group: number, kind: Mention['kind'], start: number, named: boolean, plural = false) => past.push({ group, kind, sentence: s, start, subject: start < firstVerb, plural, named })
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]
      while (next < referents.length && referents[next].mention.start <= t.start) {
        const { mention, group } = referents[next++]
        if (mention.kind !== 'Role') remember(group, mention.kind, mention.start, true, isPlural(mention.words))
      }
      if (past.length > NEAR * 2) past = past.slice(-NEAR)
      const found = pronoun(t, i, tokens, s, past, isQuoted, genderOf) ?? nominal(tokens, i, s, past, headsOf, isQuoted)
      if (!found || overlapsName(found, referents, next)) continue
      out.push(found)
      if (found.group !== VOICE) {
        const kind = past.findLast((p) => p.group === found.group)?.kind
        if (kind) remember(found.group, kind, found.start, false)
      }
    }
  })
  return out
}

function overlapsName(span: Span, referents: readonly Referent[], next: number): boolean {
  for (const r of [referents[next - 1], referents[next - 2], referents[next]]) if (r && r.mention.start < span.end && span.start < r.mention.end) return true
  return false
}

function isPlural(words: string): boolean {
  return /(?:ists|communists|groups|parties|imperialists|democrats)$/iu.test(words)
}

function pronoun(t: Token, i: number, tokens: readonly Token[], s: number, past: readonly Past[], isQuoted: Context['isQuoted'], genderOf: Context['genderOf']): Resolved | null {
  const sort = PRONOUNS.get(t.lower)
  if (!sort || sort === 'second' || t.lower === 'us' && t.acronymShape) return null
  const here = (group: number, rule: string): Resolved => ({ start: t.start, end: t.end, group, form: 'pronoun', rule })
  if (sort === 'first' || sort === 'first-singular') {
    if (isQuoted(t.start) || t.lower === 'mine' && sort === 'first-singular' && tokens[i - 1]?.pos === 'determiner') return null
    return ownBody(tokens, i) ?? here(VOICE, `${sort}-person`)
  }
  if (sort === 'who') {
    const p = past.at(-1)
    const before = tokens[i - 1]
    const close = p && p.sentence === s && tokens.slice(Math.max(0, i - 2), i).some((x) => x.start >= p.start)
    return close && before && (p.kind === 'Person' || t.lower === 'whose') && before.end <= t.start && adjoins(p, tokens, i) ? here(p.group, 'relative-pronoun') : null
  }
  if (sort === 'he' || sort === 'she') {
    const group = nearest(past, s, 3, (p) => p.kind === 'Person' && (genderOf(p.group) ?? sort) === sort)
    return group === null ? null : here(group, 'person-pronoun')
  }
  if (sort === 'it') {
    if (t.lower === 'it' && isEmptyIt(tokens, i)) return null
    const group = clearest(past, s, (p) => p.kind === 'Organization' && !p.plural)
    return group === null ? null : here(group, 'body-pronoun')
  }
  const group = clearest(past, s, (p) => p.kind === 'Organization')
  return group === null ? null : here(group, 'plural-pronoun')
}

/** The name or nominal stands straight before the word at `i`, a comma allowed. */
function adjoins(p: Past, tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) {
    if (tokens[j].start === p.start) return true
    if (tokens[j].pos === 'verb') return false
  }
  return false
}

/** "It is true that", "it seems": stands for nothing. */
function isEmptyIt(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next) return true
  if (/^(?:seem|appear|follow|happen|rain|take)$/.test(next.lemma)) return true
  return next.lemma === 'be' && tokens.slice(i + 2, i + 8).some((t) => /^(?:that|to|who|which|when|because)$/.test(t.lower)) && tokens[i + 2]?.pos !== 'verb'
}

/** The last antecedent within `reach` sentences, a subject of the sentence before preferred. */
function nearest(past: readonly Past[], s: number, reach: number, fits: (p: Past) => boolean): number | null {
  for (let back = 0; back < reach; back++) {
    const here = past.filter((p) => p.sentence === s - back && fits(p))
    if (here.length === 0) continue
    return (here.find((p) => p.subject) ?? here.at(-1)!).group
  }
  return null
}

/** One body only in this sentence before the pronoun, or the one that was the subject; else the subject of the sentence before. */
function clearest(past: readonly Past[], s: number, fits: (p: Past) => boolean): number | null {
  for (let back = 0; back < 2; back++) {
    const here = past.filter((p) => p.sentence === s - back && fits(p))
    if (here.length === 0) continue
    const groups = new Set(here.map((p) => p.group))
    if (groups.size === 1) return here[0].group
    const subjects = new Set(here.filter((p) => p.subject).map((p) => p.group))
    return subjects.size === 1 ? here.find((p) => p.subject)!.group : null
  }
  return null
}

/** "our party" from the pronoun on. */
function ownBody(tokens: readonly Token[], i: number): Resolved | null {
  if (tokens[i].lower !== 'our') return null
  let at = i + 1
  while (tokens[at] && at < i + 4 && tokens[at].pos === 'adjective') at++
  const noun = tokens[at]
  return noun && OWN_BODY_NOMINALS.has(noun.lower) && !/^of$/.test(tokens[at + 1]?.lower ?? '') ? { start: tokens[i].start, end: noun.end, group: VOICE, form: 'nominal', rule: 'our-body' } : null
}

function nominal(tokens: readonly Token[], i: number, s: number, past: readonly Past[], headsOf: Context['headsOf'], isQuoted: Context['isQuoted']): Resolved | null {
  const t = tokens[i]
  const noun = tokens[i + 1]
  if (!noun || !/^(?:the|this|that|said)$/.test(t.lower)) return null
  const here = (group: number, rule: string, end = noun.end): Resolved => ({ start: t.start, end, group, form: 'nominal', rule })
  if (t.lower === 'the' && (noun.lower === 'former' || noun.lower === 'latter')) return formerLatter(tokens, i, s, past)
  const after = tokens[i + 2]
  if (after && (after.pos === 'noun' && after.lower !== 'today' || after.lower === 'of' || after.lower === 'for' || after.words === '(' || after.capitalized || after.words === '"' || after.words === '“')) return null
  const lower = noun.lower
  if (t.lower === 'this' && OWN_PAPER_NOMINALS.has(lower) && !isQuoted(t.start)) return here(VOICE, 'this-paper')
  if (BODY_NOMINALS.has(lower)) {
    const same = past.filter((p) => p.kind === 'Organization' && headsOf(p.group).has(lower))
    if (same.length > 0) return here(same.at(-1)!.group, 'same-head')
    if (!/^(?:party|organization|organisation|group|movement|newspaper|paper|company|agency)$/.test(lower)) return null
    const group = clearest(past, s, (p) => p.kind === 'Organization' && !p.plural && headsOf(p.group).size === 0)
    return group === null ? null : here(group, 'only-body')
  }
  if (PERSON_NOMINALS.has(lower)) {
    const people = new Set(past.filter((p) => p.kind === 'Person' && p.sentence >= s - 1).map((p) => p.group))
    return people.size === 1 ? here([...people][0], 'only-person') : null
  }
  return null
}

/** The first and the last of two bodies or people named last in one sentence. */
function formerLatter(tokens: readonly Token[], i: number, s: number, past: readonly Past[]): Resolved | null {
  if (tokens[i + 2]?.pos === 'noun') return null
  for (let back = 0; back < 2; back++) {
    const here: Past[] = []
    for (const p of past) if (p.sentence === s - back && p.named && (p.kind === 'Organization' || p.kind === 'Person') && here.at(-1)?.group !== p.group) here.push(p)
    if (here.length === 0) continue
    const groups = [...new Set(here.map((p) => p.group))]
    if (tokens[i + 1].lower === 'latter') return { start: tokens[i].start, end: tokens[i + 1].end, group: here.at(-1)!.group, form: 'nominal', rule: 'latter' }
    if (groups.length < 2) return null
    return { start: tokens[i].start, end: tokens[i + 1].end, group: here.at(-2)!.group, form: 'nominal', rule: 'former' }
  }
  return null
}
