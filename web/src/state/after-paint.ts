/** Work that can wait until what was just changed has been painted, so that neither holds the page for long. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}
