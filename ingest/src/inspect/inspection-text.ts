/** An inspection as text for a terminal: what was found, and below each line why. No colours, no control characters of the document. */
import type { AlsoNamed, Inspection, InspectedFinding, InspectedQuotation, InspectedThing, Place } from './inspection.ts'

/** Mentions of one thing that are listed; the rest is counted. */
const MOST_MENTIONS = 12
const LONGEST = 160

/** Lines end in \n. */
export function inspectionText(i: Inspection): string {
  return [
    ...head(i),
    ...section('Who and what is spoken of', i.things.flatMap(thing)),
    ...section('Also called by name', i.alsoNamed.map(alsoNamed)),
    ...section('Relations', i.findings.flatMap(finding)),
    ...section('Quotations', i.quotations.flatMap(quotation)),
    ...section('Citations', i.citations.flatMap((c) => [
      `${quoted(c.raw)}  at ${c.raw.start}`,
      `    ${[c.work === null ? 'no work' : `work ${line(c.work)}`, ...Object.entries(c.fields).map(([k, v]) => `${k} ${line(v)}`), `rule ${c.rule}`].join(' · ')}`,
    ])),
    ...section('Problems', i.problems.map((p) => `[${p.code}] ${line(p.message)} ${line(p.remedy)}`)),
  ].map((l) => `${l}\n`).join('')
}

function head(i: Inspection): string[] {
  return [
    `${line(i.path)}  (${i.format}, ${i.words} words, ${i.passages} passages)`,
    ...Object.entries(i.metadata).map(([field, { value, from }]) => `  ${field.padEnd(10)} ${line(value)}  (${from})`),
    `  ${'voice'.padEnd(10)} ${line(i.voice)}`,
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title.toUpperCase(), ...(lines.length > 0 ? lines : ['(none)'])]
}

function thing(t: InspectedThing): string[] {
  const others = t.aliases.filter((a) => a !== t.name)
  return [
    `${t.kind}  ${line(t.name)}${others.length > 0 ? `  also ${others.map(line).join(', ')}` : ''}${t.implicit ? '  (never named in the text)' : ''}`,
    ...t.mentions.slice(0, MOST_MENTIONS).map((m) => `    ${quoted(m)}  at ${m.start}  ${m.form} by ${m.rule}${m.why === null ? '' : ` · ${line(m.why)}`}`),
    ...t.mentions.length > MOST_MENTIONS ? [`    and ${t.mentions.length - MOST_MENTIONS} more`] : [],
    ...t.entity === null ? [] : [
      `    entity ${line(t.entity.name)} (${t.entity.documents} documents): ${line(t.entity.why)}`,
      ...t.entity.maybeSame.map((m) => `    may be the same as ${line(m.name)}: ${line(m.why)}`),
    ],
  ]
}

function alsoNamed({ kind, name, places }: AlsoNamed): string {
  const others = [...new Set(places.map((p) => line(p.words)))].filter((w) => w !== line(name))
  return `${kind}  ${line(name)}${others.length > 0 ? `  also ${others.slice(0, MOST_MENTIONS).join(', ')}` : ''}  at ${places.slice(0, MOST_MENTIONS).map((p) => p.start).join(', ')}${places.length > MOST_MENTIONS ? ` and ${places.length - MOST_MENTIONS} more` : ''}`
}

function finding(f: InspectedFinding): string[] {
  return [
    `${line(f.subject)} ${f.relation} ${line(f.object)}`,
    `    ${quoted(f.evidence)}  at ${f.evidence.start}`,
    ...f.saidBy.map((s) => `    said by ${line(s.name)}: ${quoted(s.evidence)}  at ${s.evidence.start}`),
    `    ${[f.cue === null ? 'no cue' : `cue ${quoted(f.cue)}`, `from “${line(f.subjectWords) || 'the voice'}” to “${line(f.objectWords)}”`, f.explicitness, ...(f.tenure ? [`held ${f.tenure.from ?? '?'} to ${f.tenure.to ?? '?'}`] : []), `confidence ${f.confidence.toFixed(2)}`, `rule ${f.rule} of ${f.extractor}`].join(' · ')}`,
  ]
}

function quotation(q: InspectedQuotation): string[] {
  return [
    `${quoted(q.content)}  at ${q.content.start}`,
    `    ${[`${q.form}, words of ${q.speaker === null ? 'nobody named' : line(q.speaker)}`, `quoted by ${line(q.quotedBy)}`, ...q.work === null ? [] : [`from ${line(q.work)}${q.locator === null ? '' : `, ${line(q.locator)}`}`],
      ...q.cue === null ? [] : [`cue ${quoted(q.cue)}`], ...q.stance === 'neutral' ? [] : [q.stance], `confidence ${q.confidence.toFixed(2)}`, `rule ${q.rule}`].join(' · ')}`,
  ]
}

function quoted(p: Place): string {
  const words = line(p.words)
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words}”`
}

/** One line without control characters: a document may hold what moves a terminal's cursor. */
function line(words: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return words.replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}
