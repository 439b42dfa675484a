/** Whom a text is about, where its title names one person: in an obituary "she" is the dead, however many others were named since. */
import type { EntityKind } from '@polylogue/graph-schema'

/** Index of the one person of whom a whole name stands in the title; null where there is none, or several. `kinds` and `forms`: of each group of names. */
export function personOfTitle(title: string | null, kinds: readonly EntityKind[], forms: readonly (readonly string[])[]): number | null {
  if (title === null) return null
  const line = ` ${title.toLowerCase().replace(/[^\p{L}\p{N}.'’-]+/gu, ' ')} `
  const found = kinds.flatMap((kind, g) => (kind === 'Person' && forms[g].some((f) => f.includes(' ') && line.includes(` ${f.toLowerCase()} `)) ? [g] : []))
  return found.length === 1 ? found[0] : null
}
