/** "National Committee of the HL" and "HL National Committee": one part of one body, said in two ways. */
import type { Mention } from '@polylogue/graph-schema'
import type { DisjointSets } from './disjoint-sets.ts'
import { surface } from './name-forms.ts'
import { wholeOf } from './parts-of-bodies.ts'

/** `bodies`: each form (formKey) with its first mention. */
export function joinParts(mentions: readonly Mention[], bodies: ReadonlyMap<string, number>, sets: DisjointSets): void {
  const parts = new Map<string, number>()
  /** The body a form is a name of, by its group. */
  const bodyOf = (form: string): string => { const i = bodies.get(form); return i === undefined ? form : `#${sets.find(i)}` }
  const behind: { readonly key: string, readonly i: number }[] = []
  for (const [form, i] of bodies) {
    const whole = wholeOf(form)
    if (whole !== null) {
      const part = form.slice(0, form.length - whole.length).replace(/ (?:of|to|for|in) (?:the )?$/u, '')
      const key = `${bodyOf(whole)} ${part}`
      const before = parts.get(key)
      if (before === undefined) parts.set(key, i)
      else sets.join(before, i, `the same part as “${surface(mentions[before].words)}”`)
    }
    for (let space = form.indexOf(' '); space >= 0; space = form.indexOf(' ', space + 1)) if (bodies.has(form.slice(0, space))) behind.push({ key: `${bodyOf(form.slice(0, space))} ${form.slice(space + 1)}`, i })
  }
  for (const { key, i } of behind) {
    const other = parts.get(key)
    if (other !== undefined) sets.join(other, i, `the same part as “${surface(mentions[other].words)}”`)
  }
}
