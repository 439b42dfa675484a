/** Drafts of one document that are one work become one cluster. */
import { clusterId, compareIds, mentionId } from '@polylogue/graph-schema'
import type { Cluster, Document, Mention } from '@polylogue/graph-schema'
import { addByKey } from '../../language/lists-by-key.ts'
import { titleKey } from '../../work-titles/title-key.ts'
import type { WorkDraft } from './draft.ts'
import { shown } from './title-shape.ts'

export interface ClusteredWorks {
  readonly mentions: readonly Mention[]
  readonly clusters: readonly Cluster[]
  readonly clusterOf: ReadonlyMap<string, string>
  readonly clusterOfDraft: ReadonlyMap<WorkDraft, string>
}

/** Titles are one by their words and numbers; a genre noun is one with the same genre of the same owner. */
export function clusterWorks(document: Document, drafts: readonly WorkDraft[]): ClusteredWorks {
  const groups = new Map<string, WorkDraft[]>()
  const byTitle = new Map<string, string>()
  for (const d of drafts) if (d.title !== null && !byTitle.has(titleWords(d.name))) byTitle.set(titleWords(d.name), keyOf(d))
  for (const d of drafts) {
    const key = keyOf(d)
    const joined = d.title === null ? byTitle.get(titleWords(d.name)) ?? key : key
    addByKey(groups, joined, d)
  }
  const mentions = new Map<string, Mention>()
  const clusters: Cluster[] = []
  const clusterOf = new Map<string, string>()
  const clusterOfDraft = new Map<WorkDraft, string>()
  for (const group of groups.values()) {
    const own = group.map((d) => mentionOf(document, d))
    for (const m of own) mentions.set(m.id, m)
    const ids = [...new Set(own.map((m) => m.id))].sort(compareIds)
    const id = clusterId('Work', ids[0])
    const details: Record<string, string> = {}
    for (const d of group) for (const [field, value] of Object.entries(d.details)) details[field] ??= value
    const name = [...group].sort((a, b) => Number(b.title !== null) - Number(a.title !== null) || b.name.length - a.name.length || compareIds(a.name, b.name))[0].name
    const aliases = [...new Set(group.flatMap((d) => surface(document, d)))].sort(compareIds)
    clusters.push({ id, document: document.id, kind: 'Work', name, aliases, mentions: ids, implicit: false, details })
    for (const m of ids) clusterOf.set(m, id)
    for (const d of group) clusterOfDraft.set(d, id)
  }
  return { mentions: [...mentions.values()].sort((a, b) => a.start - b.start || compareIds(a.id, b.id)), clusters: clusters.sort((a, b) => compareIds(a.id, b.id)), clusterOf, clusterOfDraft }
}

function keyOf(d: WorkDraft): string {
  if (d.title === null) return `owned|${d.details.genre}|${d.author ?? ''}`
  return `title|${titleWords(d.title)}|${titleKey(d.title, /#|\bNo\b/u.test(d.title) ? '' : d.details.volume ?? '').numbers}`
}

const titleWords = (title: string): string => titleKey(title).words.join(' ')

function mentionOf(document: Document, d: WorkDraft): Mention {
  return { id: mentionId(document.textId, d.start, d.end, 'Work'), document: document.id, kind: 'Work', form: d.title === null ? 'nominal' : 'name', words: document.text.slice(d.start, d.end), rule: d.rule, start: d.start, end: d.end }
}

/** "a very strange letter": what stands between the article and the noun. */
const WITH_ADJECTIVES = /\b(?:the|an?|this|that|its|his|her|their|our|your|my|['’]s)[ \n]((?:(?!(?:of|in|on|to|by|for|from|with|and|or|his|her|its|their|our|your|my|the|an?|that|this|is|was)[ \n])[\p{Ll}-]+[ \n]){1,3})$/u

/** Surface forms: as it stands, and for an owned genre the noun alone and with its adjectives. */
function surface(document: Document, d: WorkDraft): string[] {
  const words = shown(document.text.slice(d.start, d.end)).replace(/^(?:the|a|an)\s+/iu, (m, at: number) => (d.title !== null && at === 0 && /^\p{Lu}/u.test(m) ? m : ''))
  if (d.title !== null) return [words, d.title]
  const noun = d.details.genre
  if (!words.toLowerCase().endsWith(noun)) return [words]
  const adjectives = WITH_ADJECTIVES.exec(document.text.slice(Math.max(0, d.end - noun.length - 50), d.end - noun.length))?.[1].replace(/\s+/gu, ' ')
  return [words, words.slice(-noun.length), ...(adjectives === undefined ? [] : [adjectives + words.slice(-noun.length)])]
}
