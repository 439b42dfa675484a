/** "The party", "this paper", "the former", "the author": nouns that stand for a body or person named before. */
import { BODY_NOMINALS, OWN_PAPER_NOMINALS, PAPER_NOMINALS, PERSON_NOMINALS } from '../lexicons/nominals.ts'
import { ORG_HEADS, PAPER_HEADS } from '../lexicons/org-words.ts'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { clearest } from './antecedents.ts'
import { VOICE } from './pronouns.ts'
import { isCalledByHead } from './traits.ts'
import type { Past } from './antecedents.ts'
import type { Resolved, Scene } from './refer-back.ts'
import type { Token } from '../language/tokens.ts'

export function resolveNominal(tokens: readonly Token[], i: number, s: number, scene: Scene): Resolved | null {
  const { past, headsOf, isQuoted, holdersOf } = scene
  const t = tokens[i]
  const noun = tokens[i + 1]
  if (!noun || !/^(?:the|this|that|said)$/.test(t.lower)) return null
  const here = (group: number | null, rule: string): Resolved | null => (group === null || group < VOICE ? null : { start: t.start, end: noun.end, group, form: 'nominal', rule })
  if (t.lower === 'the' && (noun.lower === 'former' || noun.lower === 'latter')) return formerLatter(tokens, i, s, past)
  const described = describedBefore(tokens, i, s, scene)
  if (described !== null) return described
  const after = tokens[i + 2]
  if (goesOn(tokens, i + 1)) return null
  const lower = noun.lower
  if (t.lower === 'this' && OWN_PAPER_NOMINALS.has(lower) && !isQuoted(t.start)) return here(VOICE, 'this-paper')
  if (BODY_NOMINALS.has(lower) || noun.capitalized && (PAPER_HEADS.has(lower) || ORG_HEADS.has(lower))) {
    const same = past.filter((p) => p.kind === 'Organization' && p.group >= 0 && headsOf(p.group).has(lower))
    if (same.length > 0) return here(same.at(-1)!.group, 'same-head')
    if (PAPER_NOMINALS.has(lower)) {
      const paper = clearest(past, s, 3, (p) => p.kind === 'Organization' && p.group >= 0 && [...headsOf(p.group)].some((h) => PAPER_HEADS.has(h)))
      if (paper !== null) return here(paper, 'only-paper')
    }
    if (!/^(?:party|organization|organisation|group|movement|newspaper|paper|company|agency)$/.test(lower)) return null
    return here(clearest(past, s, 2, (p) => p.kind === 'Organization' && !p.plural && (p.group < 0 || ![...headsOf(p.group)].some(isCalledByHead))), 'only-body')
  }
  if (ROLE_HEADS.has(lower) && after?.words !== ',' ) {
    const holders = holdersOf(lower)
    if (holders.length > 1) return here(clearest(past, s, 2, (p) => holders.includes(p.group)), 'nearest-holder-of-office')
    if (holders.length > 0) return here(holders[0], 'holder-of-office')
  }
  if (PERSON_NOMINALS.has(lower) && !ROLE_HEADS.has(lower)) {
    const people = new Set(past.filter((p) => p.kind === 'Person' && p.sentence >= s - 1).map((p) => p.group))
    return people.size === 1 ? here([...people][0], 'only-person') : null
  }
  return null
}

/** More of the phrase follows, so that it is another thing: "the union of miners", "the party leader". What a verb is done for is no part of it: "blamed the union for". */
function goesOn(tokens: readonly Token[], noun: number): boolean {
  const after = tokens[noun + 1]
  if (after === undefined) return false
  if (after.lower === 'for') return !tokens[noun].capitalized && tokens[noun - 2]?.pos !== 'verb'
  return after.pos === 'noun' && after.lower !== 'today' || after.lower === 'of' || after.words === '(' || after.capitalized || after.words === '"' || after.words === '“'
}

/** Sentences back in which whoever is described must have been spoken of, where several are described so. */
const DESCRIBED_REACH = 4

/** "the group", "the insurgent group", "the cardinal", "the rebels": by what the text itself called somebody before. */
function describedBefore(tokens: readonly Token[], i: number, s: number, { past, isDescribedAs, describingNouns }: Scene): Resolved | null {
  if (tokens[i].lower !== 'the' && tokens[i].lower !== 'this') return null
  for (const length of [1, 2]) {
    const noun = tokens[i + length]
    if (noun === undefined || noun.capitalized || !describingNouns.has(noun.lower) || goesOn(tokens, i + length)) continue
    const modifier = length === 1 ? null : tokens[i + 1]
    if (modifier !== null && (modifier.capitalized || !/^(?:noun|adjective)$/u.test(modifier.pos))) continue
    const meant = past.filter((p) => p.group >= 0 && isDescribedAs(p.group, noun.lower, modifier?.lower ?? null))
    const group = new Set(meant.map((p) => p.group)).size === 1 ? meant[0].group : clearest(meant, s, DESCRIBED_REACH, () => true)
    if (group !== null) return { start: tokens[i].start, end: noun.end, group, form: 'nominal', rule: 'described-so' }
  }
  return null
}

/** The first and the last of two bodies or two people named last in one sentence. Where "the former" stood already, "the latter" is of the same sentence. */
function formerLatter(tokens: readonly Token[], i: number, s: number, past: readonly Past[]): Resolved | null {
  if (tokens[i + 2]?.pos === 'noun') return null
  const latter = tokens[i + 1].lower === 'latter'
  const here = (group: number): Resolved => ({ start: tokens[i].start, end: tokens[i + 1].end, group, form: 'nominal', rule: latter ? 'latter' : 'former' })
  for (let back = 0; back < 2; back++) {
    const named = past.filter((p) => p.sentence === s - back && p.named && (p.kind === 'Organization' || p.kind === 'Person'))
    for (const kind of [named.at(-1)?.kind, named.at(-1)?.kind === 'Person' ? 'Organization' : 'Person']) {
      const same = named.filter((p, k, all) => p.kind === kind && all.findLast((q, j) => j < k && q.kind === kind)?.group !== p.group)
      if (new Set(same.map((p) => p.group)).size > 1) return here(same.at(latter ? -1 : -2)!.group)
    }
  }
  const last = [0, 1].map((back) => past.findLast((p) => p.sentence === s - back && p.named && (p.kind === 'Organization' || p.kind === 'Person'))).find((p) => p !== undefined)
  return latter && last ? here(last.group) : null
}
