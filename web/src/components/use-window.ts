/** Which items of a long list are drawn: those in sight and a few more. Heights are corrected as items are measured; what one reads stays where it is. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Heights } from '../view-model/heights.ts'

/** Px drawn above and below what is in sight. */
const MARGIN = 800
/** Lists up to this long are drawn whole, so that the browser's own search finds everything. */
const WHOLE = 150

export interface ListWindow {
  readonly from: number
  /** One beyond the last. */
  readonly to: number
  readonly above: number
  readonly total: number
  /** Ref of each drawn item. */
  measure(index: number, element: HTMLElement | null): void
  /** Brings an item to a third of the height; again after it was measured. */
  scrollTo(index: number): void
  /** Share of the list above the upper edge, and in sight: 0 to 1. */
  readonly view: { readonly at: number, readonly share: number }
}

/** `estimate` must keep its identity while the list is the same. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, estimate: (index: number) => number): ListWindow {
  const heights = useMemo(() => new Heights(count, estimate), [count, estimate])
  const [, redraw] = useState(0)
  const range = useRef({ from: 0, to: 0, view: { at: 0, share: 1 } })
  const elements = useRef(new Map<number, HTMLElement>())
  const wanted = useRef<{ index: number, tries: number } | null>(null)

  const look = useCallback(() => {
    const el = box.current
    if (!el) return
    const { scrollTop: top, clientHeight: height } = el
    const next = count <= WHOLE ? { from: 0, to: count } : { from: heights.at(top - MARGIN), to: Math.min(count, heights.at(top + height + MARGIN) + 1) }
    const view = { at: top / Math.max(1, heights.total), share: Math.min(1, height / Math.max(1, heights.total)) }
    const before = range.current
    range.current = { ...next, view }
    if (before.from !== next.from || before.to !== next.to || Math.abs(before.view.at - view.at) > 0.002) redraw((n) => n + 1)
  }, [box, count, heights])

  useLayoutEffect(() => { range.current = { from: 0, to: Math.min(count, WHOLE), view: range.current.view }; look(); redraw((n) => n + 1) }, [heights, look, count])
  useEffect(() => {
    const el = box.current
    if (!el) return
    el.addEventListener('scroll', look, { passive: true })
    const resized = new ResizeObserver(look)
    resized.observe(el)
    return () => { el.removeEventListener('scroll', look); resized.disconnect() }
  }, [box, look])

  useLayoutEffect(() => {
    const el = box.current
    if (!el) return
    let shift = 0
    let changed = false
    const top = heights.at(el.scrollTop)
    for (const [index, element] of elements.current) {
      const size = element.getBoundingClientRect().height
      if (size === 0 || Math.abs(size - heights.size(index)) < 0.5) continue
      const grown = heights.set(index, size)
      changed = true
      if (index < top) shift += grown
    }
    const goal = wanted.current
    if (goal) {
      goal.tries--
      if (!changed || goal.tries <= 0) wanted.current = null
      el.scrollTop = Math.max(0, heights.offset(goal.index) - el.clientHeight / 3)
    } else if (shift !== 0) el.scrollTop += shift
    if (changed) { look(); redraw((n) => n + 1) }
  })

  const measure = useCallback((index: number, element: HTMLElement | null) => { if (element) elements.current.set(index, element); else elements.current.delete(index) }, [])
  const scrollTo = useCallback((index: number) => {
    const el = box.current
    if (!el) return
    wanted.current = { index, tries: 4 }
    el.scrollTop = Math.max(0, heights.offset(index) - el.clientHeight / 3)
    look()
    redraw((n) => n + 1)
  }, [box, heights, look])
  const { from, to, view } = range.current
  return { from: Math.min(from, count), to: Math.min(to, count), above: heights.offset(from), total: heights.total, measure, scrollTo, view }
}
