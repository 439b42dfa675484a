/** Sends out what is selected, what is shown, what passes the filter, or everything: the PNG is drawn here, every other format by the server from what stands on the stage. */
import { useState } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Download } from 'lucide-react'
import { FORMATS, exported, viewBody } from '../api/export.ts'
import { useStatus } from '../api/queries.ts'
import { announce } from '../state/announce.ts'
import { useCanvas } from '../state/canvas.ts'
import { saveBlob } from '../state/download.ts'
import { filterParams, narrowings } from '../state/filter.ts'
import { useLook } from '../state/look.ts'
import { printPicture } from '../state/print.ts'
import { useStage } from '../state/stage-handle.ts'
import { captionOf, isoDay, passingCaption, wholeCaption } from '../view-model/caption.ts'
import { selectedPart } from '../view-model/part.ts'
import type { Scene } from '../view-model/scene.ts'

export function ExportMenu({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const corpus = useStatus()
  const [failed, setFailed] = useState('')
  const handle = useStage((s) => s.handle)
  const selection = useLook((s) => s.selection)
  const picked = useLook((s) => s.picked)
  const part = selectedPart(scene, selection, picked)
  const cuts = narrowings(filter).map((n) => n.words)
  const file = async (key: string) => {
    const [what, format] = key.split(' ')
    const day = isoDay(new Date())
    if (what === 'all') return exported(format, { caption: wholeCaption(corpus.data, day) })
    if (what === 'passing') return exported(format, { caption: passingCaption(cuts, corpus.data, day), filter: filterParams(filter) })
    const sent = what === 'part' && part ? part.scene : scene
    const caption = captionOf(sent, cuts, corpus.data, day)
    if (format === 'png' && handle) return { blob: await handle.picture(caption), name: 'polylogue.png' }
    return exported(format, viewBody(sent, filter, handle?.places() ?? [], caption))
  }
  const act = (key: string) => {
    setFailed('')
    if (key === 'view pdf') {
      file('view svg').then(async ({ blob }) => printPicture(await blob.text(), 'Polylogue')).catch((error: Error) => setFailed(error.message))
      return
    }
    file(key).then(({ blob, name }) => { saveBlob(blob, name); announce(`${name} saved.`) }, (error: Error) => setFailed(`${error.message} The file was not saved.`))
  }
  return (
    <MenuTrigger>
      <Button className="icon" aria-label="Export"><Download size={18} /></Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu className="menu" onAction={(key) => act(String(key))}>
          <MenuSection>
            <Header>This view</Header>
            <MenuItem id="view png" textValue="PNG" className="menu-item" isDisabled={scene.nodes.length === 0 || handle === null}><span>PNG</span><span className="quiet">picture as on screen</span></MenuItem>
            <MenuItem id="view pdf" textValue="PDF" className="menu-item" isDisabled={scene.nodes.length === 0}><span>PDF</span><span className="quiet">print the picture, or save it as PDF</span></MenuItem>
            {FORMATS.map((f) => <MenuItem key={f.format} id={`view ${f.format}`} textValue={`${f.label} of this view`} className="menu-item" isDisabled={scene.nodes.length === 0}><span>{f.label}</span><span className="quiet">{f.note}</span></MenuItem>)}
          </MenuSection>
          {part && <MenuSection>
            <Header>Selected: {part.words}</Header>
            {FORMATS.map((f) => <MenuItem key={f.format} id={`part ${f.format}`} textValue={`${f.label} of what is selected`} className="menu-item"><span>{f.label}</span><span className="quiet">{f.note}</span></MenuItem>)}
          </MenuSection>}
          {cuts.length > 0 && <MenuSection>
            <Header>All that passes the filter</Header>
            {FORMATS.map((f) => <MenuItem key={f.format} id={`passing ${f.format}`} textValue={`${f.label} of all that passes the filter`} className="menu-item"><span>{f.label}</span><span className="quiet">{f.note}</span></MenuItem>)}
          </MenuSection>}
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
