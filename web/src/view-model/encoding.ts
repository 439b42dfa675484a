/**
 * How meaning looks: one table for lines, one for nodes. Shape and line style carry the meaning, hue repeats it; canvas,
 * legend, exported picture and text marks all read these rows (after Okabe & Ito's advice on colour-blind safe pairs).
 */
import type { EntityKind, RelationType } from '@polylogue/graph-schema'

export type ThemeName = 'light' | 'dark'
export type Tone = 'for' | 'against' | 'mixed' | 'words' | 'ties'
export type Arrow = 'triangle' | 'tee' | 'diamond' | 'vee' | 'circle'

export interface ToneRow {
  readonly tone: Tone
  readonly label: string
  /** Stands before counts in text. */
  readonly sign: string
  /** Lengths of dashes and gaps; empty = solid. */
  readonly dash: readonly number[]
  readonly arrow: Arrow
  readonly colour: Readonly<Record<ThemeName, string>>
}

export const TONES: readonly ToneRow[] = [
  { tone: 'for', label: 'Endorses, allied', sign: '▲', dash: [], arrow: 'triangle', colour: { light: '#0a66c2', dark: '#4aa3ff' } },
  { tone: 'against', label: 'Criticizes', sign: '⊣', dash: [7, 4], arrow: 'tee', colour: { light: '#a83200', dark: '#ff9d5c' } },
  { tone: 'mixed', label: 'Both', sign: '◆', dash: [12, 3, 3, 3], arrow: 'diamond', colour: { light: '#2b2140', dark: '#f0dcff' } },
  { tone: 'words', label: 'Quotes, cites', sign: '“', dash: [2, 4], arrow: 'vee', colour: { light: '#767c87', dark: '#8f98a6' } },
  { tone: 'ties', label: 'Belongs, wrote', sign: '○', dash: [], arrow: 'circle', colour: { light: '#9aa1ab', dark: '#6c7683' } },
]

/** The row of a tone. */
export function toneRow(tone: Tone): ToneRow {
  return TONES.find((row) => row.tone === tone)!
}

/** Which of the three groups of relations without a sign a relation belongs to, and the signed ones. */
export function toneOfRelation(type: RelationType): Tone {
  if (type === 'ENDORSES' || type === 'ALLIED_WITH') return 'for'
  if (type === 'CRITICIZES') return 'against'
  return type === 'QUOTES' || type === 'CITES' ? 'words' : 'ties'
}

export const KIND_FILL: Readonly<Record<EntityKind, Readonly<Record<ThemeName, string>>>> = {
  Organization: { light: '#0e4f52', dark: '#138086' },
  Person: { light: '#8f5cc7', dark: '#b98be0' },
  Role: { light: '#d7a0bd', dark: '#e6b8cf' },
  Position: { light: '#e3b505', dark: '#ffdf6b' },
  Work: { light: '#aab4bf', dark: '#c4ccd4' },
}

/** Colours of the page that the canvas needs too; the style sheet says the same of the rest. */
export const PAGE: Readonly<Record<ThemeName, { readonly back: string, readonly ink: string, readonly quiet: string, readonly outline: string, readonly focus: string }>> = {
  light: { back: '#fbfaf8', ink: '#1c2128', quiet: '#5b616c', outline: '#1f2937', focus: '#0a66c2' },
  dark: { back: '#14171b', ink: '#eceff3', quiet: '#a6aeb9', outline: '#e5e7eb', focus: '#4aa3ff' },
}

/** Width of a line for a number of passages. */
export function lineWidth(passages: number): number {
  return Math.min(7, 1.5 + 0.55 * Math.log2(1 + passages))
}

/** Diameter of a node for the number of documents that mention it. */
export function nodeSize(documents: number): number {
  return Math.min(60, 20 + 5 * Math.sqrt(documents))
}
