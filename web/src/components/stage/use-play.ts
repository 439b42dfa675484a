/** Plays a window through the years, a year at a time; stops at the end, when the page is left, and where less motion is asked for. */
import { useEffect, useRef, useState } from 'react'
import { useCanvas } from '../../state/canvas.ts'
import { shifted } from '../../view-model/time.ts'
import type { Window } from '../../view-model/time.ts'

const STEP_MS = 800

/** The whole span starts as a narrow window at its beginning. The playing counts as one act. */
export function usePlay(now: Window, bounds: Window, settle: (w: Window) => void): { readonly playing: boolean, readonly possible: boolean, readonly toggle: () => void } {
  const [playing, setPlaying] = useState(false)
  const latest = useRef({ now, settle })
  latest.current = { now, settle }
  const possible = typeof matchMedia !== 'function' || !matchMedia('(prefers-reduced-motion: reduce)').matches
  useEffect(() => {
    if (!playing) return undefined
    const stop = () => setPlaying(false)
    const step = () => {
      const { now, settle } = latest.current
      if (now.to >= bounds.to) { stop(); return }
      settle(shifted(now, 1, bounds))
      // the first step is the act; the others belong to it
      useCanvas.temporal.getState().pause()
    }
    const timer = setInterval(step, STEP_MS)
    const left = () => { if (document.hidden) stop() }
    document.addEventListener('visibilitychange', left)
    return () => { clearInterval(timer); document.removeEventListener('visibilitychange', left); useCanvas.temporal.getState().resume() }
  }, [playing, bounds.from, bounds.to])
  const toggle = () => {
    if (!playing && (now.to === bounds.to)) settle({ from: bounds.from, to: bounds.from + Math.min(now.from === bounds.from ? Math.max(0, Math.round((bounds.to - bounds.from) / 8)) : now.to - now.from, bounds.to - bounds.from) })
    setPlaying(!playing)
  }
  return { playing, possible, toggle }
}
