/** What a person's own file of names says (`names.csv`): which forms are one thing, of which kind, and what it is not. Above all rules of the machine. */
import type { EntityKind } from '@polylogue/graph-schema'
import { formKey } from '../coreference/name-forms.ts'

export interface KnownName {
  readonly name: string
  /** Null where the file leaves the kind to the machine. */
  readonly kind: EntityKind | null
  /** The name and its aliases. */
  readonly forms: readonly string[]
  /** Names of others that it is not, however alike they look. */
  readonly apart: readonly string[]
}

/** Kinds that have proper names: what the machine took for one of them may be another. */
const NAMED: ReadonlySet<EntityKind> = new Set<EntityKind>(['Organization', 'Person', 'Work'])

/** Finds the entry of a thing by its forms. */
export interface KnownForms {
  /** Index of the entry: by the name if that is a form of one, else by the aliases if they fit just one; null otherwise. */
  entryOf(name: string, aliases: readonly string[], kind: EntityKind): number | null
  readonly entries: readonly KnownName[]
}

export function knownForms(entries: readonly KnownName[]): KnownForms {
  const byForm = new Map<string, number>()
  entries.forEach((entry, i) => { for (const form of entry.forms) if (!byForm.has(formKey(form))) byForm.set(formKey(form), i) })
  const fits = (i: number | undefined, kind: EntityKind): i is number => i !== undefined && (entries[i].kind === null || entries[i].kind === kind || NAMED.has(kind) && NAMED.has(entries[i].kind))
  return {
    entries,
    entryOf(name, aliases, kind) {
      const direct = byForm.get(formKey(name))
      if (fits(direct, kind)) return direct
      const others = new Set(aliases.map((a) => byForm.get(formKey(a))).filter((i) => fits(i, kind)))
      return others.size === 1 ? [...others][0]! : null
    },
  }
}

/** The entries that a text can have to do with: those of which it holds a form. The others change nothing in its extraction. */
export function knownIn(text: string, entries: readonly KnownName[]): KnownName[] {
  if (entries.length === 0) return []
  const folded = text.replace(/\s+/gu, ' ')
  return entries.filter((e) => e.forms.some((form) => folded.includes(form)))
}
