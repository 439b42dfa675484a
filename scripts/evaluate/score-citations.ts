/** Citations: right where the title, or another name of the work, agrees; author and year among those. */
import { shareInCommon } from './common-stretches.ts'
import { foldName, foldPassage, wordsOf } from './fold-name.ts'
import { namesOf } from './align-entities.ts'
import type { Gold, GoldCitation, Prediction } from './gold.ts'
import { addTally, rate, tally } from './tally.ts'
import type { Scores } from './tally.ts'

type PredictedCitation = NonNullable<Prediction['citations']>[number]

/** Counts into `scores`. */
export function scoreCitations(scores: Scores, gold: Gold, predicted: readonly PredictedCitation[]): void {
  const titles = gold.citations.map((c) => titlesOf(gold, c))
  const pairs = predicted.flatMap((x, p) => gold.citations.flatMap((c, g) => (
    titles[g].has(foldName(x.title)) ? [{ p, g, share: shareInCommon(foldPassage(x.raw), foldPassage(c.raw)) }] : []
  )))
  const goldOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { p, g } of pairs.sort((a, b) => b.share - a.share || a.p - b.p || a.g - b.g)) {
    if (goldOf.has(p) || taken.has(g)) continue
    goldOf.set(p, g)
    taken.add(g)
  }
  addTally(tally(scores, 'citation title'), { right: goldOf.size, found: goldOf.size, wrong: predicted.length - goldOf.size, missed: gold.citations.length - goldOf.size })
  for (const [p, g] of goldOf) {
    const { author, year } = gold.citations[g]
    if (author) rate(scores, 'citation author', sameAuthor(author, String(predicted[p].author ?? '')))
    if (year) rate(scores, 'citation year', String(predicted[p].year ?? '').includes(year))
  }
  gold.citations.forEach((c, g) => { if (!taken.has(g)) scores.misses.push(`missed citation: ${c.title}`) })
  predicted.forEach((x, p) => { if (!goldOf.has(p)) scores.misses.push(`spurious citation: ${x.title}`) })
}

function titlesOf(gold: Gold, citation: GoldCitation): ReadonlySet<string> {
  const work = gold.entities.find((e) => e.id === citation.work)
  return new Set([citation.title, ...(work ? namesOf(work) : [])].map(foldName).filter((n) => n !== ''))
}

/** The last name is there, or all words are the same. */
function sameAuthor(gold: string, predicted: string): boolean {
  const [a, b] = [wordsOf(gold), wordsOf(predicted)]
  const last = foldName(gold).split(' ').at(-1)!
  return foldName(predicted).split(' ').includes(last) || (a.size > 0 && a.size === b.size && [...a].every((w) => b.has(w)))
}
