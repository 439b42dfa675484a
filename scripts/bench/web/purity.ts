/** How well a drawn layout keeps groups together: the share of each node's ten nearest that were generated into its own group. */
import type { Page } from 'playwright-core'

const NEAREST = 10

interface Drawn { readonly id: string, readonly x: number, readonly y: number }

/** `groupOf` by id of an entity. Places are read from the picture itself, which Cytoscape hangs on its element. */
export async function purityOf(page: Page, groupOf: ReadonlyMap<string, string>): Promise<number> {
  const drawn = await page.evaluate("document.querySelector('.stage-cy')._cyreg.cy.nodes().map((n) => ({ id: n.id(), x: n.position().x, y: n.position().y }))") as Drawn[]
  const shares = drawn.map((a) => {
    const near = drawn.filter((b) => b !== a).map((b) => ({ id: b.id, far: Math.hypot(a.x - b.x, a.y - b.y) })).sort((x, y) => x.far - y.far).slice(0, NEAREST)
    return near.filter((n) => groupOf.get(n.id) === groupOf.get(a.id)).length / NEAREST
  })
  return shares.reduce((sum, s) => sum + s, 0) / shares.length
}
