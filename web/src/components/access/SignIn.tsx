/** The way in: name and password, or the address that was printed when Polylogue started. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { SessionAnswer } from '@polylogue/api/contract'
import { ApiError } from '../../api/client.ts'
import { useSigning } from '../../api/session.ts'

export function SignIn({ by }: { readonly by: SessionAnswer['signIn'] }) {
  const { signIn } = useSigning()
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    const fields = new FormData(e.currentTarget)
    const field = (name: string) => String(fields.get(name) ?? '')
    setBusy(true)
    setFailed('')
    signIn(by === 'token' ? { token: tokenIn(field('token')) } : { name: field('name'), password: field('password') })
      .catch((error: Error) => { setFailed(error instanceof ApiError ? `${error.message} ${error.remedy}` : error.message); setBusy(false) })
  }
  return (
    <main className="gate">
      <form className="save-form" onSubmit={submit} aria-label="Sign in">
        <h1 className="name">Polylogue</h1>
        {by === 'token'
          ? <p>Open the address that was printed when Polylogue started, in the window where you typed <code>npm start</code>: the part after <code>token=</code> lets you in. Each start has another. Or put it in here.</p>
          : <p>Sign in to read this graph. An owner can give you an account.</p>}
        {by === 'token'
          ? <label>Address or token <input name="token" required maxLength={1000} autoFocus autoComplete="off" spellCheck={false} /></label>
          : <>
              <label>Name <input name="name" required maxLength={200} autoFocus autoComplete="username" /></label>
              <label>Password <input name="password" type="password" required maxLength={1000} autoComplete="current-password" /></label>
            </>}
        {failed && <p role="alert">{failed}</p>}
        <button type="submit" className="button" disabled={busy}>{busy ? 'Signing in …' : 'Sign in'}</button>
      </form>
    </main>
  )
}

function tokenIn(text: string): string {
  return /[?&#]token=([\w-]+)/.exec(text)?.[1] ?? text.trim()
}
