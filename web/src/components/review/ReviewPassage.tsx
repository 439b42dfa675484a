/** A person judges a passage: it says so, or it does not. The machine's finding stays in the log either way. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Check, Undo2, X } from 'lucide-react'
import type { StatementEvidence } from '@polylogue/graph-schema'
import { decide, undoNewest } from '../../api/decide.ts'
import { useReasonAgainst } from '../../api/session.ts'
import { announce } from '../../state/announce.ts'
import { tellRuling } from '../../state/ruling.ts'

export function ReviewPassage({ evidence }: { readonly evidence: StatementEvidence }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const reason = useReasonAgainst('reviewer')
  const working = (work: () => Promise<void>) => {
    setBusy(true)
    work().catch((error: Error) => announce(error.message)).finally(() => setBusy(false))
  }
  const rule = (verb: 'accept' | 'reject') => working(async () => {
    const place = { document: evidence.document, start: evidence.start, end: evidence.end }
    const { decision } = await decide(client, verb, { kind: 'finding', id: evidence.finding, place }, { before: evidence.review ?? 'unreviewed' })
    const words = verb === 'accept' ? 'The passage was accepted.' : 'The passage was rejected and left out.'
    tellRuling({ words, decision: decision.id })
    announce(words)
  })
  if (evidence.review !== undefined) {
    return <button type="button" className="button plain" disabled={busy || reason !== null} title={reason ?? undefined} onClick={() => working(async () => { announce(await undoNewest(client, evidence.finding) ? 'The decision was taken back.' : 'There is no decision on this passage.') })}><Undo2 size={13} aria-hidden="true" /> {evidence.review}</button>
  }
  return (
    <span className="review" role="group" aria-label="Is this what the passage says?">
      <button type="button" className="button plain" disabled={busy || reason !== null} title={reason ?? 'It says so'} onClick={() => rule('accept')}><Check size={13} aria-hidden="true" /> Right</button>
      <button type="button" className="button plain" disabled={busy || reason !== null} title={reason ?? 'It does not say so; leave it out'} onClick={() => rule('reject')}><X size={13} aria-hidden="true" /> Wrong</button>
    </span>
  )
}
