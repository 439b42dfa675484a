/** The legend, which is the filter: each row shows how a thing looks, how much of it is drawn and how much there is, and switches it. */
import { memo } from 'react'
import { ENTITY_KINDS, RELATIONS, RELATION_TYPES } from '@polylogue/graph-schema'
import type { ReactNode } from 'react'
import type { Polarity } from '@polylogue/graph-schema'
import type { FacetValue, FacetsAnswer } from '@polylogue/api/contract'
import { useFacets } from '../api/overview.ts'
import { acts, useCanvas } from '../state/canvas.ts'
import { KINDS, NO_FILTER, POLARITIES, narrowings, toggled } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { go } from '../state/look.ts'
import { LIMITS, WARN_ABOVE } from '../state/view.ts'
import { toneOfRelation } from '../view-model/encoding.ts'
import type { Tone } from '../view-model/encoding.ts'
import type { Scene } from '../view-model/scene.ts'
import { FilterRow } from './FilterRow.tsx'
import { KindGlyph, ToneGlyph } from './Glyphs.tsx'
import { ConfidenceSlider } from './Sliders.tsx'
import { DegreeFacet } from './stage/DegreeFacet.tsx'
import { SourceFacets } from './stage/SourceFacets.tsx'

const SIGNS: Readonly<Record<Polarity, { readonly label: string, readonly tone: Tone }>> = {
  1: { label: 'For', tone: 'for' }, [-1]: { label: 'Against', tone: 'against' }, 0: { label: 'No stance', tone: 'words' },
}

export const Legend = memo(function Legend({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const { data: facets } = useFacets(filter)
  const put = (change: Partial<Filter>, act: string) => acts.filter({ ...filter, ...change }, act)
  const on = <T,>(list: readonly T[], value: T) => list.length === 0 || list.includes(value)
  const drawn = (test: (r: Scene['relations'][number]) => boolean) => scene.relations.filter(test)
  const pickEnds = (lines: readonly { readonly source: string, readonly target: string }[]) => go.pick([...new Set(lines.flatMap((l) => [l.source, l.target]))])
  const ends = (test: (r: Scene['relations'][number]) => boolean) => () => pickEnds(drawn(test).map((r) => ({ source: r.subject, target: r.object })))
  return (
    <aside className="rail" aria-label="Legend and filters">
      <section>
        <h2>Stance <small>drawn · statements</small></h2>
        {POLARITIES.map((p) => (
          <FilterRow key={p} label={SIGNS[p].label} glyph={<ToneGlyph tone={SIGNS[p].tone} />} count={drawn((r) => r.polarity === p).length} {...counts(facets?.polarities, String(p))} on={on(filter.polarities, p)} pick={ends((r) => r.polarity === p)}
            toggle={() => put({ polarities: toggled(filter.polarities, p, POLARITIES) }, `filter ${SIGNS[p].label.toLowerCase()}`)} only={() => put({ polarities: [p] }, `only ${SIGNS[p].label.toLowerCase()}`)} />
        ))}
        <PickRow label="Both for and against" glyph={<ToneGlyph tone="mixed" />} lines={scene.lines.filter((l) => l.tone === 'mixed')} pick={pickEnds} />
        <PickRow label="Only reported" glyph={<ReportedGlyph />} lines={scene.lines.filter((l) => l.reportedOnly)} pick={pickEnds} />
      </section>
      <section>
        <h2>Relation</h2>
        {RELATIONS.map((row) => (
          <FilterRow key={row.type} label={row.label} glyph={<ToneGlyph tone={toneOfRelation(row.type)} width={26} />} count={drawn((r) => r.relation === row.type).length} {...counts(facets?.relations, row.type)} on={on(filter.relations, row.type)} pick={ends((r) => r.relation === row.type)}
            toggle={() => put({ relations: toggled(filter.relations, row.type, RELATION_TYPES) }, `filter “${row.label}”`)} only={() => put({ relations: [row.type] }, `only “${row.label}”`)} />
        ))}
      </section>
      <section>
        <h2>Kind</h2>
        {ENTITY_KINDS.map((row) => {
          const nodes = scene.nodes.filter((n) => n.entity.kind === row.kind)
          return (
            <FilterRow key={row.kind} label={row.plural} glyph={<KindGlyph kind={row.kind} />} count={nodes.length} {...counts(facets?.kinds, row.kind)} on={on(filter.kinds, row.kind)} pick={() => go.pick(nodes.map((n) => n.entity.id))}
              toggle={() => put({ kinds: toggled(filter.kinds, row.kind, KINDS) }, `filter ${row.plural.toLowerCase()}`)} only={() => put({ kinds: [row.kind] }, `only ${row.plural.toLowerCase()}`)} />
          )
        })}
        <DegreeFacet scene={scene} />
      </section>
      <Choice name="attribution" legend="Who says so" value={filter.attribution} values={[[null, 'Everything'], ['first-hand', 'First-hand'], ['reported', 'Reported by others']]} facet={facets?.attributions} facets={facets} choose={(attribution, words) => put({ attribution }, words)} />
      <Choice name="review" legend="Looked at by a person" value={filter.review} values={[[null, 'Everything'], ['reviewed', 'Accepted'], ['unreviewed', 'Not yet']]} facet={facets?.reviews} facets={facets} choose={(review, words) => put({ review }, `review: ${words}`)} />
      <section>
        <ConfidenceSlider value={filter.minConfidence} change={(minConfidence) => put({ minConfidence }, 'filter by confidence')} />
        <Histogram values={facets?.confidences ?? []} from={filter.minConfidence} />
      </section>
      {facets && <SourceFacets facet={facets.documents} chosen={filter.documents} choose={(documents, words) => put({ documents }, words)} />}
      <Opening filtered={narrowings(filter).length > 0} />
    </aside>
  )
})

function counts(values: readonly FacetValue[] | undefined, value: string): { readonly all?: number, readonly passing?: number } {
  const found = values?.find((v) => v.value === value)
  return found ? { all: found.all, passing: found.passing } : {}
}

function PickRow({ label, glyph, lines, pick }: { readonly label: string, readonly glyph: ReactNode, readonly lines: Scene['lines'], readonly pick: (lines: Scene['lines']) => void }) {
  return <div className="row"><button type="button" className="row-switch" onClick={() => pick(lines)} title="Pick their ends">{glyph}<span className="row-label">{label}</span><span className="count">{lines.length}</span></button></div>
}

function ReportedGlyph() {
  return <svg className="glyph" width="38" height="16" aria-hidden="true"><path d="M2 8h34" stroke="currentColor" strokeWidth="1.5" opacity=".5" /><circle cx="19" cy="8" r="4" fill="var(--back)" stroke="currentColor" strokeWidth="1.5" /></svg>
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly legend: string
  readonly value: T | null
  readonly values: readonly (readonly [T | null, string])[]
  readonly facet: readonly FacetValue[] | undefined
  readonly facets: FacetsAnswer | undefined
  readonly choose: (value: T | null, words: string) => void
}

function Choice<T extends string>({ name, legend, value, values, facet, facets, choose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map(([v, label]) => {
        const { all, passing } = v === null ? { all: facets?.all, passing: facet?.reduce((n, f) => n + f.passing, 0) } : counts(facet, v)
        return <label key={label} className="radio"><input type="radio" name={name} checked={value === v} onChange={() => choose(v, label.toLowerCase())} /><span className="row-label">{label}</span>{all !== undefined && <span className="count"><small>{passing}<span aria-hidden="true">/</span><span className="unseen"> of </span>{all}</small></span>}</label>
      })}
    </fieldset>
  )
}

/** Statements by confidence: what the threshold cuts off. */
function Histogram({ values, from }: { readonly values: readonly FacetValue[], readonly from: number }) {
  const most = Math.max(1, ...values.map((v) => v.passing))
  const cut = values.filter((v) => Number(v.value) + 0.05 < from).reduce((n, v) => n + v.passing, 0)
  return (
    <svg className="confidences" viewBox="0 0 100 18" preserveAspectRatio="none" role="img" aria-label={`Statements by confidence${cut > 0 ? `, about ${cut} cut off` : ''}`}>
      {values.map((v, i) => <rect key={v.value} x={i * 10 + 0.5} width={9} y={18 - (v.passing / most) * 18} height={(v.passing / most) * 18} className={Number(v.value) + 0.05 < from ? 'bar-off' : 'bar-other'}><title>{`${v.value}: ${v.passing} statements`}</title></rect>)}
    </svg>
  )
}

function Opening({ filtered }: { readonly filtered: boolean }) {
  const limit = useCanvas((s) => s.limit)
  const words = (n: number) => (n === 0 ? 'nothing' : `${n.toLocaleString('en')} entities${n > WARN_ABOVE ? ' (slow to read)' : ''}`)
  return (
    <section className="cut">
      <label>Open on the strongest
        <select value={limit} onChange={(e) => acts.limit(Number(e.target.value))}>{[...(LIMITS.includes(limit) ? [] : [limit]), ...LIMITS].map((n) => <option key={n} value={n}>{words(n)}</option>)}</select>
      </label>
      {filtered && <button type="button" className="button" onClick={() => acts.filter(NO_FILTER, 'drop all filters')}>Drop all filters</button>}
      <button type="button" className="button plain" onClick={acts.startOver}>Start over</button>
    </section>
  )
}
