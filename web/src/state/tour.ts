/** Which step of the tour is shown; null = none. That it was seen is kept on this machine. */
import { create } from 'zustand'

const KEY = 'polylogue-tour'

export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }))

export function startTour(): void { useTour.setState({ step: 0 }) }

export function endTour(): void {
  useTour.setState({ step: null })
  try { localStorage.setItem(KEY, 'seen') } catch { /* storage is closed to us: it is offered again */ }
}

/** True where nobody took or declined it on this machine. */
export function tourIsNew(): boolean {
  try { return localStorage.getItem(KEY) === null } catch { return true }
}
