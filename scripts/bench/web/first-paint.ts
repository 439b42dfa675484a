/** How soon a person sees the disputes of a corpus never opened before, and can act: cold, with nothing in any cache of the browser. */
import type { Browser } from 'playwright-core'
import { until } from './probe.ts'

export interface FirstPaint { readonly useful: number, readonly interactive: number }

/** No long task and no answer for so long: what is there can be used. */
const QUIET = 1000

const WATCH = `
  window.first = { useful: NaN, lastLong: 0 }
  const seen = new MutationObserver(() => {
    if (document.querySelectorAll('.sentence').length < 3) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => { window.first.useful = performance.now() }))
  })
  seen.observe(document, { childList: true, subtree: true })
  new PerformanceObserver((l) => { for (const e of l.getEntries()) window.first.lastLong = Math.max(window.first.lastLong, e.startTime + e.duration) }).observe({ type: 'longtask', buffered: true })
`

/** Milliseconds from the beginning of the navigation: the first sentences painted; the end of the last long task, where that is later. */
export async function firstPaint(browser: Browser, url: string): Promise<FirstPaint> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  await page.goto(url)
  await until(page, 'window.first?.useful > 0', 60_000)
  await page.waitForTimeout(QUIET)
  const { useful, lastLong } = await page.evaluate('window.first') as { useful: number, lastLong: number }
  await context.close()
  return { useful, interactive: Math.max(useful, lastLong) }
}
