/** A corpus too large for single actors: its groups, how they stand to each other, and the way into each. */
import { useEffect, useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useCommunities } from '../../api/overview.ts'
import { topQuery } from '../../api/use-scene.ts'
import { layout } from '../../graph/layout/layout.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { GROUP_LIMIT } from '../../state/view.ts'
import { lineWidth, toneRow } from '../../view-model/encoding.ts'
import type { ThemeName } from '../../view-model/encoding.ts'
import { groupName, mapTask, toneOfLine } from '../../view-model/community-map.ts'
import { count } from '../../view-model/words.ts'
import { Empty, Failed, Loading } from '../States.tsx'
import { prepareGraph } from './graph-stage.ts'

const MARGIN = 130

export default function CommunityMap({ theme }: { readonly theme: ThemeName }) {
  const filter = useCanvas((s) => s.filter)
  const plain = useCanvas((s) => s.grouping === 'plain')
  const { data, error, refetch } = useCommunities(filter, !plain, true)
  const client = useQueryClient()
  useEffect(prepareGraph, [])
  const foresee = (group: string) => { void client.prefetchQuery(topQuery(GROUP_LIMIT, group, filter)) }
  const drawn = useMemo(() => {
    if (!data) return null
    const task = mapTask(data)
    const { places } = layout(task)
    const xs = task.nodes.map((n) => places[n.id].x)
    const ys = task.nodes.map((n) => places[n.id].y)
    return { places, sizes: new Map(task.nodes.map((n) => [n.id, n.size])), box: `${Math.min(...xs) - MARGIN} ${Math.min(...ys) - MARGIN} ${Math.max(...xs) - Math.min(...xs) + 2 * MARGIN} ${Math.max(...ys) - Math.min(...ys) + 2 * MARGIN}` }
  }, [data])
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!data || !drawn) return <Loading what="Gathering groups…" />
  if (data.groups.length === 0) return <Empty title="No groups of three or more under these filters."><button type="button" className="button" onClick={() => acts.map(false)}>Show the strongest instead</button></Empty>
  return (
    <div className="map">
      <p className="map-words">{count(data.entities, 'entity', 'entities')} in {count(data.groups.length, 'group')} that hold together{data.smaller.groups > 0 ? `; ${count(data.smaller.groups, 'smaller group')} with ${count(data.smaller.entities, 'entity', 'entities')} are not drawn` : ''}. Open one, or <button type="button" className="link" onClick={() => acts.map(false)}>show the strongest of all</button>.</p>
      <svg className="map-picture" viewBox={drawn.box} aria-label={`Map of ${data.groups.length} groups`} role="group" data-settled={data.groups.length}>
        {data.lines.map((l) => {
          const [a, b, tone] = [drawn.places[l.a], drawn.places[l.b], toneRow(toneOfLine(l))]
          return <line key={`${l.a} ${l.b}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke={tone.colour[theme]} strokeWidth={lineWidth(l.for + l.against + l.other)} strokeDasharray={tone.dash.join(' ') || undefined} opacity={0.8}><title>{`${l.for} for, ${l.against} against, ${l.other} other`}</title></line>
        })}
        {data.groups.map((g) => {
          const [p, r] = [drawn.places[g.id], drawn.sizes.get(g.id)! / 2]
          const share = g.for + g.against === 0 ? 0 : g.against / (g.for + g.against)
          const round = 2 * Math.PI * r
          return (
            <g key={g.id} role="button" tabIndex={0} className="map-group" aria-label={`${g.members} ${g.strongest.slice(0, 2).map((e) => e.name).join(' ')}: open this group; inside it ${g.for} for and ${g.against} against`}
              onPointerEnter={() => foresee(g.id)} onFocus={() => foresee(g.id)}
              onClick={() => acts.openGroup(g.id, groupName(g))} onKeyDown={(e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); acts.openGroup(g.id, groupName(g)) } }}>
              <circle cx={p.x} cy={p.y} r={r} className="map-disc" />
              <circle cx={p.x} cy={p.y} r={r} fill="none" stroke={toneRow('for').colour[theme]} strokeWidth="5" opacity={g.for + g.against === 0 ? 0.2 : 1} />
              {share > 0 && <circle cx={p.x} cy={p.y} r={r} fill="none" stroke={toneRow('against').colour[theme]} strokeWidth="5" strokeDasharray={`${round * share} ${round}`} transform={`rotate(-90 ${p.x} ${p.y})`} />}
              <text x={p.x} y={p.y + 5} textAnchor="middle" className="map-count">{g.members} </text>
              {g.strongest.slice(0, 2).map((e, i) => <text key={e.id} x={p.x} y={p.y + r + 20 + i * 17} textAnchor="middle" className="map-name">{`${e.name} `}</text>)}
            </g>
          )
        })}
      </svg>
      <details className="map-list"><summary>The same as a list</summary>
        <table className="third"><thead><tr><th scope="col">Group</th><th scope="col">Entities</th><th scope="col">For inside</th><th scope="col">Against inside</th></tr></thead>
          <tbody>{data.groups.map((g) => <tr key={g.id}><th scope="row"><button type="button" className="link" onClick={() => acts.openGroup(g.id, groupName(g))}>{groupName(g)}</button></th><td>{g.members}</td><td>{g.for}</td><td>{g.against}</td></tr>)}</tbody></table>
      </details>
    </div>
  )
}
