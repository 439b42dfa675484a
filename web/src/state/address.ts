/** Keeps the address bar and the stores in step: canvas acts replace the entry, steps of looking push one. */
import { useCanvas } from './canvas.ts'
import { useLook } from './look.ts'
import { decodeView, encodeView } from './url.ts'
import { FIRST_CANVAS } from './view.ts'

/** Reads the address once, then follows. Returns a function that stops. */
export function followAddress(): () => void {
  const first = decodeView(location.search)
  useCanvas.setState({ ...FIRST_CANVAS, ...first.canvas, act: '', run: 0 })
  useCanvas.temporal.getState().clear()
  useLook.setState(first.look)
  const write = (push: boolean) => {
    const query = encodeView(useCanvas.getState(), useLook.getState())
    const url = query ? `${location.pathname}?${query}` : location.pathname
    if (url === location.pathname + location.search) return
    if (push) history.pushState(null, '', url)
    else history.replaceState(null, '', url)
  }
  let back = false
  const stopCanvas = useCanvas.subscribe(() => write(false))
  const stopLook = useLook.subscribe((now, before) => { if (!back) write(now.params === before.params) })
  const onBack = () => {
    back = true
    useLook.setState(decodeView(location.search).look)
    back = false
    write(false)
  }
  addEventListener('popstate', onBack)
  return () => { stopCanvas(); stopLook(); removeEventListener('popstate', onBack) }
}
