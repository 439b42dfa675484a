/** Offices: whose they are, who holds them, and which mentions are one office: the same words and the same body. */
import type { Mention } from '@polylogue/graph-schema'
import { formKey } from './name-forms.ts'
import type { Referent } from './refer-back.ts'

export interface Placed {
  /** Mention and its group; pronouns and nominals too. −1 is the voice. */
  readonly start: number
  readonly end: number
  readonly kind: Mention['kind']
  readonly group: number
  readonly words: string
}

/** Head word of an office → the groups of people named as holding it. */
export function holders(text: string, referents: readonly Referent[]): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, Set<number>>()
  const add = (role: Mention, person: number) => {
    const head = role.words.toLowerCase().split(/\s+(?:of|for)\s+/u)[0].split(/\s+/).at(-1)!
    const set = out.get(head)
    if (set) set.add(person)
    else out.set(head, new Set([person]))
  }
  for (let i = 0; i < referents.length; i++) {
    const { mention } = referents[i]
    if (mention.kind !== 'Role') continue
    const after = referents[i + 1]
    const before = referents[i - 1]
    if (after?.mention.kind === 'Person' && /^,?\s(?:comrade\s)?$/iu.test(text.slice(mention.end, after.mention.start))) add(mention, after.group)
    else if (before?.mention.kind === 'Person' && /^,?\s(?:the\s|its\s|our\s|then\s)?$/iu.test(text.slice(before.mention.end, mention.start))) add(mention, before.group)
  }
  return new Map([...out].map(([head, groups]) => [head, [...groups]]))
}

/**
 * Roles into groups: same words and same body. Where the text gives no body, the one body that this office is named with,
 * else the mention joins others of its words without a body. Gives, for each role, a key; equal keys are one office.
 */
export function officeKeys(text: string, roles: readonly Mention[], placed: readonly Placed[], signedBy: (at: number) => number | null): readonly string[] {
  const bodies = placed.filter((p) => p.kind === 'Organization')
  const own = roles.map((r) => bodyOf(text, r, bodies) ?? signedBy(r.start))
  const known = new Map<string, Set<number>>()
  roles.forEach((r, i) => {
    const body = own[i]
    if (body === null) return
    const set = known.get(formKey(r.words))
    if (set) set.add(body)
    else known.set(formKey(r.words), new Set([body]))
  })
  const inFull = officesInFull(roles)
  return roles.map((r, i) => {
    const words = inFull.get(formKey(r.words)) ?? formKey(r.words)
    const only = known.get(words)
    return `${words}|${own[i] ?? (only?.size === 1 ? [...only][0] : '')}`
  })
}

/** "the Minister" where the text has one "Minister of Works": short form → form in full. */
function officesInFull(roles: readonly Mention[]): ReadonlyMap<string, string> {
  const out = new Map<string, string | null>()
  for (const r of roles) {
    const full = formKey(r.words)
    const short = /^(\S+) (?:of|for) /u.exec(full)?.[1]
    if (short !== undefined) out.set(short, out.has(short) && out.get(short) !== full ? null : full)
  }
  return new Map([...out].flatMap(([short, full]) => (full === null ? [] : [[short, full] as const])))
}

/** Who signs at a place: "For the B: …" in the same line, else `voice` in a signature. */
export function signer(text: string, placed: readonly Placed[], inSignature: (at: number) => boolean, voice: number): (at: number) => number | null {
  return (at) => {
    const line = text.lastIndexOf('\n', at) + 1
    const lead = /^\s*(?:on behalf of|for)\s+/iu.exec(text.slice(line, Math.min(at, line + 24)))
    const body = lead && placed.find((p) => p.kind === 'Organization' && p.end <= at && p.start >= line + lead[0].length - 1 && p.start <= line + lead[0].length + 4)
    if (body && text[body.end] === ':') return body.group
    return inSignature(at) ? voice : null
  }
}

/** "chair of the B", "B's chair", "the B chair", "its chair": the body beside the office. */
function bodyOf(text: string, role: Mention, bodies: readonly Placed[]): number | null {
  let low = 0
  let high = bodies.length
  while (low < high) { const mid = (low + high) >> 1; if (bodies[mid].start < role.end) low = mid + 1; else high = mid }
  const after = bodies[low]
  if (after && after.start - role.end < 12 && /^\s(?:of|for)\s(?:the\s)?$/u.test(text.slice(role.end, after.start))) return after.group
  for (let i = low - 1; i >= 0 && i > low - 4; i--) {
    const b = bodies[i]
    if (b.end > role.start) continue
    const between = text.slice(b.end, role.start)
    if (/^(?:['’]s?)?\s+(?:\p{Ll}+\s+){0,2}$/u.test(between) && (between.trim() === '' || /^['’]/u.test(between) || /^(?:its|their|our|whose)$/iu.test(b.words))) return b.group
    return null
  }
  return null
}
