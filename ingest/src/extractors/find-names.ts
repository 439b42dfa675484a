/** The layer `names`: organizations, people and roles. Places and unsure names are left out, states come in where they act. */
import { compareSpans, mentionId, overlaps } from '@polylogue/graph-schema'
import type { Document, EntityKind, Mention, Span } from '@polylogue/graph-schema'
import { findActingBodies } from '../names/acting-bodies.ts'
import { bodiesBeforeOffices, bodyNamesOf } from '../names/bodies-before-offices.ts'
import { bareName, bodyBehind } from '../names/bare-name.ts'
import { joinedBodies } from '../names/joined-bodies.ts'
import { findBranches } from '../names/branches.ts'
import { findCollectives } from '../names/collectives.ts'
import { findOrgans } from '../names/organs.ts'
import { introducedPapers } from '../names/introduced-papers.ts'
import { withLabels } from '../names/labelled-speakers.ts'
import { readNames } from '../names/read-names.ts'
import { withIntroduced } from '../names/introduced-names.ts'
import { withPapersEverywhere } from '../names/papers-everywhere.ts'
import { withMarkedNames } from '../names/marked-names.ts'
import { findRoles } from '../names/roles.ts'
import { OFFICE_HEADS } from '../lexicons/role-words.ts'
import { PAPER_HEADS } from '../lexicons/org-words.ts'
import { SPEECH_VERB_FORMS } from '../lexicons/speech-verbs.ts'
import { withKnown } from '../names-file/with-known.ts'
import { addByKey } from '../language/lists-by-key.ts'
import { extractor } from './extractor.ts'
import type { Name } from '../names/read-names.ts'
import type { Sentence } from '../language/tokens.ts'

export const findNames = extractor({
  name: 'find-names',
  version: '19',
  needs: ['document', 'sentences', 'known'],
  gives: 'names',
  extract: ({ document, sentences, known }) => withKnown(namesOf(document, sentences), document, sentences, known),
})

function namesOf(document: Document, sentences: readonly Sentence[]): Mention[] {
  const { names } = readNames(document.text, sentences)
  const bodies = bodyNamesOf(document.text, names)
  const bySentence = new Map<number, Name[]>()
  for (const n of names) addByKey(bySentence, n.sentence, n)
  const mention = (span: Span, kind: EntityKind, rule: string): Mention => ({
    id: mentionId(document.textId, span.start, span.end, kind), document: document.id, kind, form: 'name',
    start: span.start, end: span.end, words: document.text.slice(span.start, span.end), rule,
  })
  const inTitle = titleFilter(document)
  const found: Mention[] = []
  sentences.forEach((sentence, i) => {
    const here = bySentence.get(i) ?? []
    const speaks = (n: Name) => SPEECH_VERB_FORMS.has(sentence.tokens[n.to]?.lower ?? '')
    const own = here.flatMap((n) => (n.kind !== 'Person' && n.kind !== 'Organization' || inTitle(n, speaks(n)) || isOffice(sentence, n) ? [] : [mention(bareName(document.text.slice(n.start, n.end), n.kind, n), n.kind, n.rule)]))
    const whose = here.flatMap((n) => {
      const of = n.kind === 'Person' ? bodyBehind(document.text.slice(n.start, n.end)) : null
      return of === null ? [] : [mention({ start: n.start + of.body, end: n.end }, 'Organization', 'body-behind-person')]
    })
    const branches = findBranches(sentence)
    const wholes = own.flatMap((m) => behindBranch(document.text, m, branches)).map((s) => mention(s, 'Organization', 'whole-of-branch'))
    const more = [...findActingBodies(sentence, here), ...findCollectives(sentence, here), ...introducedPapers(sentence, here), ...branches, ...findOrgans(sentence), ...joinedBodies(sentence, here)].map((c) => mention(c, 'Organization', c.rule))
    const offices = findRoles(sentence, here)
    const roles = offices.map((r) => mention(r, 'Role', r.rule))
    const before = bodiesBeforeOffices(sentence, offices, here, bodies).map((c) => mention(c, 'Organization', c.rule))
    // A matter may look like a body's name ("Minister of Fisheries").
    const matters = roles.filter((r) => r.rule === 'role-with-portfolio')
    found.push(...apart([...more, ...matters, ...wholes, ...own, ...whose, ...roles, ...before]))
  })
  const everywhere = withPapersEverywhere(document.text, found, mention)
  return withIntroduced(document.text, [...withPublisherLine(document, withLabels(document, withMarkedNames(document, everywhere), mention), mention)].sort(compareSpans), mention)
}

/** The line that says who publishes names a body, whatever its name shows. */
function withPublisherLine(document: Document, found: readonly Mention[], mention: (span: Span, kind: EntityKind, rule: string) => Mention): readonly Mention[] {
  const place = document.publisher?.place ?? null
  // In a part of a long text the line may stand in another part.
  if (place === null || !document.passages.some((p) => p.start <= place.start && place.end <= p.end) || found.some((m) => overlaps(m, place)) || document.passages.some((p) => p.kind === 'boilerplate' && overlaps(p, place))) return found
  return [...found, mention(place, 'Organization', 'publisher-line')]
}

/** "The Provost's memorandum": an office, and no body. */
const isOffice = ({ tokens }: Sentence, n: Name): boolean => n.to - n.from === 1 && OFFICE_HEADS.has(tokens[n.from].lower) && (n.kind === 'Organization' && tokens[n.from - 1]?.lower === 'the' || n.kind === 'Person' && /^(?:elected|appointed|as|chosen)$/u.test(tokens[n.from - 1]?.lower ?? ''))

/** "Leith branch of the Weavers' League" read as one body: the League, where the branch is one of its own. */
function behindBranch(text: string, { kind, start, end }: Mention, branches: readonly Span[]): Span[] {
  const branch = kind === 'Organization' ? branches.find((b) => b.start < end && start < b.end && b.end < end) : undefined
  const of = branch && /^[ \n](?:of|in)[ \n](?:the[ \n])?(?=\p{Lu})/u.exec(text.slice(branch.end, end))
  return of ? [{ start: branch.end + of[0].length, end }] : []
}

/** Earlier ones win; a later one that overlaps is dropped. */
function apart(mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = []
  for (const m of mentions) if (!out.some((o) => overlaps(o, m))) out.push(m)
  return out
}

/** True for a name inside a marked title, and for a newspaper's name in italics that does not speak: those are works. */
function titleFilter(document: Document): (name: Name, speaks: boolean) => boolean {
  const marks = document.marks.filter((m) => m.kind === 'cite' || m.kind === 'emphasis').sort((a, b) => a.start - b.start)
  if (marks.length === 0) return () => false
  return (name, speaks) => {
    let low = 0
    let high = marks.length
    while (low < high) { const mid = (low + high) >> 1; if (marks[mid].end <= name.start) low = mid + 1; else high = mid }
    const mark = marks[low]
    if (!mark || mark.start > name.start || mark.end < name.end) return false
    const whole = document.text.slice(mark.start, mark.end)
    const words = document.text.slice(name.start, name.end)
    if (whole.length > words.length + 4) return whole.length < 120
    return name.kind === 'Organization' && !speaks && PAPER_HEADS.has(words.toLowerCase().split(/\s+/).at(-1) ?? '')
  }
}
