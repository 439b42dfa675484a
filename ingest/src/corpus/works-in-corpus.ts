/** Which works that are cited lie in the corpus themselves: the documents that carry a work's title and do not contradict its author. */
import { compareIds } from '@polylogue/graph-schema'
import type { Document, Entity } from '@polylogue/graph-schema'
import { familyName } from '../work-titles/family-name.ts'
import { titleKey } from '../work-titles/title-key.ts'

/** "…, chapter two", "… (excerpt)": a part of the work is where one can read it. */
const PART = /[,:(\s]\s?\(?(?:an? )?(?:chapter|part|section|excerpts?|extracts?|abridged)\b[^,:(]{0,40}$/iu

type Titled = Pick<Document, 'id' | 'title' | 'author' | 'publisher'>

/** The entities, works with the documents that are they. */
export function worksInCorpus(entities: readonly Entity[], documents: readonly Titled[]): Entity[] {
  const byTitle = new Map<string, Titled[]>()
  for (const d of documents) for (const key of d.title ? new Set([d.title.value, d.title.value.replace(PART, '')].flatMap((t) => keysOf(t))) : []) byTitle.set(key, [...(byTitle.get(key) ?? []), d])
  return entities.map((e) => {
    if (e.kind !== 'Work') return e
    const titles = [e.name, e.details.title, e.details.otherTitle, ...e.aliases].filter((t): t is string => t !== undefined)
    // Volume and issue of an article are those of its journal.
    const { volume, issue } = e.details.container === undefined ? e.details : {}
    const found = titles.flatMap((t) => keysOf(t, volume, issue).flatMap((key) => byTitle.get(key) ?? [])).filter((d) => isBy(d, e.details.author))
    const ids = [...new Set(found.map((d) => d.id))].sort(compareIds)
    return ids.length === 0 ? e : { ...e, inCorpus: ids }
  })
}

/** All words of the title, and those before its subtitle; a title of one word is too common to tell. */
function keysOf(title: string, volume?: string, issue?: string): string[] {
  const key = titleKey(title, volume, issue)
  return [...new Set([key.full, key.words].filter((words) => words.length + (key.numbers === '' ? 0 : 1) >= 2).map((words) => `${words.join(' ')}|${key.numbers}`))]
}

/** Nobody contradicts: the author named is the document's author or publisher, or one side names none. */
function isBy({ author, publisher }: Titled, named: string | undefined): boolean {
  const known = [author, publisher].flatMap((s) => (s === null ? [] : [familyName(s.value)]))
  return named === undefined || known.length === 0 || known.includes(familyName(named))
}
