/**
 * "The Secretary" after "Secretary Velde" is she; "the President" and "the President of Norland" are one. Only chains of named
 * phrases hold such mentions: in the graph an office is a role.
 */
import type { Mention } from '@polylogue/graph-schema'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { TITLES } from '../lexicons/titles.ts'
import type { DisjointSets } from './disjoint-sets.ts'

/** Letters looked at before a name for its title. */
const LONGEST = 24

export function joinTitles(text: string, mentions: readonly Mention[], sets: DisjointSets): void {
  const last = new Map<string, number>()
  mentions.forEach((m, i) => {
    if (m.kind !== 'Person') return
    const before = text.slice(Math.max(0, m.start - LONGEST), m.start)
    const lone = officeOf(m.words)
    if (lone !== null) {
      if (/(?:^|[\s"“(])(?:an?|that|every|any|no|another)\s$/iu.test(before)) return
      const holder = last.get(lone)
      if (holder !== undefined) sets.join(holder, i, 'the same office')
      else last.set(lone, i)
      return
    }
    const title = officeOf(/(\p{Lu}\p{L}+)\.? $/u.exec(before)?.[1] ?? '')
    if (title !== null) last.set(title, i)
  })
}

/** The office that the words are: "President", "President of the Norland Union"; null for names. */
function officeOf(words: string): string | null {
  const found = /^(\p{Lu}[\p{L}-]+)(?: of (?:the )?\p{Lu}.*)?$/u.exec(words)?.[1].toLowerCase()
  return found !== undefined && (TITLES.has(found) || ROLE_HEADS.has(found)) ? found : null
}
