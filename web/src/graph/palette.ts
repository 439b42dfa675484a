/** Colours in force: those of the theme, or the person's own where the system forces colours; then shape and dash alone tell things apart. */
import type { EntityKind } from '@polylogue/graph-schema'
import { KIND_FILL, PAGE, toneRow } from '../view-model/encoding.ts'
import type { ThemeName, Tone } from '../view-model/encoding.ts'

export interface Palette {
  readonly back: string
  readonly ink: string
  readonly quiet: string
  readonly outline: string
  readonly focus: string
  tone(tone: Tone): string
  kind(kind: EntityKind): string
  /** What is written on a node. */
  onKind(kind: EntityKind): string
}

const LIGHT_KINDS: readonly EntityKind[] = ['Position', 'Work', 'Role']

export function paletteOf(theme: ThemeName): Palette {
  if (forced()) return forcedPalette()
  const onDark = theme === 'dark'
  return {
    ...PAGE[theme], tone: (t) => toneRow(t).colour[theme], kind: (k) => KIND_FILL[k][theme],
    onKind: (k) => (LIGHT_KINDS.includes(k) || (onDark && k === 'Person') ? '#16191d' : '#ffffff'),
  }
}

export function forced(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(forced-colors: active)').matches
}

function forcedPalette(): Palette {
  const [back, ink, quiet, focus] = ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map(resolved)
  return { back, ink, quiet, outline: ink, focus, tone: () => ink, kind: () => back, onKind: () => ink }
}

/** A system colour as numbers, which is all that a canvas library takes. */
function resolved(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = name
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
