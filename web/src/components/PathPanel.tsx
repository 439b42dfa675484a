/** The shortest way between two entities, hop by hop; each hop opens its evidence. */
import { relation } from '@polylogue/graph-schema'
import { usePath } from '../api/queries.ts'
import { useCanvas } from '../state/canvas.ts'
import { go } from '../state/look.ts'
import { tallyOf, toneOf } from '../view-model/bundle.ts'
import { namesOf } from '../view-model/scene.ts'
import { count } from '../view-model/words.ts'
import { KindGlyph, ToneGlyph } from './Glyphs.tsx'
import { Empty, Failed, Loading } from './States.tsx'

export function PathPanel({ from, to }: { readonly from: string, readonly to: string }) {
  const filter = useCanvas((s) => s.filter)
  const { data, error, refetch } = usePath({ from, to }, filter)
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data) return <Loading what="Looking for a path…" />
  if (!data.path) return <Empty title="No path joins these two."><p>Under the present filters nothing connects them within four steps. Drop a filter, or choose another pair.</p></Empty>
  const { entities, hops } = data.path
  const names = namesOf(entities)
  return (
    <div className="card">
      <h2>From {entities[0].name} to {entities.at(-1)!.name}</h2>
      <p className="quiet">Shortest path, {count(hops.length, 'step')}</p>
      <ol className="path">
        {entities.map((e, i) => (
          <li key={e.id}>
            <button type="button" className="line-link" onClick={() => go.entity(e.id)}><span className="named"><KindGlyph kind={e.kind} size={14} /> {e.name}</span></button>
            {hops[i] && (
              <button type="button" className="line-link hop" onClick={() => go.relation(e.id, entities[i + 1].id)}>
                <ToneGlyph tone={toneOf(tallyOf(hops[i]))} />
                <span>{[...new Set(hops[i].map((r) => `${names(r.subject)} ${relation(r.relation).label} ${names(r.object)}`))].join('; ')}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
