/**
 * Organizations that have no name of their own form: states where they act or are the target of a stance, governments by
 * nationality, adherents of a creed by nationality, groups called by a place and a number.
 */
import { STANCE_VERBS, STATE_VERBS } from '../lexicons/name-contexts.ts'
import { STATE_WORDS } from '../lexicons/place-words.ts'
import { NUMBER_WORDS, isDemonym } from './word-kinds.ts'
import type { Name } from './read-names.ts'
import type { Sentence, Token } from '../language/tokens.ts'

export interface Collective { readonly start: number, readonly end: number, readonly rule: string }

const ADHERENTS = /^(?:\p{L}+ists|communists|social-democrats|anarchists|democrats|republicans|liberals|conservatives|radicals|trade-unionists)$/u
const BODIES = /^(?:groups|parties|organizations|organisations|unions|sections)$/

/** Collectives of one sentence, beside the names already found in it. */
export function findCollectives(sentence: Sentence, names: readonly Name[]): Collective[] {
  const { tokens } = sentence
  const out: Collective[] = []
  const add = (from: number, to: number, rule: string) => out.push({ start: tokens[from].start, end: tokens[to - 1].end, rule })
  for (let i = 0; i < tokens.length - 1; i++) {
    const t = tokens[i]
    const next = tokens[i + 1]
    const national = t.capitalized && isDemonym(t.lower) || /^(?:u\.s\.|us|u\.k\.|uk)$/.test(t.lower) && t.acronymShape
    if (national) {
      if (next.words.length > 5 && ADHERENTS.test(next.lower) && next.lower !== 'artists') add(i, i + 2, 'adherents-by-nationality')
      else if (!next.capitalized && STATE_WORDS.has(next.lower) || next.lower === 'dictatorship') add(i, i + 2, 'government-by-nationality')
      else if (!next.capitalized && tokens[i + 2] && BODIES.test(tokens[i + 2].lower) && !tokens[i + 2].capitalized && next.pos !== 'preposition' && next.pos !== 'conjunction') add(i, i + 3, 'bodies-by-nationality')
    }
  }
  for (const n of names) {
    if (n.kind !== 'Place') continue
    const after = tokens[n.to]
    if (after && NUMBER_WORDS.has(after.lower) && n.to - n.from === 1 && isThe(tokens, n.from - 1) && endsPhrase(tokens[n.to + 1])) add(n.from, n.to + 1, 'group-by-number')
    else if (isState(tokens.slice(n.from, n.to)) && acts(tokens, n)) add(n.from, n.to, 'state-that-acts')
  }
  return out
}

function isState(words: readonly Token[]): boolean {
  return words.every((w) => w.tags.has('Country')) || words.every((w) => w.acronymShape)
}

function acts(tokens: readonly Token[], n: Name): boolean {
  let at = n.to
  while (tokens[at] && (tokens[at].pos === 'adverb' || tokens[at].tags.has('Auxiliary') || tokens[at].tags.has('Modal')) && at < n.to + 3) at++
  const verb = tokens[at]
  const before = tokens[n.from - 1]?.lower === 'the' ? tokens[n.from - 2] : tokens[n.from - 1]
  if (verb?.pos === 'verb' && STATE_VERBS.has(verb.lemma) && !(before?.pos === 'preposition')) return true
  if (tokens[n.to]?.lower === 'under' && tokens[n.to + 1]?.capitalized) return true
  return before !== undefined && before.pos === 'verb' && STANCE_VERBS.has(before.lemma)
}

function endsPhrase(t: Token | undefined): boolean {
  return t === undefined || t.pos === 'punctuation' || t.pos === 'verb' || t.pos === 'conjunction' || t.pos === 'preposition' || t.lower === '\'s'
}

/** "the" before, a quotation mark allowed. */
function isThe(tokens: readonly Token[], at: number): boolean {
  return tokens[/^["'“‘]$/u.test(tokens[at]?.words ?? '') ? at - 1 : at]?.lower === 'the'
}
