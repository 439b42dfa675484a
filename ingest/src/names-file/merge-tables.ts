/** Several files of names as one: the first that gives a form keeps it; what later ones say against it is told. */
import { formKey } from '../coreference/name-forms.ts'
import { problem } from '../readers/codes.ts'
import type { KnownName } from './known-names.ts'
import type { NamesTable } from './parse-names-csv.ts'

/** Tables in order of precedence, each with the path it is known by. */
export function mergeTables(tables: readonly (NamesTable & { readonly file: string })[]): NamesTable {
  const owner = new Map<string, number>()
  const merged: { name: string, kind: KnownName['kind'], forms: string[], apart: string[] }[] = []
  const problems = tables.flatMap((t) => t.problems)
  for (const { entries, file } of tables) for (const entry of entries) {
    const known = owner.get(formKey(entry.name))
    const at = known ?? merged.length
    if (known === undefined) merged.push({ name: entry.name, kind: entry.kind, forms: [], apart: [...entry.apart] })
    else {
      merged[at].kind ??= entry.kind
      merged[at].apart.push(...entry.apart)
    }
    for (const form of entry.forms) {
      const before = owner.get(formKey(form))
      if (before === undefined) { owner.set(formKey(form), at); merged[at].forms.push(form) }
      else if (before !== at) problems.push(problem('names-row', file, `“${form.slice(0, 60)}” is a name of “${merged[before].name.slice(0, 60)}” in another file of names; that counts.`))
    }
  }
  return { entries: merged, problems }
}
