/** The list of keys. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { X } from 'lucide-react'
import { useHelp } from '../state/help.ts'
import { SHORTCUTS } from './use-shortcuts.ts'

export function HelpDialog() {
  const open = useHelp((s) => s.open)
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(open) => useHelp.setState({ open })} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <header><Heading slot="title">Keys</Heading><Button slot="close" className="icon" aria-label="Close"><X size={18} /></Button></header>
          <table className="keys">
            <thead className="unseen"><tr><th scope="col">Keys</th><th scope="col">What they do</th></tr></thead>
            <tbody>{SHORTCUTS.map((s) => <tr key={s.keys}><td><kbd>{s.keys}</kbd></td><td>{s.does}</td></tr>)}</tbody>
          </table>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
