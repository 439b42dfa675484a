/**
 * "The Secretary" after "Secretary Velde" is she; "the President" and "the President of Norland" are one; "Velde, Director of the
 * Archive" is who directs it. Only chains of named phrases hold such mentions: in the graph an office is a role.
 */
import type { Mention } from '@polylogue/graph-schema'
import { OFFICE_MODIFIERS, ROLE_HEADS, TIED_OFFICES } from '../lexicons/role-words.ts'
import { TITLES } from '../lexicons/titles.ts'
import type { DisjointSets } from './disjoint-sets.ts'

/** Letters looked at before a name for its title. */
const LONGEST = 24
/** Words before the head of an office: "South Coast editor". */
const MOST_MODIFIERS = 4
/** What people are beside their offices. */
const HEADS: ReadonlySet<string> = new Set([...TIED_OFFICES, ...TITLES, 'fellow', 'member', 'author', 'protector'])
/** Between a name and what it is: "Velde, the Mayor of Norland", "Velde is the Mayor of Norland". */
const BETWEEN = /^,? (?:(?:is|was|became|served as|as|who was|who is) )?(?:(?:the|its|our|then|their|an?|current|former) )*$/u

export function joinTitles(text: string, mentions: readonly Mention[], sets: DisjointSets): void {
  const last = new Map<string, number>()
  mentions.forEach((m, i) => {
    if (m.kind !== 'Person') return
    const before = text.slice(Math.max(0, m.start - LONGEST), m.start)
    if (isWhatTheyAre(text, mentions[i - 1], m)) { sets.join(i - 1, i, 'the office stands beside the name'); return }
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

function isWhatTheyAre(text: string, name: Mention | undefined, office: Mention): boolean {
  if (name?.kind !== 'Person' || !isDescribed(office.words) || isDescribed(name.words)) return false
  const between = text.slice(name.end, office.start)
  return between.length <= LONGEST && BETWEEN.test(between.replace(/\s+/gu, ' '))
}

/** "Director of the Archive", "2nd Earl of Norland", "South Coast editor for the Lantern". */
function isDescribed(words: string): boolean {
  const head = words.toLowerCase().split(/\s+(?:of|for|in|at|to|and|emeritus)(?=\s|$)/u)[0].split(/[\s-]+/u)
  return head.length <= MOST_MODIFIERS + 1 && HEADS.has(head.at(-1)!)
}

/** "Vice President" is nobody's given and family name; "Bishop" by itself may be a family name. */
export function isNamedOffice(words: string): boolean {
  return officeOf(words)?.includes(' ') ?? false
}

/** The office that the words are: "President", "Vice President of the Norland Union"; null for names. */
function officeOf(words: string): string | null {
  const found = /^(\p{Lu}\p{L}+ )?(\p{Lu}[\p{L}-]+)(?: of (?:the )?\p{Lu}.*)?$/u.exec(words)
  if (!found) return null
  const head = found[2].toLowerCase()
  if (!TITLES.has(head) && !ROLE_HEADS.has(head)) return null
  if (found[1] === undefined) return head
  const modifier = found[1].trim().toLowerCase()
  return OFFICE_MODIFIERS.has(modifier) ? `${modifier} ${head}` : null
}
