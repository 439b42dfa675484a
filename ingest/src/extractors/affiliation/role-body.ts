/** The body an office belongs to, told by the words beside it. */
import { isPossessive } from '../stance/reading.ts'
import type { Reading, Spot } from '../stance/reading.ts'
import { spotBefore, spotBehind } from './neighbours.ts'

const ARTICLE = /^(?:the|a|an|its|our|their|then|former|as|de)$/u

export interface RoleBody { readonly body: Spot, readonly cue: { readonly from: number, readonly to: number } | null, readonly rule: string, readonly confidence: number }

/** "chair of B", "B's chair", "its chair", "B, whose chair"; null where none is beside tokens [from, to). */
export function bodyNear(reading: Reading, from: number, to: number): RoleBody | null {
  const next = reading.tokens[to]?.lower
  if (next === 'of' || next === 'for' || next === 'at' || next === 'to') {
    const body = spotBehind(reading, to + 1, ARTICLE)
    if (body?.kind === 'Organization') return { body, cue: { from: to, to: to + 1 }, rule: 'affiliation/office-of', confidence: 0.85 }
  }
  if (reading.tokens[from - 1]?.lower === 'whose') {
    const body = spotBefore(reading, from - 1, /^[,()]$/u, 2)
    if (body?.kind === 'Organization') return { body, cue: { from: from - 1, to: from }, rule: 'affiliation/whose-office', confidence: 0.8 }
  }
  const before = spotBefore(reading, from, /^(?:'s|'|present|former|then|new|late|old|own)$/u, 2)
  if (before?.kind === 'Organization' && (isPossessive(reading, before) || before.to === from && before.mention.form === 'name')) {
    return { body: before, cue: null, rule: 'affiliation/office-behind-body', confidence: 0.75 }
  }
  return null
}
