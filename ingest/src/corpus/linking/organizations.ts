/**
 * Bodies across documents: equal names are one; an acronym that some document introduces for one long form joins it where
 * no document introduces it for another; an acronym never introduced joins the one body whose initials it is.
 */
import { compareIds } from '@polylogue/graph-schema'
import type { Surroundings } from './contexts.ts'
import { joinByContext } from './join-by-context.ts'
import { formKey } from '../../coreference/name-forms.ts'
import { addByKey } from '../../language/lists-by-key.ts'
import { isShortForm } from '../../names/acronyms.ts'
import { indexByInitials } from '../../names/initials-index.ts'
import type { Indexed, Joiner } from './constrained-sets.ts'

/** Names that say only what kind of body it is: two documents' "Central Committee" are two bodies. */
const COMMON = /^(?:the )?(?:central|executive|national|regional|local|general|founding|party|annual|\p{N}{4})? ?(?:party|union|league|committee|congress|council|board|executive|assembly|conference|delegation|commission|secretariat|bureau|movement|front|group|organization|organisation|federation|association|society|circle|brotherhood|club|alliance|army|government|parliament|international)$/u

export function joinOrganizations(bodies: readonly Indexed[], around: Surroundings, sets: Joiner): void {
  const long = new Map<string, Indexed[]>()
  const short = new Map<string, Indexed[]>()
  for (const b of bodies) {
    const forms = new Set([b.cluster.name, ...b.cluster.aliases])
    const seen = new Set<string>()
    for (const form of forms) {
      const key = formKey(form)
      if (seen.has(key) || key === '') continue
      seen.add(key)
      if (isAcronym(form)) addByKey(short, key, b)
      else if (!COMMON.test(key)) addByKey(long, key, b)
    }
  }
  for (const [key, list] of sorted(long)) for (const b of list.slice(1)) sets.join(list[0].i, b.i, `same name “${key}”`)
  const fitting = indexByInitials(sorted(long), ([form]) => form)
  for (const [, list] of sorted(short)) joinAcronym(list, fitting, around, sets)
}

function joinAcronym(list: readonly Indexed[], fitting: (short: string) => readonly (readonly [string, readonly Indexed[]])[], around: Surroundings, sets: Joiner): void {
  const introduced = list.filter((b) => !isAcronym(b.cluster.name))
  const bare = list.filter((b) => isAcronym(b.cluster.name))
  const bodies = new Set(introduced.map((b) => sets.find(b.i)))
  if (bodies.size > 1) return joinByContext(bare, introduced, around, sets, (b, to) => `of the bodies called “${b.cluster.name}”, only “${to.cluster.name}” is spoken of with the same names`)
  if (bodies.size === 1) {
    for (const b of bare) sets.join(introduced[0].i, b.i, `acronym introduced for “${introduced[0].cluster.name}”, and for no other body`)
    return
  }
  for (const b of bare.slice(1)) sets.join(bare[0].i, b.i, `same acronym, of which no long form or no other is known`)
  const words = bare[0]?.cluster.name
  if (words === undefined) return
  const fits = fitting(words)
  const found = new Set(fits.map(([, [b]]) => sets.find(b.i)))
  if (found.size === 1) sets.join(fits[0][1][0].i, bare[0].i, `the initials of “${fits[0][1][0].cluster.name}”, and of no other known body`)
}

function isAcronym(form: string): boolean {
  return isShortForm(form) && !/\s/.test(form)
}

function sorted<T>(map: ReadonlyMap<string, readonly T[]>): (readonly [string, readonly T[]])[] {
  return [...map].sort(([a], [b]) => compareIds(a, b))
}
