/** For each pronoun and nominal of a text, in order: its words and the name of what it stands for. */
import { read } from '../extractors/names-of.ts'
import type { Given } from '../extractors/names-of.ts'

export function whoIsMeant(text: string, given?: Given): string[] {
  const { coreference } = read(text, given)
  const names = new Map(coreference.clusters.map((c) => [c.id, c.name]))
  return coreference.mentions.filter((m) => m.form !== 'name').map((m) => `${m.words} = ${names.get(coreference.clusterOf.get(m.id)!)}`)
}
