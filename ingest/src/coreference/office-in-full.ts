/** What an office is called with its body: "secretary of the Rope Guild", "Guild secretary", "secretary of the Hull branch of the Guild". */
import type { Mention } from '@polylogue/graph-schema'
import { firstFrom } from '../language/first-from.ts'
import { surface } from './name-forms.ts'

const BEHIND = /^[ \n](?:of|for)[ \n](?:the[ \n])?$/u

/** The long forms of one mention of an office. `bodies`: mentions of bodies by name, in text order. */
export function officesInFull(text: string, role: Mention, bodies: readonly Mention[]): readonly string[] {
  let k = firstFrom(bodies, role.end)
  const out: string[] = []
  let from = role.end
  for (; k < bodies.length && out.length < 3 && bodies[k].start - from < 12 && BEHIND.test(text.slice(from, bodies[k].start)); k++) {
    from = bodies[k].end
    out.push(surface(text.slice(role.start, from)))
  }
  const before = bodies[firstFrom(bodies, role.start) - 1]
  if (before !== undefined && /^(?:['’]s?)?[ \n]$/u.test(text.slice(before.end, role.start))) out.push(surface(text.slice(before.start, role.end)))
  return out
}
