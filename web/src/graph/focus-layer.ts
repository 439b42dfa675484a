/**
 * What stands out, drawn by a second small core over the first, which is dimmed as a whole. Changing a class on every
 * element instead costs a pass over the style of all of them with each movement of the mouse.
 */
import cytoscape from 'cytoscape'
import type { Core, StylesheetJson } from 'cytoscape'

export interface FocusLayer {
  /** Ids to stand out; null = everything as it is. */
  show(ids: ReadonlySet<string> | null): void
  style(style: StylesheetJson): void
  close(): void
}

export function focusLayer(host: HTMLElement, base: HTMLElement, main: Core, style: StylesheetJson, pixelRatio: number): FocusLayer {
  const cy = cytoscape({ container: host, style, pixelRatio, userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true, minZoom: 0.01, maxZoom: 10 })
  let on = false
  const follow = () => { if (on) cy.viewport({ zoom: main.zoom(), pan: main.pan() }) }
  main.on('viewport', follow)
  main.on('position', 'node', (e) => { if (on) { const copy = cy.getElementById(e.target.id()); if (copy.nonempty()) copy.position({ ...e.target.position() }) } })
  main.on('resize', () => { if (on) { cy.resize(); follow() } })
  return {
    show(ids) {
      const lit = ids === null ? null : main.elements().filter((el) => ids.has(el.id()))
      on = lit !== null && lit.nonempty()
      base.classList.toggle('dimmed', on)
      host.hidden = !on
      if (!on) { cy.elements().remove(); return }
      const copies = lit!.map((el) => ({ group: el.group(), data: { ...el.data() }, classes: el.classes(), ...(el.isNode() ? { position: { ...el.position() } } : {}) }))
      cy.batch(() => {
        cy.elements().remove()
        cy.add(copies.toSorted((a, b) => Number(a.group === 'edges') - Number(b.group === 'edges')) as cytoscape.ElementDefinition[])
      })
      cy.resize()
      follow()
    },
    style: (next) => { cy.style(next) },
    close: () => cy.destroy(),
  }
}
