/**
 * Items of a resolution that begin with their verb: "The Congress of B: / – notes …; / – calls for …; / – denounces …". A reader takes the marks off,
 * so the verb stands first, where it looks like a noun; its doer stands above the list, or is whoever passes it.
 */
import { ARTICLES, POSSESSIVES } from '../../lexicons/grammar-words.ts'
import { REPORTING_VERBS } from '../../lexicons/reporting-cues.ts'
import { STANCE_CUES } from '../../lexicons/stance-cues.ts'
import { verbForms } from './inflect.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'

/** Verbs of resolutions that are no cues of stance. Base forms. */
const RESOLVING: readonly string[] = ['note', 'resolve', 'decide', 'request', 'instruct', 'direct', 'authorize', 'authorise', 'appeal', 'invite', 'pledge', 'express', 'send:sent', 'extend', 'convey', 'remind', 'record', 'offer', 'place', 'commit', 'undertake', 'elect', 'draw', 'remember', 'consider', 'believe', 'hold', 'regard', 'see']
const ITEM_VERBS: ReadonlySet<string> = new Set([...STANCE_CUES.filter((c) => c.part === 'verb').map((c) => c.words.split(' ')[0]), ...REPORTING_VERBS.map((v) => v.split(' ')[0]), ...RESOLVING]
  .flatMap((v) => [...verbForms(v)].filter(([, forms]) => forms.has('third')).map(([form]) => form)))

/** Quotation marks, numbers and dots before an item. */
const MARKS = 5

/** The readings with the items marked, each with the body that stands above the list. */
export function withResolutionItems(readings: readonly Reading[]): Reading[] {
  let above: Spot | null = null
  let open = false
  return readings.map((plain, n) => {
    const before = readings[n - 1]
    const opens = before === undefined || before.sentence.passage !== plain.sentence.passage
    const at = opens ? itemAt(plain, open || endsOpen(before)) : -1
    const item = at >= 0
    if (opens && !item) { above = leadOf(plain); open = above !== null || endsOpen(plain) }
    return item ? { ...plain, item: { doer: above !== null && above.cluster !== plain.voice ? above : null, at } } : plain
  })
}

/** The token of a verb in the third person that stands first, with its object or its preposition behind, or of a "to" in a list; −1 where neither does. */
function itemAt(reading: Reading, listed: boolean): number {
  let at = 0
  while (at < MARKS && /^["“”‘’'«\d().*–—-]+$/u.test(reading.tokens[at]?.words ?? '')) at++
  if (listed && reading.tokens[at]?.lower === 'to' && reading.tokens[at + 1]?.pos === 'verb' && reading.spotAt[at] === null) return at
  return at === 0 && isItem(reading, listed) ? 0 : -1
}

function isItem(reading: Reading, listed: boolean): boolean {
  const [first, next] = reading.tokens
  if (first === undefined || next === undefined || reading.spotAt[0] !== null || !ITEM_VERBS.has(first.lower)) return false
  const kind = reading.document.passages[reading.sentence.passage]?.kind
  if (kind === 'heading') return false
  const object = ARTICLES.has(next.lower) || POSSESSIVES.has(next.lower) || reading.spotAt[1] !== null || next.lower === 'that'
  return listed || kind === 'listItem' || !first.capitalized || object && !/^(?:of|in)$/u.test(next.lower)
}

/** "The Congress of B, meeting in C:", "be it resolved that the Congress:": the body whose list it is; null where the sentence opens none. */
function leadOf(reading: Reading): Spot | null {
  if (!endsOpen(reading)) return null
  const named = reading.spots.find((s) => s.kind === 'Organization' && s.mention.form !== 'pronoun' && !isPossessive(reading, s))
  return named ?? null
}

/** The words end in a mark behind which a list goes on. */
function endsOpen(reading: Reading | undefined): boolean {
  return reading !== undefined && /^[:;]$|^--?$|^[–—]$/u.test(reading.tokens.at(-1)?.words ?? '')
}
