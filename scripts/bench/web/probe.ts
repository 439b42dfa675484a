/** What is measured in the page. Frames are the time between two; js is what callbacks and handlers of the page take of one. */
import type { Page } from 'playwright-core'

export interface Frames { readonly js: number, readonly frame95: number }

/** Before the page loads: counts the time of its animation callbacks. */
export const INSTRUMENT = `
  const raf = window.requestAnimationFrame.bind(window)
  window.probe = { js: 0, raf }
  window.requestAnimationFrame = (f) => raf((t) => { const s = performance.now(); f(t); window.probe.js += performance.now() - s })
  window.probe.calibrate = () => { const s = performance.now(); let x = 0; for (let i = 0; i < 2e7; i++) x += Math.sqrt(i); return x > 0 ? performance.now() - s : 0 }
  window.probe.gesture = (kind, count) => new Promise((done) => {
    const host = document.querySelector('.stage-cy'), box = host.getBoundingClientRect(), target = host.querySelector('canvas') || host
    const at = (x, y, more) => ({ bubbles: true, cancelable: true, view: window, clientX: box.left + x, clientY: box.top + y, ...more })
    let x = box.width * 0.62, y = box.height * 0.55, n = 0, last = 0
    const js = [], frames = []
    const timed = (f) => { const s = performance.now(); f(); window.probe.js += performance.now() - s }
    if (kind === 'pan') target.dispatchEvent(new MouseEvent('mousedown', at(x, y, { button: 0, buttons: 1 })))
    const step = (t) => {
      if (n > 0) { frames.push(t - last); js.push(window.probe.js) }
      last = t; window.probe.js = 0
      if (n++ >= count) { if (kind === 'pan') window.dispatchEvent(new MouseEvent('mouseup', at(x, y, { button: 0 }))); done({ js, frames }); return }
      if (kind === 'pan') { x += n % 30 < 15 ? -9 : 9; y += n % 20 < 10 ? -5 : 5; timed(() => window.dispatchEvent(new MouseEvent('mousemove', at(x, y, { button: 0, buttons: 1 })))) }
      else timed(() => target.dispatchEvent(new WheelEvent('wheel', at(box.width / 2, box.height / 2, { deltaY: n % 20 < 10 ? -40 : 40 }))))
      raf(step)
    }
    raf(step)
  })
  window.probe.pointing = () => document.querySelector('.stage-cy').style.cursor === 'pointer'
  window.probe.expand = (before) => new Promise((done) => {
    const button = [...document.querySelectorAll('[role=dialog] button')].find((b) => b.textContent === 'Expand')
    const stage = document.querySelector('.stage-cy'), started = performance.now()
    const watch = new MutationObserver(() => {
      if (Number(stage.getAttribute('data-settled')) <= before) return
      const took = performance.now() - started
      watch.disconnect()
      setTimeout(() => done({ took, landed: (performance.getEntriesByName('polylogue:landed').at(-1)?.startTime ?? NaN) - started }), 600)
    })
    watch.observe(stage, { attributes: true })
    button.click()
  })
  window.probe.map = () => {
    const data = performance.getEntriesByType('resource').findLast((e) => e.name.includes('/graph/communities'))
    return { after: performance.now() - data.responseEnd, server: data.responseEnd - data.requestStart }
  }
  for (const type of ['mousemove', 'click']) window.addEventListener(type, (e) => raf(() => raf(() => setTimeout(() => { window.probe['last' + type] = performance.now() - e.timeStamp }))), true)
`

export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const p95 = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? NaN

export async function calibrate(page: Page): Promise<number> {
  return page.evaluate('window.probe.calibrate()') as Promise<number>
}

/** Sixty frames of dragging or turning the wheel. */
export async function gesture(page: Page, kind: 'pan' | 'zoom'): Promise<Frames> {
  const { js, frames } = await page.evaluate(`window.probe.gesture('${kind}', 60)`) as { js: number[], frames: number[] }
  return { js: median(js), frame95: p95(frames) }
}

/** Medians from the event to after the next paint, over nodes met on a walk across the stage. */
export async function hoverAndSelect(page: Page): Promise<{ readonly hover: number, readonly select: number }> {
  const box = (await page.locator('.stage-cy').boundingBox())!
  const [hovers, selects]: [number[], number[]] = [[], []]
  const pointing = () => page.evaluate('window.probe.pointing()')
  for (let i = 0; i < 400 && hovers.length < 9; i++) {
    const [x, y] = [box.x + box.width * (0.2 + ((i * 37) % 100) / 170), box.y + box.height * (0.2 + ((i * 61) % 100) / 170)]
    await page.mouse.move(x, y)
    if (!(await pointing())) continue
    await page.waitForTimeout(300)
    hovers.push(await page.evaluate('window.probe.lastmousemove') as number)
    if (selects.length < 4) {
      await page.mouse.click(x, y)
      await page.waitForTimeout(500)
      selects.push(await page.evaluate('window.probe.lastclick') as number)
      await page.keyboard.press('Escape')
    }
  }
  return { hover: median(hovers), select: median(selects) }
}

const LOOK_EVERY = 50

/** Waits until an expression is true in the page, which forbids `eval` and so what waits inside it; false where the time, in milliseconds, is over. */
export async function until(page: Page, expression: string, most: number): Promise<boolean> {
  for (const end = Date.now() + most; Date.now() < end;) {
    if (await page.evaluate(expression)) return true
    await page.waitForTimeout(LOOK_EVERY)
  }
  return false
}
