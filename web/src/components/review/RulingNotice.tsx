/** What was just decided, with the way back, for as long as one is likely to want it. */
import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Undo2, X } from 'lucide-react'
import { undo } from '../../api/decide.ts'
import { announce } from '../../state/announce.ts'
import { tellRuling, useRuling } from '../../state/ruling.ts'

const SHOWN_MS = 20_000

export function RulingNotice() {
  const client = useQueryClient()
  const ruling = useRuling((s) => s.ruling)
  useEffect(() => {
    if (!ruling) return
    const timer = setTimeout(() => tellRuling(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [ruling])
  if (!ruling) return null
  const takeBack = () => {
    undo(client, ruling.decision).then(() => { tellRuling(null); announce('The decision was taken back.') }).catch((error: Error) => announce(error.message))
  }
  return (
    <div className="ruling" role="region" aria-label="Last decision">
      <span>{ruling.words}</span>
      <button type="button" className="button plain" onClick={takeBack}><Undo2 size={14} aria-hidden="true" /> Undo</button>
      <button type="button" className="button plain" aria-label="Close" onClick={() => tellRuling(null)}><X size={14} aria-hidden="true" /></button>
    </div>
  )
}
