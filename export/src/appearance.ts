/**
 * How kinds and signs look in pictures. Shape and line carry the meaning, hue repeats it, so that a photocopy says the
 * same as a screen.
 */
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import type { EntityKind, Polarity } from '@polylogue/graph-schema'

export interface KindLook { readonly fill: string, readonly plural: string }
export interface SignLook { readonly colour: string, readonly dashes: string | null, readonly marker: 'triangle' | 'bar' | 'vee', readonly meaning: string }

const FILLS: Readonly<Record<EntityKind, string>> = {
  Organization: '#0e4f52', Person: '#8f5cc7', Role: '#d58fb0', Position: '#e3b505', Work: '#aab4bf',
}

export const OUTLINE = '#1f2937'
export const INK = '#1f2937'
export const PAPER = '#ffffff'

/** Polarity 1, -1, 0. */
export const SIGNS: readonly { readonly polarity: Polarity, readonly look: SignLook }[] = [
  { polarity: 1, look: { colour: '#0a66c2', dashes: null, marker: 'triangle', meaning: 'endorses, is allied with' } },
  { polarity: -1, look: { colour: '#a83200', dashes: '6 4', marker: 'bar', meaning: 'criticizes' } },
  { polarity: 0, look: { colour: '#767c87', dashes: '1.5 3', marker: 'vee', meaning: 'quotes, cites and other relations without a stance' } },
]

export function kindLook(kind: EntityKind): KindLook {
  return { fill: FILLS[kind], plural: ENTITY_KINDS.find((row) => row.kind === kind)!.plural }
}

export function signLook(polarity: Polarity): SignLook {
  return SIGNS.find((s) => s.polarity === polarity)!.look
}

/** Width of a line for a number of passages, in pixels. */
export function lineWidth(passages: number): number {
  return Math.min(7, 1.5 + 0.55 * Math.log2(1 + passages))
}

/** Diameter of a node for a number of documents that mention it, in pixels. */
export function diameter(documents: number): number {
  return Math.min(64, 18 + 3.2 * Math.sqrt(documents))
}

/** `#rrggbb` in parts. */
export function rgb(colour: string): { readonly r: number, readonly g: number, readonly b: number } {
  const number = Number.parseInt(colour.slice(1), 16)
  return { r: number >> 16, g: (number >> 8) & 255, b: number & 255 }
}

/** Two decimals: files stay small and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0
}
