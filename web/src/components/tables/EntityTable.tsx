/** Every entity of the picture, or of the whole corpus, as a row; a row opens its card, and those of the picture can be picked to act on several. */
import { useMemo } from 'react'
import { ENTITY_KINDS } from '@polylogue/graph-schema'
import { useEntityList } from '../../api/queries.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { go, useLook } from '../../state/look.ts'
import type { Scene } from '../../view-model/scene.ts'
import { ENTITY_COLUMNS, corpusEntityRows, entityRows } from '../../view-model/table-rows.ts'
import type { EntityRow } from '../../view-model/table-rows.ts'
import { count, kindWord } from '../../view-model/words.ts'
import { KindGlyph } from '../Glyphs.tsx'
import { Failed, Loading } from '../States.tsx'
import { ScopeSwitch, useScope } from './ScopeSwitch.tsx'
import { VirtualTable } from './VirtualTable.tsx'

export function EntityTable({ scene }: { readonly scene: Scene }) {
  const scope = useScope('entities')
  const kind = useLook((s) => s.params['entities-kind'] ?? '')
  const corpus = useEntityList(scope === 'corpus', kind)
  const drawn = useMemo(() => new Set(scene.nodes.map((n) => n.entity.id)), [scene])
  const hidden = useCanvas((s) => s.hidden)
  const selection = useLook((s) => s.selection)
  const picked = useLook((s) => s.picked)
  const rows = useMemo(() => (scope === 'corpus' ? corpusEntityRows(corpus.entities, corpus.reach) : entityRows(scene).filter((r) => kind === '' || r.kind === kind)), [scope, corpus.entities, corpus.reach, scene, kind])
  if (scope === 'corpus' && corpus.error) return <Failed error={corpus.error} retry={corpus.retry} />
  if (scope === 'corpus' && corpus.total === null) return <Loading what="Listing the entities…" />
  const columns = scope === 'corpus' ? ENTITY_COLUMNS.filter((c) => c.id !== 'for' && c.id !== 'against') : ENTITY_COLUMNS
  const open = (r: EntityRow) => { if (!drawn.has(r.key) || hidden.includes(r.key)) acts.add(r.key, r.name); go.entity(r.key) }
  return (
    <VirtualTable name="entities" label="Entities" rows={rows} columns={columns} order={{ column: scope === 'corpus' ? 'mentions' : 'relations', descending: true }}
      selected={(r) => selection?.type === 'entity' && selection.id === r.key}
      tools={<>
        <ScopeSwitch name="entities" />
        <label><span className="unseen">Kind</span><select value={kind} onChange={(e) => go.param('entities-kind', e.target.value)}><option value="">All kinds</option>{ENTITY_KINDS.map((k) => <option key={k.kind} value={k.kind}>{k.plural}</option>)}</select></label>
      </>}
      caption={(n) => (scope === 'corpus' ? `${n.toLocaleString('en')} of ${count(corpus.total!, 'entity', 'entities')} of the corpus` : `${count(n, 'entity', 'entities')}, the same as in the graph`)}
      cell={(r, column) => {
        if (column === 'name') return <span className="pickable">
          {drawn.has(r.key) && <input type="checkbox" className="pick" aria-label={`Pick ${r.name}`} checked={picked.includes(r.key)} onChange={() => go.pick(picked.includes(r.key) ? picked.filter((id) => id !== r.key) : [...picked, r.key])} />}
          <button type="button" className="link named" onClick={() => open(r)}><KindGlyph kind={r.kind} size={14} /> <span className="cut">{r.name}</span></button>
        </span>
        return column === 'kind' ? kindWord(r.kind) : r[column as 'relations' | 'for' | 'against' | 'passages' | 'documents' | 'mentions' | 'years']
      }} />
  )
}
