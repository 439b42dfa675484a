/** Shows a saved view or a step of a story: canvas and look become what its address says; undo takes the canvas back. */
import { beginPage } from './address.ts'
import { useCanvas } from './canvas.ts'
import { useLook } from './look.ts'
import { decodeView } from './url.ts'

/** `params` are added to those of the address: which story and step this is. */
export function showAddress(address: string, title: string, params: Readonly<Record<string, string>> = {}): void {
  const { canvas, look } = decodeView(`?${address}`)
  beginPage()
  useLook.setState({ ...look, params: { ...look.params, ...params } })
  useCanvas.setState({ ...canvas, act: `open “${title}”` })
}
