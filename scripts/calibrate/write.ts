/** What `npm run calibrate` writes: the table as source, and the page that says how far it can be trusted. */
import type { Calibration } from '@polylogue/ingest'
import type { Band } from './fit.ts'
import type { Judged } from './judge.ts'

export function calibrationSource(table: Calibration): string {
  const shares = (record: Readonly<Record<string, number>>) => Object.entries(record).map(([k, v]) => `${key(k)}: ${v}`).join(', ')
  return `/** Written by \`npm run calibrate\` from the samples and annotated documents; do not edit. Counts only: findings judged, right ones, mean estimate of the rule. */
import type { Calibration } from './calibrated.ts'

export const CALIBRATION: Calibration = {
  prior: { ${shares(table.prior)} },
  weight: ${table.weight},
  slope: ${table.slope},
  mean: { ${shares(table.mean)} },
  rules: {
${Object.entries(table.rules).map(([rule, { judged, right, mean }]) => `    ${key(rule)}: { judged: ${judged}, right: ${right}, mean: ${mean} },`).join('\n')}
  },
}
`
}

function key(name: string): string {
  return /^[a-z]+$/iu.test(name) ? name : `'${name.replace(/'/gu, '\\\'')}'`
}

export interface Measured { readonly table: Calibration, readonly documents: number, readonly judged: readonly Judged[], readonly bands: readonly Band[], readonly raw: readonly Band[] }

export function reliabilityPage({ table, documents, judged, bands, raw }: Measured): string {
  const extractors = [...new Set(judged.map((j) => j.extractor))].sort()
  return `# What a confidence means

<!-- Written by \`npm run calibrate\`; edit scripts/calibrate, not this page. -->

The confidence of a finding is the share of findings like it that is right: by the same rule, with the same estimate of the rule. \`npm run calibrate\` counts it in ${documents} documents with known answers:
${judged.length} findings, ${judged.filter((j) => j.right).length} of them right. A finding is right where its type and both ends are those of the gold (positions by words in common); what the gold leaves open is not judged. Of a quotation the confidence is that of its speaker.

The rules were written with an eye on these documents, and are right more often here than they will be elsewhere. So each count is weighed against what findings of its kind are taken to be worth in other text, as if ${table.weight} more of them had
been judged: ${Object.entries(table.prior).map(([extractor, p]) => `${p} for \`${extractor}\``).join(', ')}. A rule that was never seen here gets that share. Within a rule, the rule's own estimate moves it (slope ${table.slope} in log odds).

## Reliability

Each document under a table made from all the others. “Right” should be near “mean confidence”; where it is higher, the program is more careful than it need be on these documents, for the reason above.

| confidence | findings | mean confidence | right |
| --- | --- | --- | --- |
${rows(bands)}

The rules' own estimates, before:

| estimate | findings | mean estimate | right |
| --- | --- | --- | --- |
${rows(raw)}

## By extractor

| extractor | rules seen | findings | right |
| --- | --- | --- | --- |
${extractors.map((e) => { const own = judged.filter((j) => j.extractor === e); return `| \`${e}\` | ${new Set(own.map((j) => j.rule)).size} | ${own.length} | ${two(own.filter((j) => j.right).length / own.length)} |` }).join('\n')}

Bands with few findings say little. The samples stand in this repository; what is counted beside them are real documents that do not ([which](real-documents.md)). All are of one kind, polemics and reports of organizations; for other kinds the figures may differ, and the priors are a judgement, not a count.
`
}

function rows(bands: readonly Band[]): string {
  return bands.map((b) => `| ${two(b.from)} to ${two(b.to)} | ${b.judged} | ${two(b.confidence)} | ${two(b.right)} |`).join('\n')
}

function two(n: number): string {
  return n.toFixed(2)
}
