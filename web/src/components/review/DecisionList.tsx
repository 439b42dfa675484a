/** What people ruled, newest first: also of passages that were left out and so stand nowhere else; each can be taken back. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { undo, useDecisions } from '../../api/decide.ts'
import { useReasonAgainst } from '../../api/session.ts'
import { announce } from '../../state/announce.ts'
import { decisionRows } from '../../view-model/decisions.ts'
import { Failed } from '../States.tsx'

export function DecisionList() {
  const client = useQueryClient()
  const { data, error, refetch } = useDecisions()
  const reason = useReasonAgainst('reviewer')
  const [busy, setBusy] = useState(false)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  const rows = decisionRows(data?.decisions ?? [])
  if (rows.length === 0) return <p className="quiet">Nothing yet. Passages have “Right” and “Wrong”, entities “Correct…”; what you rule stays, whatever is ingested later.</p>
  const takeBack = (id: string) => {
    setBusy(true)
    undo(client, id).then(() => announce('The decision was taken back.'), (e: Error) => announce(e.message)).finally(() => setBusy(false))
  }
  return (
    <ol className="plain-list decisions">
      {rows.map((row) => (
        <li key={row.id} className={row.stands ? undefined : 'undone'}>
          <span>{row.words}<br /><span className="quiet">{row.by}{row.stands ? '' : ' · taken back'}</span></span>
          {row.stands && <button type="button" className="button plain" disabled={busy || reason !== null} title={reason ?? undefined} aria-label={`Take back: ${row.words}`} onClick={() => takeBack(row.id)}><Undo2 size={13} aria-hidden="true" /> Take back</button>}
        </li>
      ))}
    </ol>
  )
}
