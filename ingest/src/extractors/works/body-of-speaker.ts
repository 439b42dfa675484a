/** Whose "our" it is inside a turn of an interview: the body that the speaker is told to stand for, not the paper that prints it. */
import type { Document, Mention } from '@polylogue/graph-schema'
import type { Coreference } from '../extractor.ts'
import { interviewTurns } from '../quotations/interview-turns.ts'

/** From a person's name to the body: "Ada North has been treasurer of the Rope Guild". */
const STANDS_FOR = /^[^.!?;:"“”\n]{0,60}?\b(?:of|for|from|with)[ \n](?:the[ \n])?$/u

/** passage index → speaker of its turn and the body behind the speaker; no entry outside turns. */
export function bodiesOfSpeakers(document: Document, coreference: Coreference): ReadonlyMap<number, { speaker: string, body: string | null }> {
  const turns = interviewTurns(document)
  const out = new Map<number, { speaker: string, body: string | null }>()
  if (turns.size === 0) return out
  const bodies = bodiesOfPeople(document.text, coreference)
  const speakers = new Map<number, string | null>()
  for (const [passage, label] of turns) {
    if (!speakers.has(label.start)) speakers.set(label.start, clusterAt(coreference, label.start, label.end))
    const speaker = speakers.get(label.start)!
    if (speaker !== null) out.set(passage, { speaker, body: bodies.get(speaker) ?? null })
  }
  return out
}

function clusterAt({ mentions, clusterOf }: Coreference, start: number, end: number): string | null {
  const here = mentions.find((m) => m.start < end && start < m.end && m.form === 'name')
  return here ? clusterOf.get(here.id) ?? null : null
}

/** The first body that stands behind a name of each person. */
function bodiesOfPeople(text: string, { mentions, clusterOf }: Coreference): Map<string, string> {
  const out = new Map<string, string>()
  let person: Mention | null = null
  for (const m of mentions) {
    if (m.kind === 'Person') { person = m.form === 'name' ? m : null; continue }
    if (m.kind !== 'Organization' || m.form !== 'name' || person === null) continue
    const [who, body] = [clusterOf.get(person.id), clusterOf.get(m.id)]
    if (who && body && !out.has(who) && m.start >= person.end && STANDS_FOR.test(text.slice(person.end, m.start))) out.set(who, body)
    person = null
  }
  return out
}
