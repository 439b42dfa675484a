/** The legend, which is the filter: each row shows how a thing looks, how much of it is in view, and switches it. */
import { ENTITY_KINDS, RELATIONS, RELATION_TYPES } from '@polylogue/graph-schema'
import type { Polarity } from '@polylogue/graph-schema'
import { useStatus } from '../api/queries.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { KINDS, NO_FILTER, POLARITIES, narrowings, toggled } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { LIMITS } from '../state/view.ts'
import { toneOfRelation } from '../view-model/encoding.ts'
import type { Tone } from '../view-model/encoding.ts'
import type { Scene } from '../view-model/scene.ts'
import { FilterRow } from './FilterRow.tsx'
import { KindGlyph, ToneGlyph } from './Glyphs.tsx'
import { ConfidenceSlider, YearSlider } from './Sliders.tsx'

const SIGNS: Readonly<Record<Polarity, { readonly label: string, readonly tone: Tone }>> = {
  1: { label: 'For', tone: 'for' }, [-1]: { label: 'Against', tone: 'against' }, 0: { label: 'No stance', tone: 'words' },
}

export function Legend({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const limit = useCanvas((s) => s.limit)
  const { data: status } = useStatus()
  const put = (change: Partial<Filter>, act: string) => acts.filter({ ...filter, ...change }, act)
  const on = <T,>(list: readonly T[], value: T) => list.length === 0 || list.includes(value)
  const counted = (test: (r: Scene['relations'][number]) => boolean) => scene.relations.filter(test).length
  const drawn = (tone: Tone) => scene.lines.filter((l) => l.tone === tone).length
  return (
    <aside className="rail" aria-label="Legend and filters">
      <section>
        <h2>Stance</h2>
        {POLARITIES.map((p) => (
          <FilterRow key={p} label={SIGNS[p].label} glyph={<ToneGlyph tone={SIGNS[p].tone} />} count={counted((r) => r.polarity === p)} on={on(filter.polarities, p)}
            toggle={() => put({ polarities: toggled(filter.polarities, p, POLARITIES) }, `filter ${SIGNS[p].label.toLowerCase()}`)} only={() => put({ polarities: [p] }, `only ${SIGNS[p].label.toLowerCase()}`)} />
        ))}
        <p className="row-plain"><ToneGlyph tone="mixed" /><span>Both for and against</span><span className="count">{drawn('mixed')}</span></p>
        <p className="row-plain"><svg className="glyph" width="38" height="16" aria-hidden="true"><path d="M2 8h34" stroke="currentColor" strokeWidth="1.5" opacity=".5" /><circle cx="19" cy="8" r="4" fill="var(--back)" stroke="currentColor" strokeWidth="1.5" /></svg><span>Only reported</span><span className="count">{scene.lines.filter((l) => l.reportedOnly).length}</span></p>
      </section>
      <section>
        <h2>Relation</h2>
        {RELATIONS.map((row) => (
          <FilterRow key={row.type} label={row.label} glyph={<ToneGlyph tone={toneOfRelation(row.type)} width={26} />} count={counted((r) => r.relation === row.type)} of={status?.counts.relations[row.type]} on={on(filter.relations, row.type)}
            toggle={() => put({ relations: toggled(filter.relations, row.type, RELATION_TYPES) }, `filter “${row.label}”`)} only={() => put({ relations: [row.type] }, `only “${row.label}”`)} />
        ))}
      </section>
      <section>
        <h2>Kind</h2>
        {ENTITY_KINDS.map((row) => (
          <FilterRow key={row.kind} label={row.plural} glyph={<KindGlyph kind={row.kind} />} count={scene.nodes.filter((n) => n.entity.kind === row.kind).length} of={status?.counts.kinds[row.kind]} on={on(filter.kinds, row.kind)}
            toggle={() => put({ kinds: toggled(filter.kinds, row.kind, KINDS) }, `filter ${row.plural.toLowerCase()}`)} only={() => put({ kinds: [row.kind] }, `only ${row.plural.toLowerCase()}`)} />
        ))}
      </section>
      <fieldset>
        <legend>Who says so</legend>
        {([[null, 'Everything'], ['first-hand', 'First-hand'], ['reported', 'Reported by others']] as const).map(([value, label]) => (
          <label key={label} className="radio"><input type="radio" name="attribution" checked={filter.attribution === value} onChange={() => put({ attribution: value }, label.toLowerCase())} />{label}</label>
        ))}
      </fieldset>
      <section>
        <ConfidenceSlider value={filter.minConfidence} change={(minConfidence) => put({ minConfidence }, 'filter by confidence')} />
        <YearSlider first={status?.counts.firstDate ?? null} last={status?.counts.lastDate ?? null} from={filter.from} to={filter.to} change={(from, to) => put({ from, to }, 'filter by years')} />
        <label className="radio"><input type="checkbox" checked={filter.undated} onChange={() => put({ undated: !filter.undated }, 'filter undated')} />With undated documents</label>
      </section>
      <section className="cut">
        <label>Open on the strongest
          <select value={limit} onChange={(e) => acts.limit(Number(e.target.value))}>{[...(LIMITS.includes(limit) ? [] : [limit]), ...LIMITS].map((n) => <option key={n} value={n}>{n === 0 ? 'nothing' : `${n} entities`}</option>)}</select>
        </label>
        {narrowings(filter).length > 0 && <button type="button" className="button" onClick={() => acts.filter(NO_FILTER, 'drop all filters')}>Drop all filters</button>}
        <button type="button" className="button plain" onClick={acts.startOver}>Start over</button>
      </section>
    </aside>
  )
}
