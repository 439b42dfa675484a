/** The shortest way between two entities over the relations chosen; each hop a sentence with its sign and a passage. */
import { RELATIONS } from '@polylogue/graph-schema'
import type { AggregatedRelation, RelationType } from '@polylogue/graph-schema'
import { useEntity, usePair, usePath } from '../api/queries.ts'
import { useCanvas } from '../state/canvas.ts'
import { go, useLook } from '../state/look.ts'
import { pathRelations } from '../state/filter.ts'
import { toneOfRelation } from '../view-model/encoding.ts'
import { namesOf } from '../view-model/scene.ts'
import { count, dateInWords, relationClause } from '../view-model/words.ts'
import { KindGlyph, ToneGlyph } from './Glyphs.tsx'
import { Failed, Loading } from './States.tsx'

export function PathPanel({ from, to }: { readonly from: string, readonly to: string }) {
  const filter = useCanvas((s) => s.filter)
  const path = useLook((s) => s.path) ?? { from, to }
  const { data, error, refetch } = usePath(path, filter)
  return (
    <div className="card">
      {error ? <Failed error={error} retry={() => void refetch()} /> : !data ? <Loading what="Looking for a path…" />
        : data.path ? <Found entities={data.path.entities} hops={data.path.hops} />
          : <><Ends a={from} b={to} /><p role="status"><strong>No path joins these two.</strong> Over these relations nothing connects them within four steps. Choose others below, drop a filter, or take another pair.</p></>}
      <Choice chosen={pathRelations(filter, path.relations)} from={from} to={to} />
    </div>
  )
}

/** Of a path that is not there. */
function Ends({ a, b }: { readonly a: string, readonly b: string }) {
  const [from, to] = [useEntity(a).data?.entity, useEntity(b).data?.entity]
  return <h2>{from && to ? `From ${from.name} to ${to.name}` : 'Path'}</h2>
}

function Found({ entities, hops }: { readonly entities: readonly { readonly id: string, readonly name: string, readonly kind: Parameters<typeof KindGlyph>[0]['kind'] }[], readonly hops: readonly (readonly AggregatedRelation[])[] }) {
  const names = namesOf(entities)
  return (
    <>
      <h2>From {entities[0].name} to {entities.at(-1)!.name}</h2>
      <p className="quiet">Shortest path, {count(hops.length, 'step')}. It joins what documents say one by one, and is no relation between its ends.</p>
      <ol className="path">
        {entities.map((e, i) => (
          <li key={e.id}>
            <button type="button" className="line-link" onClick={() => go.entity(e.id)}><span className="named"><KindGlyph kind={e.kind} size={14} /> {e.name}</span></button>
            {hops[i] && hops[i].map((r) => (
              <button key={`${r.subject} ${r.relation}`} type="button" className="line-link hop" onClick={() => go.relation(e.id, entities[i + 1].id)}>
                <ToneGlyph tone={toneOfRelation(r.relation)} /><span>{relationClause(r, names)}</span>
              </button>
            ))}
            {hops[i] && <HopPassage a={e.id} b={entities[i + 1].id} relations={hops[i]} />}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The surest passage of a hop. */
function HopPassage({ a, b, relations }: { readonly a: string, readonly b: string, readonly relations: readonly AggregatedRelation[] }) {
  const filter = useCanvas((s) => s.filter)
  const { data } = usePair(a, b, filter)
  const page = data?.pages[0]
  const statement = page?.statements.filter((s) => relations.some((r) => r.relation === s.relation)).toSorted((x, y) => y.confidence - x.confidence)[0]
  if (!page || !statement) return null
  const evidence = statement.evidence[0]
  const document = page.documents.find((d) => d.id === statement.document)
  return (
    <button type="button" className="hop-passage serif" onClick={() => go.read({ document: evidence.document, start: evidence.start, end: evidence.end })}>
      “{evidence.exact}” <span className="fine">{document?.title || document?.path}, {dateInWords(statement.date)}{statement.attribution.length > 0 ? ', reported' : ''}</span>
    </button>
  )
}

function Choice({ chosen, from, to }: { readonly chosen: readonly RelationType[], readonly from: string, readonly to: string }) {
  const choose = (relations: readonly RelationType[]) => { if (relations.length > 0) useLook.setState({ path: { from, to, relations } }) }
  return (
    <fieldset className="choices path-choice"><legend>Relations a step may use</legend>
      {RELATIONS.map((row) => (
        <label key={row.type} className="radio"><input type="checkbox" checked={chosen.includes(row.type)} onChange={() => choose(chosen.includes(row.type) ? chosen.filter((r) => r !== row.type) : [...chosen, row.type])} /><ToneGlyph tone={toneOfRelation(row.type)} width={28} /><span>{row.label}</span></label>
      ))}
      <div className="actions">
        <button type="button" className="button" onClick={() => choose(RELATIONS.map((r) => r.type))}>Any</button>
        <button type="button" className="button" onClick={() => choose(RELATIONS.filter((r) => r.polarity === 1).map((r) => r.type))}>Only for</button>
        <button type="button" className="button" onClick={() => choose(RELATIONS.filter((r) => r.polarity === -1).map((r) => r.type))}>Only against</button>
        <button type="button" className="button plain" onClick={() => useLook.setState({ path: { from, to } })}>As in the legend</button>
      </div>
    </fieldset>
  )
}
