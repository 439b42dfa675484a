/** Documents against their gold: what `npm run evaluate` prints without a task. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, basename } from 'node:path'
import { UsageError } from '@polylogue/graph-schema'
import { stemOf } from './gold.ts'
import type { Gold, Prediction } from './gold.ts'
import { scoreDocument } from './score.ts'
import type { Scores } from './tally.ts'

/** Text of a document as the product stores it; null where it cannot be had. */
export type StoredText = (path: string) => string | null

/** Scores of every document of the gold, by stem. A document without a prediction counts as one where nothing was found. */
export function scoreAll(golds: ReadonlyMap<string, Gold>, predictions: readonly Prediction[], texts: string | null, stored: StoredText = plainTextOf): ReadonlyMap<string, Scores> {
  const byStem = new Map(predictions.map((p) => [stemOf(p.doc), p]))
  return new Map([...golds].map(([stem, gold]) => [stem, scoreDocument(gold, byStem.get(stem), texts === null ? null : stored(join(texts, gold.doc)))]))
}

/** The folder of the gold's texts: beside the gold, in `documents` or `texts` next to it, or in a `corpus` folder of the same name. */
export function findTexts(gold: string, golds: ReadonlyMap<string, Gold>): string {
  const parent = dirname(gold)
  const places = [gold, join(parent, 'documents'), join(parent, 'texts'), join(dirname(parent), 'corpus', basename(gold))]
  const docs = [...golds.values()].map((g) => g.doc)
  const found = places.find((folder) => docs.some((doc) => existsSync(join(folder, doc))))
  if (found === undefined) throw new UsageError('usage/no-texts', `the texts of ${gold} were not found`, { remedy: 'Give their folder: npm run evaluate -- --gold DIR --texts DIR' })
  return found
}

/** A plain text as it is. */
export function plainTextOf(path: string): string | null {
  return path.endsWith('.txt') && existsSync(path) ? readFileSync(path, 'utf8') : null
}
