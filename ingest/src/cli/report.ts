/** What became of each file: the end of every run, on screen and as JSON lines (`--report FILE`). */
import type { Decision, Problem } from '@polylogue/graph-schema'
import type { DocumentSummary, Drawn } from './summaries.ts'

export type Outcome = 'new' | 'changed' | 'unchanged' | 'absent' | 'partial' | 'refused'

/** One line of the report. `path` is relative to the folder given; `member` is the path inside an archive, else null. */
export interface ReportLine {
  readonly path: string
  readonly member: string | null
  readonly outcome: Outcome
  readonly code: string | null
  readonly message: string | null
  readonly words: number
  readonly seconds: number
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** What a line is about: a file, or what lies in an archive. */
export interface Place {
  readonly path: string
  readonly archive?: { readonly path: string, readonly member: string }
}

function placeOf({ path, archive }: Place): Pick<ReportLine, 'path' | 'member'> {
  return archive ? { path: archive.path, member: archive.member } : { path, member: null }
}

/** The path of the document a line is about. */
export function pathOf({ path, member }: Pick<ReportLine, 'path' | 'member'>): string {
  return member === null ? path : `${path}/${member}`
}

/** The line of something that gave no document: refused where one of its problems is an error, else partial. */
export function lineFor(place: Place, problems: readonly Problem[], seconds: number): ReportLine {
  const { code, message } = foremost(problems)
  return { ...placeOf(place), outcome: problems.length === 0 || problems.some((p) => p.severity === 'error') ? 'refused' : 'partial', code, message, words: 0, seconds: round(seconds) }
}

/** The line of a document; one that was read or extracted in part is `partial` when it is new or changed. */
export function documentLine(document: DocumentSummary, place: Place, news: 'new' | 'changed' | 'unchanged', seconds: number): ReportLine {
  const { code, message } = foremost(document.problems)
  return { ...placeOf(place), outcome: document.partial && news !== 'unchanged' ? 'partial' : news, code, message, words: document.words, seconds: round(seconds) }
}

/** The gravest problem gives the code; all give their words. */
function foremost(problems: readonly Problem[]): { readonly code: string | null, readonly message: string | null } {
  const [first] = [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity])
  return first ? { code: first.code, message: oneLine(problems.map((p) => `${p.message} ${p.remedy}`).join(' ')) } : { code: null, message: null }
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

/** One event is one line, whatever a file is called or says. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
}

/** The end of a run for a person: a line for each file and the sums, some lines at a time. */
export function* printReport(lines: readonly ReportLine[], extractions: ReadonlyMap<string, Drawn>): Generator<string> {
  yield* inPieces(lines, (line) => {
    const found = extractions.get(pathOf(line))
    const what = line.outcome === 'refused' || line.outcome === 'absent' || !found
      ? line.message ?? ''
      : `${line.words} words · ${found.entities} entities · ${found.findings} findings · ${found.quotations} quotations · ${found.citations} citations`
    const code = line.code && line.outcome !== 'refused' && found ? ` (${line.code})` : ''
    return `  ${line.outcome.padEnd(9)} ${oneLine(pathOf(line))}  ${line.outcome === 'refused' ? `[${line.code}] ` : ''}${what}${code}\n`
  })
  yield `${lines.length === 0 ? '\n' : ''}${summary(lines)}\n`
}

/** The same as JSON lines. */
export function jsonReport(lines: readonly ReportLine[]): Generator<string> {
  return inPieces(lines, (line) => `${JSON.stringify(line)}\n`)
}

/** Lines written at once: a report may have a hundred thousand. */
const PIECE = 1000

function* inPieces<T>(items: readonly T[], print: (item: T) => string): Generator<string> {
  for (let from = 0; from < items.length; from += PIECE) yield items.slice(from, from + PIECE).map(print).join('')
}

/** Decisions that no longer find what they were about, each with its words; nothing where there are none. */
export function printNeedsReview(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return ''
  const rows = decisions.map((d) => `  ${d.verb.padEnd(9)} ${d.target.selector ? `“${oneLine(d.target.selector.exact).slice(0, 120)}”` : `${d.target.kind} ${d.target.id}`}${d.after === null ? '' : ` → ${oneLine(d.after).slice(0, 80)}`} (decision ${d.seq}, ${oneLine(d.actor)}, ${d.at.slice(0, 10)})`)
  return `${decisions.length} earlier ${decisions.length === 1 ? 'decision no longer finds' : 'decisions no longer find'} what ${decisions.length === 1 ? 'it is' : 'they are'} about; kept, and to be reviewed:\n${rows.join('\n')}\n`
}

/** "3 new, 1 changed, 2 refused". */
export function summary(lines: readonly ReportLine[]): string {
  const counts = new Map<Outcome, number>()
  for (const line of lines) counts.set(line.outcome, (counts.get(line.outcome) ?? 0) + 1)
  return (['new', 'changed', 'unchanged', 'absent', 'partial', 'refused'] as const)
    .flatMap((o) => (counts.has(o) ? [`${counts.get(o)} ${o}`] : [])).join(', ') || 'no files'
}
