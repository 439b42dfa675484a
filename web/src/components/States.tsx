/** What stands where nothing else can: loading, empty, broken; each with what to do next. */
import type { ReactNode } from 'react'
import { RotateCw } from 'lucide-react'
import { ApiError } from '../api/client.ts'

export function Loading({ what }: { readonly what: string }) {
  return <div className="state loading" role="status"><span className="pulse" aria-hidden="true" />{what}</div>
}

export function Failed({ error, retry }: { readonly error: Error, readonly retry?: () => void }) {
  return (
    <div className="state failed" role="alert">
      <strong>{error.message}</strong>
      <p>{error instanceof ApiError ? error.remedy : 'Reload the page.'}</p>
      {retry && <button type="button" className="button" onClick={retry}><RotateCw size={15} aria-hidden="true" /> Try again</button>}
    </div>
  )
}

export function Empty({ title, children }: { readonly title: string, readonly children?: ReactNode }) {
  return <div className="state empty"><strong>{title}</strong>{children}</div>
}
