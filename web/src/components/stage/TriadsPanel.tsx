/** Triads out of balance among what is drawn: the friend of an enemy first; every side opens its passages. */
import { useMemo, useState } from 'react'
import { go } from '../../state/look.ts'
import { middleOf, unbalancedTriads } from '../../view-model/triads.ts'
import type { Triad } from '../../view-model/triads.ts'
import { namesOf } from '../../view-model/scene.ts'
import type { Scene } from '../../view-model/scene.ts'
import { count } from '../../view-model/words.ts'
import { ToneGlyph } from '../Glyphs.tsx'

const PAGE = 40

export function TriadsPanel({ scene }: { readonly scene: Scene }) {
  const triads = useMemo(() => unbalancedTriads(scene), [scene])
  const names = useMemo(() => namesOf(scene.nodes.map((n) => n.entity)), [scene])
  const [most, setMost] = useState(PAGE)
  return (
    <div className="card">
      <h2>Triads out of balance</h2>
      <p className="quiet">{triads.length === 0 ? 'None among what is drawn.' : `${count(triads.length, 'triad')} among what is drawn, the firmest first. Each is a place to look closer: an alliance under strain, a change over time, or a mistaken reading.`}</p>
      <ol className="triads">{triads.slice(0, most).map((t) => <TriadRow key={t.ids.join()} triad={t} names={names} />)}</ol>
      {triads.length > most && <button type="button" className="button" onClick={() => setMost(most + PAGE)}>{triads.length - most} more</button>}
    </div>
  )
}

function TriadRow({ triad, names }: { readonly triad: Triad, readonly names: (id: string | null) => string }) {
  const middle = middleOf(triad)
  const others = triad.ids.filter((id) => id !== middle).map(names)
  return (
    <li className="group">
      <p className="group-title">{middle ? `${names(middle)} is with both ${others[0]} and ${others[1]}, who are opposed` : `${triad.ids.map(names).join(', ')}: each against each`}</p>
      <ul className="clauses">{triad.sides.map((s) => (
        <li key={`${s.a} ${s.b}`}><button type="button" className="clause" onClick={() => go.relation(s.a, s.b)}><ToneGlyph tone={s.sign > 0 ? 'for' : 'against'} /><span>{names(s.a)} and {names(s.b)}, {count(s.passages, 'statement')}</span></button></li>
      ))}</ul>
      <button type="button" className="button plain" onClick={() => go.pick(triad.ids)}>Pick these three</button>
    </li>
  )
}
