/** What belongs to the person and not to the view: theme, open rail, open years and width of the side panel; kept on this machine only. */
import { create } from 'zustand'
import type { ThemeName } from '../view-model/encoding.ts'

export interface Preferences {
  /** null = as the system says. */
  readonly theme: ThemeName | null
  readonly rail: boolean
  /** The bars and thumbs of the years; folded, one line is left. */
  readonly strip: boolean
  /** Of the side panel, in px, as it was dragged; null = as wide as what stands in it asks for. */
  readonly side: number | null
}

const KEY = 'polylogue'
const NARROW = 1100
/** Below this height, as at 200 % on a laptop, the years begin folded: the picture would have less room than they. */
const LOW = 560

/** What was opened or folded by hand; what never was goes by the window. */
const PANELS = 'polylogue-panels'
const PANEL_KEYS = ['rail', 'strip', 'side'] as const

export const usePreferences = create<Preferences>()(() => ({
  theme: stored(), rail: typeof innerWidth === 'number' ? innerWidth >= NARROW : true, strip: typeof innerHeight === 'number' ? innerHeight >= LOW : true, side: null, ...storedPanels(),
}))

usePreferences.subscribe((now, before) => {
  const changed = PANEL_KEYS.filter((key) => now[key] !== before[key])
  if (changed.length === 0) return
  const chosen = { ...storedPanels(), ...Object.fromEntries(changed.map((key) => [key, now[key]])) }
  try { localStorage.setItem(PANELS, JSON.stringify(chosen)) } catch { /* as below */ }
})

/** The theme in force. */
export function themeInForce(chosen: ThemeName | null): ThemeName {
  return chosen ?? (typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}

/** Sets the theme and remembers it. */
export function setTheme(theme: ThemeName | null): void {
  usePreferences.setState({ theme })
  try {
    if (theme) localStorage.setItem(KEY, theme)
    else localStorage.removeItem(KEY)
  } catch { /* storage is closed to us: the choice lasts as long as the page */ }
}

function storedPanels(): Partial<Pick<Preferences, (typeof PANEL_KEYS)[number]>> {
  try {
    const { rail, strip, side } = JSON.parse(localStorage.getItem(PANELS) ?? '{}') as Record<string, unknown>
    return { ...(typeof rail === 'boolean' ? { rail } : {}), ...(typeof strip === 'boolean' ? { strip } : {}), ...(typeof side === 'number' && side > 0 ? { side } : {}) }
  } catch { return {} }
}

function stored(): ThemeName | null {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : null
  } catch { return null }
}
