/** Shows the explorer to who is signed in, and a way in to everybody else. */
import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { Failed, Loading } from '../States.tsx'
import { useTheme } from '../use-theme.ts'
import { SignIn } from './SignIn.tsx'

export function Gate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useSession()
  useTheme()
  if (data?.role) return children
  if (data) return <SignIn by={data.signIn} />
  return <main className="gate">{error ? <Failed error={error} retry={() => void refetch()} /> : <Loading what="Polylogue opens …" />}</main>
}
