/** All about one entity: names, relations by what they say, words quoted, documents; and what one can do with it. */
import { CirclePlus, EyeOff, Focus, Route, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useEntity } from '../api/queries.ts'
import { keepAround, toggleExpansion } from '../api/expand.ts'
import { askHow } from '../state/expanding.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { evidenceFilter, narrowings } from '../state/filter.ts'
import { go } from '../state/look.ts'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { Scene } from '../view-model/scene.ts'
import { groupsOf } from '../view-model/entity-card.ts'
import { count, kindWord, tallyInWords } from '../view-model/words.ts'
import { EntityQuotations } from './EntityQuotations.tsx'
import { KindGlyph, ToneGlyph } from './Glyphs.tsx'
import { NamedEntity } from './NamedEntity.tsx'
import { PathPicker } from './PathPicker.tsx'
import { CorrectEntity } from './review/CorrectEntity.tsx'
import { DocumentLink } from './DocumentLink.tsx'
import { Failed, Loading } from './States.tsx'

const FIRST_FEW = 8

export function EntityCard({ id, scene }: { readonly id: string, readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const { data, error, refetch } = useEntity(id)
  const narrowed = useEntity(id, filter)
  const expanded = useCanvas((s) => s.expanded.some((e) => e.id === id))
  const [picking, setPicking] = useState(false)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Reading the card…" />
  const { entity, documents } = data
  const { relations } = narrowed.data ?? data
  const cuts = narrowings(evidenceFilter(filter)).map((n) => n.words)
  const node = scene.nodes.find((n) => n.entity.id === id)
  const details = Object.entries(entity.details).filter(([, v]) => v)
  return (
    <div className="card">
      <h2 className="card-name"><KindGlyph kind={entity.kind} size={20} /> {entity.name}</h2>
      <p className="quiet">{kindWord(entity.kind)} · named {entity.mentions === 1 ? 'once' : `${entity.mentions} times`} in {count(entity.documents, 'document')}</p>
      <p className="quiet">Passages: {tallyInWords(relations)}</p>
      {cuts.length > 0 && <p className="fine" role="status">{relations.length} of {count(data.relations.length, 'relation')} pass the filters: {cuts.join('; ')}.</p>}
      {entity.aliases.length > 0 && <p className="aliases">Also: {entity.aliases.join(', ')}</p>}
      {details.length > 0 && <dl className="details">{details.map(([k, v]) => <div key={k}><dt>{k.replace(/[A-Z]/gu, (c) => ` ${c.toLowerCase()}`)}</dt><dd>{v}</dd></div>)}</dl>}
      <div className="actions">
        <button type="button" className="button" title="E" onClick={() => toggleExpansion(id, entity.name, scene)}>{expanded ? <><Undo2 size={15} aria-hidden="true" /> Collapse</> : <><CirclePlus size={15} aria-hidden="true" /> Expand{node && node.hidden > 0 ? ` (${node.hidden} more)` : ''}</>}</button>
        <button type="button" className="button" title="Shift E" onClick={() => askHow(id, entity.name)}>Choose neighbours…</button>
        <button type="button" className="button" title="O" onClick={() => void keepAround(id, entity.name)}><Focus size={15} aria-hidden="true" /> Show only</button>
        <button type="button" className="button" aria-expanded={picking} onClick={() => setPicking(!picking)}><Route size={15} aria-hidden="true" /> Path to…</button>
        <button type="button" className="button" title="X" onClick={() => { acts.hide(id, entity.name); go.select(null) }}><EyeOff size={15} aria-hidden="true" /> Hide</button>
      </div>
      {picking && <PathPicker from={id} nodes={scene.nodes} />}
      {groupsOf(id, relations).map((group) => (
        <details key={group.title} open className="group">
          <summary><ToneGlyph tone={group.tone} width={30} /> <span className="group-title">{group.title}</span> <span className="count">{group.entries.length}</span></summary>
          <Few entries={group.entries.map(({ other, relation }) => (
            <li key={other}>
              <button type="button" className="line-link" onClick={() => go.relation(relation.subject, relation.object)}>
                <NamedEntity id={other} scene={scene} /><span className="count">{heard(relation)}{count(relation.passages, 'passage')}</span>
              </button>
            </li>
          ))} />
        </details>
      ))}
      <CorrectEntity key={entity.id} entity={entity} />
      <EntityQuotations id={id} name={entity.name} />
      {documents.length > 0 && (
        <details className="group" open>
          <summary><span className="group-title">Documents</span> <span className="count">{documents.length}</span></summary>
          <Few entries={documents.map((d) => <li key={d.id}><DocumentLink document={d} about={id} /></li>)} />
        </details>
      )}
    </div>
  )
}

/** Whether others only report it: a line in the picture has a ring for it. */
function heard({ firstHand, reported }: AggregatedRelation): string {
  return reported === 0 ? '' : firstHand === 0 ? 'reported · ' : `${reported} reported · `
}

function Few({ entries }: { readonly entries: readonly ReactNode[] }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className="plain-list">{all ? entries : entries.slice(0, FIRST_FEW)}</ul>
      {!all && entries.length > FIRST_FEW && <button type="button" className="button plain" onClick={() => setAll(true)}>{entries.length - FIRST_FEW} more</button>}
    </>
  )
}
