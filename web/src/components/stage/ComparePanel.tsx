/** Two side by side: what each says of the other, third parties of both, and how much there is of each. */
import { relation } from '@polylogue/graph-schema'
import type { AggregatedRelation } from '@polylogue/graph-schema'
import type { Compared, ThirdParty } from '@polylogue/api/contract'
import { ArrowLeftRight } from 'lucide-react'
import { useCompare } from '../../api/overview.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { go } from '../../state/look.ts'
import { tallyOf, toneOf } from '../../view-model/bundle.ts'
import { toneOfRelation, toneRow } from '../../view-model/encoding.ts'
import { namesOf } from '../../view-model/scene.ts'
import { count, period, relationClause, tallyLabel } from '../../view-model/words.ts'
import { KindGlyph, ToneGlyph } from '../Glyphs.tsx'
import { Failed, Loading } from '../States.tsx'

const FEW = 5

export function ComparePanel({ a, b }: { readonly a: string, readonly b: string }) {
  const filter = useCanvas((s) => s.filter)
  const { data, error, refetch } = useCompare(a, b, filter)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Comparing…" />
  const names = namesOf([data.a.entity, data.b.entity, ...data.third.map((t) => t.entity)])
  const [left, right] = [data.a.entity, data.b.entity]
  const groups = thirdGroups(data.third)
  return (
    <div className="card compare">
      <h2>{left.name} <span className="quiet">and</span> {right.name}</h2>
      <div className="actions">
        <button type="button" className="button" onClick={() => go.compare(b, a)}><ArrowLeftRight size={15} aria-hidden="true" /> Swap</button>
        <button type="button" className="button" onClick={() => go.path(a, b)}>Path between them</button>
        {data.third.length > 0 && <button type="button" className="button" onClick={() => acts.keep([a, b, ...data.third.map((t) => t.entity.id)], `${left.name}, ${right.name} and third parties`)}>Show only these</button>}
      </div>
      <dl className="details denominators">{[data.a, data.b].map((side) => <Denominator key={side.entity.id} side={side} documents={data.documents} />)}</dl>
      <Towards title={`${left.name} of ${right.name}`} relations={data.aOfB} names={names} />
      <Towards title={`${right.name} of ${left.name}`} relations={data.bOfA} names={names} />
      <h3>Third parties of both <span className="count">{data.thirdTotal}</span></h3>
      {data.thirdTotal === 0 && <p className="quiet">Under the present filters nobody has to do with both.</p>}
      {groups.map((g) => (
        <details key={g.title} className="group" open>
          <summary><span className="group-title">{g.title}</span> <span className="count">{g.third.length}</span></summary>
          <table className="third"><thead><tr><th scope="col">Third party</th><th scope="col">{left.name}</th><th scope="col">{right.name}</th></tr></thead>
            <tbody>{g.third.map((t) => (
              <tr key={t.entity.id}>
                <th scope="row"><button type="button" className="link" onClick={() => go.entity(t.entity.id)}><KindGlyph kind={t.entity.kind} size={13} /> {t.entity.name}</button></th>
                {([[a, t.withA], [b, t.withB]] as const).map(([side, relations]) => <ThirdCell key={side} side={side} third={t} relations={relations} names={names} />)}
              </tr>
            ))}</tbody>
          </table>
        </details>
      ))}
      {data.thirdTotal > data.third.length && <p className="fine">The {data.third.length} with most statements are listed; {data.thirdTotal - data.third.length} more are not.</p>}
    </div>
  )
}

function Denominator({ side, documents }: { readonly side: Compared, readonly documents: number }) {
  return <div><dt>{side.entity.name}</dt><dd>named in {side.namedIn} of {count(documents, 'document')}, published {side.publishedBy}; {count(side.statements, 'statement')} under the filters{side.statements < FEW ? ' (few)' : ''}</dd></div>
}

function Towards({ title, relations, names }: { readonly title: string, readonly relations: readonly AggregatedRelation[], readonly names: (id: string | null) => string }) {
  return (
    <>
      <h3>{title}</h3>
      {relations.length === 0 && <p className="quiet">Nothing under the present filters.</p>}
      <ul className="clauses">{relations.map((r) => (
        <li key={r.relation}><button type="button" className="clause" onClick={() => go.relation(r.subject, r.object)}><ToneGlyph tone={toneOfRelation(r.relation)} /><span>{relationClause(r, names)}, {period(r.firstDate, r.lastDate)}{r.reported > 0 ? `; ${r.reported} reported` : ''}{r.statements < FEW ? ' (few)' : ''}</span></button></li>
      ))}</ul>
    </>
  )
}

function ThirdCell({ side, third, relations, names }: { readonly side: string, readonly third: ThirdParty, readonly relations: readonly AggregatedRelation[], readonly names: (id: string | null) => string }) {
  const tally = tallyOf(relations)
  const tone = toneOf(tally)
  const words = relations.map((r) => `${names(r.subject)} ${relation(r.relation).label} ${names(r.object)}`).join('; ')
  return <td><button type="button" className={`link tone-text-${tone}`} title={words} aria-label={`${words}: show the passages`} onClick={() => go.relation(side, third.entity.id)}>{toneRow(tone).sign} {tallyLabel(tally) || count(tally.ties, 'tie')}</button></td>
}

/** Where they part comes first. */
function thirdGroups(third: readonly ThirdParty[]): { readonly title: string, readonly third: readonly ThirdParty[] }[] {
  const group = (t: ThirdParty) => {
    const [x, y] = [toneOf(tallyOf(t.withA)), toneOf(tallyOf(t.withB))]
    if ((x === 'for' && y === 'against') || (x === 'against' && y === 'for')) return 'They part over'
    if (x === y && (x === 'for' || x === 'against')) return x === 'for' ? 'For both' : 'Against both'
    return 'Otherwise with both'
  }
  return ['They part over', 'For both', 'Against both', 'Otherwise with both'].map((title) => ({ title, third: third.filter((t) => group(t) === title) })).filter((g) => g.third.length > 0)
}
