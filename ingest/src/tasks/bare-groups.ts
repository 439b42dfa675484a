/**
 * Groups that a text names by what they are and nothing else: "the families of the victims", "our partners", "refugees". In the graph they are no ends of
 * relations (populations are none); a benchmark that annotates every mention asks for them, and the same frames find what is said for and against them.
 */
import { clusterId, mentionId } from '@polylogue/graph-schema'
import type { Cluster, Document, Mention } from '@polylogue/graph-schema'
import type { Coreference } from '../extractors/extractor.ts'
import type { Sentence, Token } from '../language/tokens.ts'
import { BODY_HEADS } from '../lexicons/acting-bodies.ts'
import { GROUP_NOUNS, LONE_GROUPS } from '../lexicons/group-words.ts'

/** People by what befell them, where they live, what they are to others, what they do. Source: own knowledge of English. */
const PEOPLE: ReadonlySet<string> = new Set(`families family victims survivors wounded injured civilians citizens residents inhabitants villagers refugees migrants displaced communities community people peoples population children women men students teachers doctors medics nurses
  journalists reporters volunteers donors organisations organizations agencies charities companies businesses businessmen traders farmers miners dockers pilots passengers voters taxpayers minorities hostages prisoners detainees veterans colleagues friends neighbours neighbors supporters opponents critics
  perpetrators attackers bombers extremists terrorists regime regimes nations countries authorities developers users soldiers troops fighters police forces partners allies judges lawyers scientists experts team teams staff crew crews workers employees`.trim().split(/\s+/))
/** Words of quality before the noun, in tokens. */
const FURTHEST = 3

/** The coreference with these groups as mentions, each place a cluster of its own words. */
export function withBareGroups(document: Document, sentences: readonly Sentence[], coreference: Coreference): Coreference {
  const taken = [...coreference.mentions].sort((a, b) => a.start - b.start)
  const found = new Map<string, Mention[]>()
  let next = 0
  for (const { tokens } of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      if (!isGroup(tokens, i)) continue
      let from = i
      while (from > 0 && i - from < FURTHEST && /^(?:adjective|noun)$/u.test(tokens[from - 1].pos) && tokens[from - 1].words !== ',') from--
      const [start, end] = [tokens[from].start, tokens[i].end]
      // "B's regime" is B, who has a name.
      if (/^['’]s?$/u.test(tokens[from - 1]?.words ?? '')) continue
      while (next < taken.length && taken[next].end <= start) next++
      if (taken.slice(next, next + 4).some((m) => m.start < end && start < m.end)) continue
      const mention: Mention = { id: mentionId(document.textId, start, end, 'Organization'), document: document.id, kind: 'Organization', form: 'name', words: document.text.slice(start, end), start, end, rule: 'task/bare-group' }
      const key = mention.words.toLowerCase()
      found.set(key, [...found.get(key) ?? [], mention])
    }
  }
  const clusters = [...found.values()].map((mentions): Cluster => ({
    id: clusterId('Organization', mentions[0].id), document: document.id, kind: 'Organization', name: mentions[0].words, aliases: [mentions[0].words], mentions: mentions.map((m) => m.id), implicit: false, details: {},
  }))
  const added = [...found.values()].flat()
  return {
    ...coreference, mentions: [...coreference.mentions, ...added].sort((a, b) => a.start - b.start || a.end - b.end), clusters: [...coreference.clusters, ...clusters],
    clusterOf: new Map([...coreference.clusterOf, ...clusters.flatMap((c) => c.mentions.map((m) => [m, c.id] as const))]),
  }
}

/** A noun for people, and not the first part of another ("police station", "people smuggling"). */
function isGroup(tokens: readonly Token[], i: number): boolean {
  const { lower, pos } = tokens[i]
  if (pos !== 'noun' && pos !== 'adjective' || !(PEOPLE.has(lower) || GROUP_NOUNS.has(lower) || LONE_GROUPS.has(lower) || BODY_HEADS.has(lower))) return false
  const after = tokens[i + 1]
  return after === undefined || after.pos !== 'noun' || after.words === ','
}
