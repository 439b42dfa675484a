/** N and P: next and previous mark, wherever the focus is, but in a text field. */
import { useEffect, useRef } from 'react'

export function useStepKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step)
  latest.current = step
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || (e.target instanceof HTMLElement && e.target.closest('input, textarea, select, [role=listbox], [role=dialog], [role=menu]'))) return
      if (e.key === 'n' || e.key === 'p') { e.preventDefault(); latest.current(e.key === 'n' ? 1 : -1) }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
