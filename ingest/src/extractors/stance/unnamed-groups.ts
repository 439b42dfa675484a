/**
 * Groups without a name of their own, called in small letters by what they hold or do: "the reformists", "the pro-state lobby", "union officials". They
 * are bodies only here, where somebody takes a stance on them or they take one; what is said of nobody stays a word.
 */
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Cluster, Mention } from '@polylogue/graph-schema'
import { addByKey } from '../../language/lists-by-key.ts'
import { ADHERENT_ENDING, GROUP_NOUNS, LONE_GROUPS, NO_ADHERENTS } from '../../lexicons/group-words.ts'
import { PREPOSITIONS } from '../../lexicons/grammar-words.ts'
import type { Reading, Spot } from './reading.ts'
import { withSpots } from './with-spots.ts'

export interface UnnamedGroups { readonly readings: Reading[], readonly clusters: readonly Cluster[], readonly mentions: readonly Mention[] }

/** Rule of the mentions. */
export const UNNAMED = 'body/unnamed-group'

/** Words of quality before the noun, in tokens. */
const FURTHEST = 3

/** The readings with these groups as spots, and a cluster for each wording of the document. */
export function withUnnamedGroups(readings: readonly Reading[]): UnnamedGroups {
  const byKey = new Map<string, Mention[]>()
  const places = readings.map((reading) => groupsOf(reading).map(({ from, to }) => {
    const { document, tokens } = reading
    const [start, end] = [tokens[from].start, tokens[to - 1].end]
    const mention: Mention = { id: mentionId(document.textId, start, end, 'Organization'), document: document.id, kind: 'Organization', form: 'name', words: document.text.slice(start, end), start, end, rule: UNNAMED }
    const key = adherentsOf(tokens.slice(from, to).map((t) => t.lower))
    addByKey(byKey, key, mention)
    return { from, to, mention, key }
  }))
  const clusters = new Map([...byKey].map(([key, mentions]) => [key, clusterOf(mentions)]))
  return {
    readings: readings.map((reading, i) => withSpots(reading, places[i].map(({ from, to, mention, key }): Spot => ({ from, to, mention, cluster: clusters.get(key)!.id, kind: 'Organization' })))),
    clusters: [...clusters.values()], mentions: [...byKey.values()].flat(),
  }
}

/** Adherents of a creed named twice or more are a body of the text, whatever is said of them. */
export function isSpokenOfAgain({ name, mentions }: Pick<Cluster, 'name' | 'mentions'>): boolean {
  return mentions.length > 1 && !/ /u.test(name) && isAdherents(name.toLowerCase())
}

/** "fascist gangs" are the fascists: a group by its creed alone is its adherents. */
function adherentsOf(words: readonly string[]): string {
  return words.length === 2 && /(?:ist|ite)$/u.test(words[0]) && isAdherents(`${words[0]}s`) ? `${words[0]}s` : words.join(' ')
}

function clusterOf(mentions: readonly Mention[]): Cluster {
  const ids = mentions.map((m) => m.id).sort()
  const forms = mentions.map((m) => m.words.replace(/\s+/gu, ' '))
  return { id: clusterId('Organization', ids[0]), document: mentions[0].document, kind: 'Organization', name: forms.find((f) => !/ /u.test(f)) ?? forms[0], aliases: [...new Set(forms)].sort(), mentions: ids, implicit: false, details: {} }
}

function groupsOf(reading: Reading): { readonly from: number, readonly to: number }[] {
  const { tokens, spotAt } = reading
  const out: { readonly from: number, readonly to: number }[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (spotAt[at] !== null || !isGroup(reading, at)) continue
    let from = at
    while (from > 0 && at - from < FURTHEST && spotAt[from - 1] === null && isQuality(reading, from - 1)) from--
    if (!LONE_GROUPS.has(tokens[at].lower) && !isAdherents(tokens[at].lower) && from === at) continue
    out.push({ from, to: at + 1 })
  }
  return out
}

/** A noun for a group, and not the first part of another noun ("police station"). */
function isGroup({ tokens, spotAt }: Reading, at: number): boolean {
  const { lower, pos } = tokens[at]
  const next = tokens[at + 1]
  if (next !== undefined && (next.pos === 'noun' && spotAt[at + 1] === null && next.words !== ',' || next.words === '-' || next.lower === '\'s' && tokens[at + 2]?.pos === 'noun' && LONE_GROUPS.has(lower))) return next.lower === '\'s'
  return (pos === 'noun' || pos === 'adjective' || pos === 'other') && (GROUP_NOUNS.has(lower) || LONE_GROUPS.has(lower) || isAdherents(lower))
}

function isAdherents(lower: string): boolean {
  return ADHERENT_ENDING.test(lower) && !NO_ADHERENTS.has(lower)
}

function isQuality({ tokens }: Reading, at: number): boolean {
  const { lower, pos, words } = tokens[at]
  if (/^(?:many|several|all|some|most|other|few|certain|same|own|such|these|those|our|their|his|her|its|your|any|various|entire|whole|new|old|more|different|only|large|great|vast|overwhelming|small|tiny|slim|clear|absolute)$/u.test(lower) || PREPOSITIONS.has(lower)) return false
  // "in helping anti-royalists": something done to them.
  if (lower.endsWith('ing') && PREPOSITIONS.has(tokens[at - 1]?.lower ?? '')) return false
  // "Third Riverists": a number is part of what they are called only with a capital.
  return (pos === 'adjective' || pos === 'noun' || pos === 'number' && tokens[at].capitalized) && /^[\p{L}'’-]+$/u.test(words)
}
