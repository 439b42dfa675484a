/** Sends the view or the whole graph out: the PNG is drawn here, every other format by the server. */
import { useState } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Download } from 'lucide-react'
import { address } from '../api/client.ts'
import { announce } from '../state/announce.ts'
import { useCanvas } from '../state/canvas.ts'
import { filterParams, narrowings } from '../state/filter.ts'
import { stage } from '../state/stage-handle.ts'
import type { Scene } from '../view-model/scene.ts'
import { count } from '../view-model/words.ts'

const FORMATS: readonly { readonly format: string, readonly label: string, readonly note: string }[] = [
  { format: 'svg', label: 'SVG', note: 'picture for print' },
  { format: 'csv', label: 'CSV', note: 'nodes, edges, evidence' },
  { format: 'gexf', label: 'GEXF', note: 'Gephi' },
  { format: 'graphml', label: 'GraphML', note: 'yEd, Gephi, Cytoscape' },
  { format: 'json', label: 'JSON', note: 'everything' },
  { format: 'cypher', label: 'Cypher', note: 'Neo4j' },
]

export function ExportMenu({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const [failed, setFailed] = useState('')
  const ids = scene.nodes.map((n) => n.entity.id)
  const act = (key: string) => {
    setFailed('')
    const [what, format] = key.split(' ')
    if (format === 'png') picture(captionOf(scene, filter)).catch((error: Error) => setFailed(error.message))
    else save(address(`export/${format}`, what === 'view' ? { ...filterParams(filter), ids: ids.join(',') } : {}))
    announce('Download started.')
  }
  return (
    <MenuTrigger>
      <Button className="icon" aria-label="Export"><Download size={18} /></Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu className="menu" onAction={(key) => act(String(key))}>
          <MenuSection>
            <Header>This view</Header>
            <MenuItem id="view png" textValue="PNG" className="menu-item" isDisabled={scene.nodes.length === 0 || stage() === null}><span>PNG</span><span className="quiet">picture as on screen</span></MenuItem>
            {FORMATS.map((f) => <MenuItem key={f.format} id={`view ${f.format}`} textValue={`${f.label} of this view`} className="menu-item" isDisabled={scene.nodes.length === 0}><span>{f.label}</span><span className="quiet">{f.note}</span></MenuItem>)}
          </MenuSection>
          <MenuSection>
            <Header>Whole graph</Header>
            {FORMATS.map((f) => <MenuItem key={f.format} id={`all ${f.format}`} textValue={`${f.label} of the whole graph`} className="menu-item"><span>{f.label}</span><span className="quiet">{f.note}</span></MenuItem>)}
          </MenuSection>
        </Menu>
      </Popover>
      {failed && <span role="alert" className="toast">{failed}</span>}
    </MenuTrigger>
  )
}

/** What the picture shows, and how it was filtered, in words. */
export function captionOf(scene: Scene, filter: Parameters<typeof narrowings>[0]): string {
  const cut = narrowings(filter).map((n) => n.words).join('; ')
  return `${count(scene.nodes.length, 'entity', 'entities')}, ${count(scene.relations.length, 'relation')}${cut ? ` · ${cut}` : ''} · drawn by Polylogue`
}

async function picture(caption: string): Promise<void> {
  const handle = stage()
  if (!handle) throw new Error('Open the graph first; the picture is drawn from it.')
  const url = URL.createObjectURL(await handle.picture(caption))
  save(url, 'polylogue.png')
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

function save(href: string, name = ''): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
