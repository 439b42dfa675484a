/** Corrections to an entity: another name, another kind, the same as another one. Each is a decision that can be taken back. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ENTITY_KIND_NAMES } from '@polylogue/graph-schema'
import type { Entity } from '@polylogue/graph-schema'
import { decide } from '../../api/decide.ts'
import { useSearch } from '../../api/queries.ts'
import { useReasonAgainst } from '../../api/session.ts'
import { announce } from '../../state/announce.ts'
import { go } from '../../state/look.ts'
import { tellRuling } from '../../state/ruling.ts'
import { kindWord } from '../../view-model/words.ts'
import { KindGlyph } from '../Glyphs.tsx'

type Verb = 'rename' | 'retype' | 'same'

export function CorrectEntity({ entity }: { readonly entity: Entity }) {
  const client = useQueryClient()
  const [name, setName] = useState(entity.name)
  const [same, setSame] = useState('')
  const reason = useReasonAgainst('reviewer')
  const rule = (verb: Verb, words: string, after: string | null, other: Entity | null) => {
    const target = (e: Entity) => ({ kind: 'entity' as const, id: e.id, place: null })
    decide(client, verb, target(entity), { after, before: verb === 'rename' ? entity.name : verb === 'retype' ? entity.kind : null, other: other && target(other) })
      .then(({ decision }) => { tellRuling({ words, decision: decision.id }); announce(words); if (verb !== 'rename') go.select(null) })
      .catch((error: Error) => announce(error.message))
  }
  return (
    <details className="group correct">
      <summary><span className="group-title">Correct…</span></summary>
      {reason && <p className="quiet">{reason}</p>}
      <form onSubmit={(e) => { e.preventDefault(); rule('rename', `${entity.name} is now called ${name}.`, name.trim(), null) }}>
        <label>Name <input value={name} maxLength={300} onChange={(e) => setName(e.target.value)} /></label>
        <button type="submit" className="button" disabled={reason !== null || name.trim() === '' || name === entity.name}>Rename</button>
      </form>
      <label>Kind{' '}
        <select value={entity.kind} disabled={reason !== null} onChange={(e) => rule('retype', `${entity.name} is now of the kind ${e.target.value}.`, e.target.value, null)}>
          {ENTITY_KIND_NAMES.map((kind) => <option key={kind} value={kind}>{kindWord(kind)}</option>)}
        </select>
      </label>
      <label>Same as <input value={same} placeholder="another name" onChange={(e) => setSame(e.target.value)} /></label>
      {reason === null && same.trim() !== '' && <Candidates words={same} entity={entity} choose={(other) => rule('same', `${entity.name} and ${other.name} are one.`, null, other)} />}
      <p className="fine">What you say is kept in the workspace and holds whatever is ingested later.</p>
    </details>
  )
}

/** Entities of the same kind that the words find. */
function Candidates({ words, entity, choose }: { readonly words: string, readonly entity: Entity, readonly choose: (other: Entity) => void }) {
  const { data } = useSearch(words)
  const found = (data?.hits ?? []).flatMap((h) => (h.type === 'entity' && h.entity.id !== entity.id && h.entity.kind === entity.kind ? [h.entity] : []))
  if (found.length === 0) return <p className="quiet">Nobody else of this kind is called so.</p>
  return <ul className="plain-list">{found.map((other) => <li key={other.id}><button type="button" className="line-link" onClick={() => choose(other)}><KindGlyph kind={other.kind} size={14} /> {other.name}</button></li>)}</ul>
}
