/** Prints a picture by itself, whatever the page shows: "Save as PDF" of the browser makes a file of it whose text and lines stay sharp. */

/** A frame is kept so long, in milliseconds: a dialog of the browser may still read it. */
const KEPT_MS = 60_000

/** Opens the browser's dialog of printing for an SVG. */
export function printPicture(svg: string, title: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.title = title
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  return new Promise((done) => {
    frame.addEventListener('load', () => {
      const page = frame.contentDocument!
      page.title = title
      page.body.append(page.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true))
      // the server forbids styles written into a page; a sheet made by script is none
      const sheet = new (frame.contentWindow as Window & typeof globalThis).CSSStyleSheet()
      sheet.replaceSync('@page { size: landscape; margin: 10mm } body { margin: 0 } svg { width: 100%; height: auto; max-height: 185mm }')
      page.adoptedStyleSheets = [sheet]
      frame.contentWindow!.print()
      setTimeout(() => frame.remove(), KEPT_MS)
      done()
    }, { once: true })
    frame.srcdoc = '<!doctype html><html lang="en"><head></head><body></body></html>'
    document.body.append(frame)
  })
}
