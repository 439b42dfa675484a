/** Help for what is on screen, the tour, and the list of keys. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { X } from 'lucide-react'
import { useHelp } from '../state/help.ts'
import { useLook } from '../state/look.ts'
import { startTour } from '../state/tour.ts'
import { helpFor } from '../view-model/help-texts.ts'
import { SHORTCUTS } from './use-shortcuts.ts'

export function HelpDialog() {
  const open = useHelp((s) => s.open)
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(open) => useHelp.setState({ open })} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <header><Heading slot="title">Help</Heading><Button slot="close" className="icon" aria-label="Close"><X size={18} /></Button></header>
          <Screens />
          <p><Button className="button" onPress={() => { useHelp.setState({ open: false }); startTour() }}>Take the tour: five steps</Button></p>
          <h3 className="help-keys">Keys</h3>
          <table className="keys">
            <thead className="unseen"><tr><th scope="col">Keys</th><th scope="col">What they do</th></tr></thead>
            <tbody>{SHORTCUTS.map((s) => <tr key={s.keys}><td><kbd>{s.keys}</kbd></td><td>{s.does}</td></tr>)}</tbody>
          </table>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Screens() {
  const look = useLook()
  return <>{helpFor(look).map((h) => <section key={h.title} className="help-screen"><h3>{h.title}</h3><ul>{h.lines.map((l) => <li key={l}>{l}</li>)}</ul></section>)}</>
}
