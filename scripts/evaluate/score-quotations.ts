/** Quotations: found where 0.8 of the characters (of the longer) agree; several pieces of one may stand together. */
import { longestCommon, shareInCommon } from './common-stretches.ts'
import { foldPassage } from './fold-name.ts'
import type { GoldQuotation, Prediction } from './gold.ts'
import type { Meaning } from './name-meanings.ts'
import { addTally, rate, tally } from './tally.ts'
import type { Scores } from './tally.ts'

type PredictedQuotation = NonNullable<Prediction['quotations']>[number]

const ENOUGH = 0.8

/** Counts into `scores`. */
export function scoreQuotations(scores: Scores, gold: readonly GoldQuotation[], predicted: readonly PredictedQuotation[], means: Meaning): void {
  const { goldHit, predictedHit } = matchQuotations(gold.map((q) => foldPassage(q.text)), predicted.map((q) => foldPassage(q.text)))
  addTally(tally(scores, 'quotation'), {
    right: [...predictedHit.values()].filter((g) => !gold[g].optional).length,
    found: [...goldHit.keys()].filter((g) => !gold[g].optional).length,
    wrong: predicted.length - predictedHit.size,
    missed: gold.filter((q, g) => !goldHit.has(g) && !q.optional).length,
  })
  gold.forEach((q, g) => {
    if (q.optional) return
    const p = goldHit.get(g)
    if (p === undefined) { scores.misses.push(`missed quotation: ${start(q.text)}`); return }
    const speaker = means(predicted[p].speaker)
    if (q.speaker !== null) rate(scores, 'quotation speaker', speaker.has(q.speaker))
    else rate(scores, 'quotation no speaker', !predicted[p].speaker || (q.work !== null && speaker.has(q.work)))
    if (q.work !== null) rate(scores, 'quotation work', means(predicted[p].work).has(q.work))
  })
  predicted.forEach((q, p) => { if (!predictedHit.has(p)) scores.misses.push(`spurious quotation: ${start(q.text)}`) })
}

/** gold → prediction and prediction → gold: one to one, then one prediction over several gold ones, then several over one. */
function matchQuotations(gold: readonly string[], predicted: readonly string[]) {
  const goldHit = new Map<number, number>()
  const predictedHit = new Map<number, number>()
  const pairs = gold.flatMap((a, g) => predicted.map((b, p) => ({ g, p, share: shareInCommon(a, b) }))).filter((x) => x.share >= ENOUGH)
  for (const { g, p } of pairs.sort((a, b) => b.share - a.share || a.g - b.g || a.p - b.p)) {
    if (goldHit.has(g) || predictedHit.has(p)) continue
    goldHit.set(g, p)
    predictedHit.set(p, g)
  }
  const length = (texts: readonly string[], of: readonly number[]) => of.reduce((n, i) => n + texts[i].length, 0)
  predicted.forEach((whole, p) => {
    if (predictedHit.has(p) || whole === '') return
    const parts = gold.flatMap((part, g) => (!goldHit.has(g) && longestCommon(part, whole) >= ENOUGH * part.length ? [g] : []))
    if (parts.length < 2 || length(gold, parts) < ENOUGH * whole.length) return
    for (const g of parts) goldHit.set(g, p)
    predictedHit.set(p, parts[0])
  })
  gold.forEach((whole, g) => {
    if (goldHit.has(g) || whole === '') return
    const parts = predicted.flatMap((part, p) => (!predictedHit.has(p) && part !== '' && longestCommon(whole, part) >= ENOUGH * part.length ? [p] : []))
    if (parts.length < 2 || length(predicted, parts) < ENOUGH * whole.length) return
    goldHit.set(g, parts[0])
    for (const p of parts) predictedHit.set(p, g)
  })
  return { goldHit, predictedHit }
}

function start(text: string | undefined): string {
  return String(text).slice(0, 70).replaceAll('\n', ' ')
}
