/** What there is, by noun, relation and kind. */
import { AGGREGATED_TYPES, NOUNS, PASSAGE_LABEL, propertyGraphRow } from '@polylogue/graph-schema'
import type { EntityKind, Noun, RelationType } from '@polylogue/graph-schema'
import type { StoreCounts } from '../graph-store.ts'
import type { Run } from './connection.ts'

export async function counts(read: Run): Promise<StoreCounts> {
  const count = async (label: string) => (await read(`MATCH (n:${label}) RETURN count(n) AS n`))[0].n as number
  const groups = (rows: readonly Record<string, unknown>[]) => Object.fromEntries(rows.map((row) => [row.name as string, row.n as number]))
  const nouns: [Noun, number][] = []
  for (const noun of NOUNS) nouns.push([noun, await count(propertyGraphRow(noun).label)])
  const [dates] = await read('MATCH (d:Document) RETURN min(d.date) AS firstDate, max(d.date) AS lastDate')
  return {
    nouns: Object.fromEntries(nouns) as Record<Noun, number>,
    passages: await count(PASSAGE_LABEL),
    relations: groups(await read(`MATCH (:Entity)-[r:${AGGREGATED_TYPES.join('|')}]->(:Entity) RETURN type(r) AS name, count(r) AS n ORDER BY name`)) as Partial<Record<RelationType, number>>,
    kinds: groups(await read('MATCH (e:Entity) RETURN e.kind AS name, count(e) AS n ORDER BY name')) as Partial<Record<EntityKind, number>>,
    firstDate: dates.firstDate as string | null, lastDate: dates.lastDate as string | null,
  }
}
