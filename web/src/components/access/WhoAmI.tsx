/** Who is signed in and as what; another password, and the way out. Nothing where there are no accounts. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { CircleUser, X } from 'lucide-react'
import { ApiError } from '../../api/client.ts'
import { useSession, useSigning } from '../../api/session.ts'
import { announce } from '../../state/announce.ts'

const MAY = { reader: 'You read and export.', reviewer: 'You read, export, decide and save views.', owner: 'You read, export, decide, save views and bring documents in.' }

export function WhoAmI() {
  const { data } = useSession()
  const { signOut } = useSigning()
  if (!data?.account || !data.role) return null
  return (
    <DialogTrigger>
      <Button className="icon" aria-label={`Signed in: ${data.account}, ${data.role}`}><CircleUser size={18} /></Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <header><Heading slot="title">{data.account}, {data.role}</Heading><Button slot="close" className="icon" aria-label="Close"><X size={18} /></Button></header>
            <p>{MAY[data.role]} Decisions carry your name.</p>
            <NewPassword />
            <p><button type="button" className="button" onClick={() => { void signOut() }}>Sign out</button></p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function NewPassword() {
  const { changePassword } = useSigning()
  const [said, setSaid] = useState('')
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    const form = e.currentTarget
    const fields = new FormData(form)
    changePassword(String(fields.get('now')), String(fields.get('next')))
      .then(() => { form.reset(); setSaid('The password was changed; you are signed out everywhere else.'); announce('The password was changed.') },
        (error: Error) => setSaid(error instanceof ApiError ? `${error.message} ${error.remedy}` : error.message))
  }
  return (
    <details className="group">
      <summary><span className="group-title">Another password…</span></summary>
      <form className="save-form" onSubmit={submit}>
        <label>Password now <input name="now" type="password" required maxLength={1000} autoComplete="current-password" /></label>
        <label>New password, 12 characters or more <input name="next" type="password" required maxLength={200} autoComplete="new-password" /></label>
        {said && <p role="alert">{said}</p>}
        <button type="submit" className="button">Change</button>
      </form>
    </details>
  )
}
