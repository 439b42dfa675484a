/** Keeps the address bar and the stores in step: canvas acts replace the entry, steps of looking push one. */
import { useCanvas } from './canvas.ts'
import { keepHistory, restoreHistory } from './kept-history.ts'
import { useLook } from './look.ts'
import { decodeView, encodeView } from './url.ts'
import { FIRST_CANVAS } from './view.ts'

/** Which page of the history this is: a page begins where something replaces the whole canvas, and Back over its beginning brings the old canvas. */
let page = 0

/** What is looked at next is a page of its own: call it before look, then canvas, change. */
export function beginPage(): void { page++ }

/** Reads the address once, then follows. Returns a function that stops. */
export function followAddress(): () => void {
  const first = decodeView(location.search)
  useCanvas.setState({ ...FIRST_CANVAS, ...first.canvas, act: '', run: 0 })
  useCanvas.temporal.getState().clear()
  page = (history.state as { readonly page?: number } | null)?.page ?? 0
  restoreHistory()
  useLook.setState(first.look)
  const write = (push: boolean) => {
    const query = encodeView(useCanvas.getState(), useLook.getState())
    const url = query ? `${location.pathname}?${query}` : location.pathname
    if (url === location.pathname + location.search) return
    if (push) history.pushState({ page }, '', url)
    else history.replaceState({ page }, '', url)
  }
  let back = false
  const stopCanvas = useCanvas.subscribe(() => write(false))
  const stopLook = useLook.subscribe((now, before) => { if (!back) write(now.params === before.params && now.picked === before.picked) })
  const onBack = (e: PopStateEvent) => {
    back = true
    const { canvas, look } = decodeView(location.search)
    const to = (e.state as { readonly page?: number } | null)?.page ?? 0
    useLook.setState(look)
    if (to !== page) { page = to; useCanvas.setState({ ...canvas, act: 'go back' }) }
    back = false
    write(false)
  }
  addEventListener('popstate', onBack)
  addEventListener('pagehide', keepHistory)
  return () => { stopCanvas(); stopLook(); removeEventListener('popstate', onBack); removeEventListener('pagehide', keepHistory) }
}
