/**
 * Organizations that have no name of their own form: states where they act or are the target of a stance, governments by
 * nationality, adherents of a creed by nationality, groups called by a place and a number, circles and crowds ("Friends of the
 * River", "the Sundholm dockers") and papers of any name where they act.
 */
import { gather } from '../language/gather.ts'
import { STANCE_VERBS, STATE_VERBS } from '../lexicons/name-contexts.ts'
import { CIRCLE_HEADS, CROWDS, PAPER_NOUNS } from '../lexicons/people-words.ts'
import { PAPER_HEADS } from '../lexicons/org-words.ts'
import { STATE_WORDS } from '../lexicons/place-words.ts'
import { SPEECH_VERB_FORMS } from '../lexicons/speech-verbs.ts'
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
  for (const c of circles(tokens)) add(c.from, c.to, 'circle-that-acts')
  for (const c of papers(tokens, names)) add(c.from, c.to, 'paper-that-acts')
  for (const n of names) {
    if (n.kind === 'Other' && tokens.slice(n.from, n.to).some((t) => PAPER_NOUNS.has(t.lower) || PAPER_HEADS.has(t.lower)) && doesBehind(tokens, n.to)) add(n.from, n.to, 'paper-that-acts')
    if (n.kind !== 'Place') continue
    if (CROWDS.has(tokens[n.to]?.lower ?? '') && !tokens[n.to].capitalized && isThe(tokens, n.from - 1) && doesBehind(tokens, n.to + 1)) add(n.from, n.to + 1, 'crowd-that-acts')
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

/** "Friends of the River", "Women for Peace": from the head to the last word with a capital, where a verb of stance or speech follows. */
function circles(tokens: readonly Token[]): { readonly from: number, readonly to: number }[] {
  return gather(tokens, (t, from) => {
    if (!t.capitalized || !CIRCLE_HEADS.has(t.lower) || !/^(?:of|for|against)$/u.test(tokens[from + 1]?.lower ?? '') || tokens[from - 1]?.capitalized && tokens[from - 1].lower !== 'the') return []
    let to = from + (tokens[from + 2]?.lower === 'the' ? 3 : 2)
    const first = to
    while (tokens[to]?.capitalized && to < first + 5) to++
    return to > first && doesBehind(tokens, to) ? [{ from, to }] : []
  })
}

/** "the journal Tidewater", whatever its name: papers are called by any words, and are works where they do nothing. */
function papers(tokens: readonly Token[], names: readonly Name[]): { readonly from: number, readonly to: number }[] {
  return gather(tokens, (t, i) => {
    const from = i + 1
    if (t.capitalized || !PAPER_NOUNS.has(t.lower) || !tokens[from]?.capitalized) return []
    let to = from
    while (tokens[to]?.capitalized && to < from + 5) to++
    const read = names.find((n) => n.from === from)
    return read?.kind === 'Organization' || read?.kind === 'Person' && read.to - read.from > 1 || !doesBehind(tokens, to) ? [] : [{ from, to }]
  })
}

/** Says, praises, condemns: what follows is done by whoever stands before. */
function doesBehind(tokens: readonly Token[], at: number): boolean {
  let i = at
  while (i < at + 3 && tokens[i] && (tokens[i].pos === 'adverb' || tokens[i].tags.has('Auxiliary') || tokens[i].tags.has('Modal'))) i++
  const verb = tokens[i]
  return verb?.pos === 'verb' && (STANCE_VERBS.has(verb.lemma) || SPEECH_VERB_FORMS.has(verb.lower))
}

/** "the" before, a quotation mark allowed. */
function isThe(tokens: readonly Token[], at: number): boolean {
  return tokens[/^["'“‘]$/u.test(tokens[at]?.words ?? '') ? at - 1 : at]?.lower === 'the'
}
