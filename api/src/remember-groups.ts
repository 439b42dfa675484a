/**
 * What is made of the whole corpus, once: groups, which the map, each group that is opened from it and every return to it ask for.
 * They hold until somebody writes; a store that cannot tell is asked anew each time.
 */
import type { GraphStore, StatementFilter } from '@polylogue/store'
import { groupsOf, strengths } from './community-map.ts'
import type { CorpusGroups } from './community-map.ts'

/** Filters remembered at a time. */
const MOST = 4

/** Answers for one store. */
export function rememberGroups(store: GraphStore): (filter: StatementFilter, signed: boolean) => Promise<CorpusGroups> {
  const known = new Map<string, Promise<CorpusGroups>>()
  const find = async (filter: StatementFilter, signed: boolean) => {
    const relations = await store.joined(filter)
    return { relations, groups: groupsOf(relations, signed), strength: strengths(relations) }
  }
  return async (filter, signed) => {
    const version = await store.version()
    if (version === null) return find(filter, signed)
    const key = JSON.stringify([version, filter, signed])
    const answer = known.get(key) ?? find(filter, signed)
    known.delete(key)
    known.set(key, answer)
    if (known.size > MOST) known.delete(known.keys().next().value!)
    answer.catch(() => known.delete(key))
    return answer
  }
}
