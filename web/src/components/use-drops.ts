/** Files dropped on the page: taken anywhere on the start page, and refused elsewhere, where the browser would leave the explorer to open them. */
import { useEffect, useRef } from 'react'

const holdsFiles = (e: DragEvent) => e.dataTransfer?.types.includes('Files') ?? false

/** Where the page takes files: `over` is told whether some hang above it, `take` is given what was dropped. */
export function useDrops(over: (is: boolean) => void, take: (items: DataTransferItemList) => void): void {
  const latest = useRef({ over, take })
  latest.current = { over, take }
  useEffect(() => {
    const onOver = (e: DragEvent) => { if (!holdsFiles(e)) return; e.preventDefault(); e.dataTransfer!.dropEffect = 'copy'; latest.current.over(true) }
    // leaving the window, not one element for another
    const onLeave = (e: DragEvent) => { if (e.relatedTarget === null) latest.current.over(false) }
    const onDrop = (e: DragEvent) => { if (!holdsFiles(e)) return; e.preventDefault(); latest.current.over(false); latest.current.take(e.dataTransfer!.items) }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => { removeEventListener('dragover', onOver); removeEventListener('dragleave', onLeave); removeEventListener('drop', onDrop) }
  }, [])
}

/** For the whole page; where `useDrops` takes files, its word counts, whichever of the two is asked first. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const onOver = (e: DragEvent) => { if (!holdsFiles(e) || e.defaultPrevented) return; e.preventDefault(); e.dataTransfer!.dropEffect = 'none' }
    const onDrop = (e: DragEvent) => { if (holdsFiles(e)) e.preventDefault() }
    addEventListener('dragover', onOver)
    addEventListener('drop', onDrop)
    return () => { removeEventListener('dragover', onOver); removeEventListener('drop', onDrop) }
  }, [])
}
