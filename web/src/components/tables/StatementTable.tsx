/** Every statement among what is shown, or of the whole corpus, as a row with its words; the words open the reader. */
import { useMemo } from 'react'
import { useStatements } from '../../api/queries.ts'
import { useCanvas } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import type { Scene } from '../../view-model/scene.ts'
import { namesOf } from '../../view-model/scene.ts'
import { STATEMENT_COLUMNS, statementRows } from '../../view-model/table-rows.ts'
import { count, percent } from '../../view-model/words.ts'
import { ToneGlyph } from '../Glyphs.tsx'
import { Failed, Loading } from '../States.tsx'
import { ScopeSwitch, useScope } from './ScopeSwitch.tsx'
import { VirtualTable } from './VirtualTable.tsx'

export function StatementTable({ scene }: { readonly scene: Scene }) {
  const scope = useScope('statements')
  const filter = useCanvas((s) => s.filter)
  const selection = useLook((s) => s.selection)
  const ids = useMemo(() => (scope === 'corpus' ? null : scene.nodes.map((n) => n.entity.id)), [scope, scene])
  const found = useStatements(ids, filter)
  const rows = useMemo(() => statementRows(found.statements, namesOf(found.entities), new Map(found.documents.map((d) => [d.id, d]))), [found.statements, found.entities, found.documents])
  if (found.error) return <Failed error={found.error} retry={found.retry} />
  if (found.total === null) return <Loading what="Listing the statements…" />
  return (
    <VirtualTable name="statements" label="Statements" rows={rows} columns={STATEMENT_COLUMNS} order={{ column: 'date', descending: false }}
      selected={({ statement: s }) => (selection?.type === 'relation' ? [s.subject, s.object].every((x) => x === selection.a || x === selection.b) : selection?.type === 'entity' && (selection.id === s.subject || selection.id === s.object))}
      tools={<ScopeSwitch name="statements" />}
      caption={(n) => `${n === found.total ? '' : `${n.toLocaleString('en')} of `}${count(found.total!, 'statement')}${scope === 'corpus' ? ' of the corpus' : ' among what the graph shows'}`}
      cell={(r, column) => {
        const s = r.statement
        switch (column) {
          case 'subject': return <button type="button" className="link" onClick={() => go.entity(s.subject)}>{r.subject}</button>
          case 'object': return <button type="button" className="link" onClick={() => go.entity(s.object)}>{r.object}</button>
          case 'verb': return <button type="button" className="link verb" aria-label={`${r.subject} ${r.verb} ${r.object}: show the passages`} onClick={() => go.relation(s.subject, s.object)}><ToneGlyph tone={r.tone} width={26} /> {r.verb}</button>
          case 'words': return <button type="button" className="link serif" onClick={() => go.read({ document: s.evidence[0].document, start: s.evidence[0].start, end: s.evidence[0].end })}>{r.words}</button>
          case 'confidence': return percent(r.confidence)
          default: return r[column as 'voice' | 'document' | 'date']
        }
      }} />
  )
}
