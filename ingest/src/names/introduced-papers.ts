/**
 * Papers whose name no word shows: "the League's weekly, The Hammer", "a quarterly magazine, Northern Light", "a newssheet called Grit", "editor of The Lamp". The noun
 * before the name says what it is, and that somebody owns, edits or brings it out, that it is a body and not only a thing one reads. Or somebody wrote in it, or it has readers.
 */
import { gather } from '../language/gather.ts'
import type { Sentence, Token } from '../language/tokens.ts'
import { CALENDAR } from '../lexicons/calendar.ts'
import { OWNED_PAPERS, PAPER_EDITORS } from '../lexicons/people-words.ts'
import { TITLES } from '../lexicons/titles.ts'
import { endOfCapitals } from './capital-run.ts'
import type { Collective } from './collectives.ts'
import type { Name } from './read-names.ts'

const OWNER = /^(?:['’]s?|its|our|their|his|her|a|an|own|the)$/u
const CALLED = /^(?:called|named|entitled|titled)$/u
/** "edits the journal X", "those around the journal X". */
const EDITING = /^(?:edits?|edited|editing|founded|publish(?:es|ed)?|launched|around)$/u
const JOINER = /^(?:and|of|the|for)$/u
/** Words of a paper's name. */
const LONGEST = 5

/** Papers of one sentence that are introduced by what they are. */
export function introducedPapers({ tokens }: Sentence, names: readonly Name[]): Collective[] {
  return gather(tokens, (t, i): Collective[] => {
    const written = writtenIn(tokens, i) ?? withReaders(tokens, i)
    if (written !== null) return isFree(names, written.from, written.to) ? [{ start: tokens[written.from].start, end: tokens[written.to - 1].end, rule: 'introduced-paper' }] : []
    if (t.capitalized) return []
    const from = OWNED_PAPERS.has(t.lower) ? nameBehindNoun(tokens, i) : PAPER_EDITORS.has(t.lower) && tokens[i + 1]?.lower === 'of' ? i + 2 : null
    const edited = from !== null && from === i + 2 && PAPER_EDITORS.has(t.lower)
    const to = from === null ? 0 : endOfName(tokens, from)
    if (from === null || to === 0 || edited && !isLikelyPaper(tokens, from, to)) return []
    const read = names.find((n) => n.from < to && from < n.to)
    if (read !== undefined && (read.kind === 'Organization' && read.from <= from && read.to >= to || read.kind === 'Person' && read.to - read.from > 1 && read.from >= from)) return []
    return [{ start: tokens[from].start, end: tokens[to - 1].end, rule: 'introduced-paper' }]
  })
}

/** Nobody has read a body, a place or a whole person's name there. */
function isFree(names: readonly Name[], from: number, to: number): boolean {
  const read = names.find((n) => n.from < to && from < n.to)
  return read === undefined || read.kind !== 'Organization' && read.kind !== 'Place' && read.from >= from && read.to <= to
}

/** Verbs of writing, with up to two words before "in": "wrote then in Northern Light". */
const WRITING = /^(?:write|publish|appear|print|edit|editorialize|editorialise)$/u

function writtenIn(tokens: readonly Token[], at: number): { readonly from: number, readonly to: number } | null {
  if (tokens[at].lower !== 'in') return null
  let verb = at - 1
  while (verb > at - 4 && verb >= 0 && tokens[verb].pos === 'adverb') verb--
  if (tokens[verb]?.pos !== 'verb' || !WRITING.test(tokens[verb].lemma)) return null
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  const to = endOfName(tokens, from)
  return to - from >= 2 && !CALENDAR.has(tokens[to - 1].lower) ? { from, to } : null
}

/** "Northern Light's coverage", "readers of Northern Light". */
const READ = /^(?:coverage|readers?|readership|pages|columns?|columnists?|editorials?|editors?|circulation|subscribers?|reporters?|correspondents?)$/u

function withReaders(tokens: readonly Token[], at: number): { readonly from: number, readonly to: number } | null {
  if (!tokens[at].capitalized || at > 0 && tokens[at - 1].capitalized && tokens[at - 1].pos !== 'punctuation') return null
  const to = endOfCapitals(tokens, at, LONGEST, JOINER)
  if (to - at < 2 || tokens[to]?.lower !== '\'s') return null
  for (let i = to + 1; i < to + 3; i++) if (READ.test(tokens[i]?.lower ?? '')) return { from: at, to }
  return null
}

/** Where the name begins behind "its weekly,", "a newssheet called"; null where the noun has no owner or nothing leads over. */
function nameBehindNoun(tokens: readonly Token[], noun: number): number | null {
  let owner = noun - 1
  while (owner > noun - 4 && owner >= 0 && /^(?:adjective|noun)$/u.test(tokens[owner].pos) && !tokens[owner].capitalized && !OWNER.test(tokens[owner].lower)) owner--
  if (!OWNER.test(tokens[owner]?.lower ?? '')) return null
  const article = /^(?:a|an|the)$/u.test(tokens[owner].lower)
  const next = tokens[noun + 1]
  // "the weekly Lamp" and "the paper, Monday": an article alone shows less.
  const at = next?.words === ',' && tokens[owner].lower !== 'the' || CALLED.test(next?.lower ?? '') ? noun + 2 : article && !(next?.words === 'The' || EDITING.test(tokens[owner - 1]?.lower ?? '')) ? null : noun + 1
  if (at === null) return null
  const marked = /^["“‘«]$/u.test(tokens[at]?.words ?? '') ? at + 1 : at
  return tokens[marked]?.capitalized && !TITLES.has(tokens[marked].lower.replace(/\.$/u, '')) ? marked : null
}

/** End of the run of capitals; 0 where there is none, or where it is no name's ("The editor", "January"). */
function endOfName(tokens: readonly Token[], from: number): number {
  if (!tokens[from]?.capitalized || CALENDAR.has(tokens[from].lower)) return 0
  const to = endOfCapitals(tokens, from, LONGEST, JOINER)
  if (to === from + 1 && (tokens[from].lower === 'the' || tokens[from].words.length < 3)) return 0
  const behind = tokens[to]
  return behind === undefined || behind.pos !== 'noun' || !/^\p{Ll}/u.test(behind.words) ? to : 0
}

/** "editor of The Lamp", "editor of Northern Light": books are edited too, but their titles hold small words. */
function isLikelyPaper(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  return words.length > 1 && words.length < 5 && !words.slice(1).some((t) => JOINER.test(t.lower)) && words[0].lower === 'the'
}
