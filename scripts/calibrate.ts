/**
 * `npm run calibrate [-- --gold DIR --texts DIR]…`: counts how often the findings of each rule are right in the samples and in further
 * annotated folders, writes the table of confidence (ingest/src/confidence/calibration-table.ts) and the page of reliability. Run it after
 * rules of stance, affiliation, quotation or citation changed. Only counts reach the table, no word of any document.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { extractPaths } from '@polylogue/ingest/cli'
import { fit, leftOut, reliability } from './calibrate/fit.ts'
import { judgeDocument } from './calibrate/judge.ts'
import type { Judged } from './calibrate/judge.ts'
import { calibrationSource, reliabilityPage } from './calibrate/write.ts'
import { findTexts } from './evaluate/evaluate-gold.ts'
import { loadGold, stemOf } from './evaluate/gold.ts'
import { ROOT } from './tree.ts'

/** 0 when both files are written. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { gold: { type: 'string', multiple: true, default: [] }, texts: { type: 'string', multiple: true, default: [] } } })
  const judged: Judged[] = await judgeFolder(join(ROOT, 'samples', 'gold'))
  for (const [i, gold] of values.gold.entries()) judged.push(...await judgeFolder(resolve(gold), values.texts[i] === undefined ? undefined : resolve(values.texts[i])))
  const table = fit(judged)
  const page = reliabilityPage({
    table, judged, documents: new Set(judged.map((j) => j.document)).size,
    bands: reliability(leftOut(judged, table.slope)), raw: reliability(judged.map((j) => ({ confidence: j.estimate, right: j.right }))),
  })
  const measurements = join(ROOT, 'docs', 'measurements')
  mkdirSync(measurements, { recursive: true })
  writeFileSync(join(ROOT, 'ingest', 'src', 'confidence', 'calibration-table.ts'), calibrationSource(table))
  writeFileSync(join(measurements, 'confidence.md'), page)
  process.stdout.write(page)
  return 0
}

async function judgeFolder(gold: string, given?: string): Promise<Judged[]> {
  const golds = loadGold(gold)
  const records = await extractPaths([given ?? findTexts(gold, golds)], { estimates: true })
  return records.flatMap((record) => { const g = golds.get(stemOf(record.doc)); return g ? judgeDocument(g, record) : [] })
}
