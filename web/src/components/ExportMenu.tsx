/** Sends out what is selected, what is shown, what passes the filter, or everything: the PNG is drawn here, every other format by the server from what stands on the stage. */
import { useState } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Check, Download } from 'lucide-react'
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
import { count } from '../view-model/words.ts'

type Scope = 'view' | 'part' | 'passing' | 'all'

export function ExportMenu({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const corpus = useStatus()
  const [failed, setFailed] = useState('')
  const handle = useStage((s) => s.handle)
  const selection = useLook((s) => s.selection)
  const picked = useLook((s) => s.picked)
  const part = selectedPart(scene, selection, picked)
  const cuts = narrowings(filter).map((n) => n.words)
  const scopes: readonly { readonly scope: Scope, readonly words: string }[] = [
    { scope: 'view', words: `Shown: ${count(scene.nodes.length, 'entity', 'entities')}` },
    ...(part ? [{ scope: 'part', words: `Selected: ${part.words}` } as const] : []),
    ...(cuts.length > 0 ? [{ scope: 'passing', words: 'All that passes the filter' } as const] : []),
    { scope: 'all', words: 'Everything' },
  ]
  const [chosen, choose] = useState<Scope>('view')
  const scope = scopes.some((s) => s.scope === chosen) ? chosen : 'view'
  const sent = scope === 'part' && part ? part.scene : scene
  const drawn = scope === 'view' || scope === 'part'
  const file = async (format: string) => {
    const day = isoDay(new Date())
    if (scope === 'all') return exported(format, { caption: wholeCaption(corpus.data, day) })
    if (scope === 'passing') return exported(format, { caption: passingCaption(cuts, corpus.data, day), filter: filterParams(filter) })
    const caption = captionOf(sent, cuts, corpus.data, day)
    if (format === 'png' && handle) return { blob: await handle.picture(caption), name: 'polylogue.png' }
    return exported(format, viewBody(sent, filter, handle?.places() ?? [], caption))
  }
  const act = (key: string) => {
    setFailed('')
    if (key === 'pdf') {
      file('svg').then(async ({ blob }) => printPicture(await blob.text(), 'Polylogue')).catch((error: Error) => setFailed(error.message))
      return
    }
    file(key).then(({ blob, name }) => { saveBlob(blob, name); announce(`${name} saved.`) }, (error: Error) => setFailed(`${error.message} The file was not saved.`))
  }
  return (
    <MenuTrigger>
      <Button className="icon" aria-label="Export"><Download size={18} /></Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu className="menu">
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[scope]} onSelectionChange={(keys) => choose([...keys][0] as Scope)} shouldCloseOnSelect={false}>
            <Header>What</Header>
            {scopes.map((s) => <MenuItem key={s.scope} id={s.scope} textValue={s.words} className="menu-item scope"><Check size={14} aria-hidden="true" /><span>{s.words}</span></MenuItem>)}
          </MenuSection>
          <MenuSection>
            <Header>As</Header>
            <MenuItem id="png" textValue="PNG" className="menu-item" onAction={() => act('png')} isDisabled={scope !== 'view' || scene.nodes.length === 0 || handle === null}><span>PNG</span><span className="quiet">picture as on screen</span></MenuItem>
            <MenuItem id="pdf" textValue="PDF" className="menu-item" onAction={() => act('pdf')} isDisabled={!drawn || scene.nodes.length === 0}><span>PDF</span><span className="quiet">print the picture, or save it as PDF</span></MenuItem>
            {FORMATS.map((f) => <MenuItem key={f.format} id={f.format} textValue={f.label} className="menu-item" onAction={() => act(f.format)} isDisabled={drawn && scene.nodes.length === 0}><span>{f.label}</span><span className="quiet">{f.note}</span></MenuItem>)}
          </MenuSection>
        </Menu>
      </Popover>
      {failed && <span role="alert" className="toast">{failed}</span>}
    </MenuTrigger>
  )
}
