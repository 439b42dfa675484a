/**
 * Time under the picture: statements by year, for and other above the line, against below; a window with two thumbs that can be
 * moved, clicked and played. Everything obeys it. While a thumb moves, what falls out fades in place; the server is asked on release.
 */
import { memo, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { ChevronDown, ChevronUp, Pause, Play, X } from 'lucide-react'
import type { FacetsAnswer } from '@polylogue/api/contract'
import { useFacets } from '../../api/overview.ts'
import { announce } from '../../state/announce.ts'
import { acts, useCanvas } from '../../state/canvas.ts'
import { usePreferences } from '../../state/preferences.ts'
import { stage } from '../../state/stage-handle.ts'
import type { Scene } from '../../view-model/scene.ts'
import { fallsOut, shifted, ticks, within } from '../../view-model/time.ts'
import type { Window } from '../../view-model/time.ts'
import { count } from '../../view-model/words.ts'
import { usePlay } from './use-play.ts'

export const TimeStrip = memo(function TimeStrip({ scene }: { readonly scene: Scene }) {
  const filter = useCanvas((s) => s.filter)
  const { data } = useFacets(filter)
  if (!data || data.years.length < 2) return null
  return <Strip key={`${data.years[0].year} ${data.years.at(-1)!.year}`} scene={scene} facets={data} />
})

function Strip({ scene, facets }: { readonly scene: Scene, readonly facets: FacetsAnswer }) {
  const filter = useCanvas((s) => s.filter)
  const { years, undated } = facets
  const bounds: Window = { from: Number(years[0].year), to: Number(years.at(-1)!.year) }
  const given: Window = { from: clamp(filter.from, bounds.from, bounds), to: clamp(filter.to, bounds.to, bounds) }
  const [now, setNow] = useState(given)
  useEffect(() => setNow(given), [given.from, given.to])
  const whole = (w: Window) => w.from === bounds.from && w.to === bounds.to
  const settle = (w: Window) => {
    setNow(w)
    if (w.from !== given.from || w.to !== given.to) acts.filter({ ...filter, from: w.from === bounds.from ? null : String(w.from), to: w.to === bounds.to ? null : String(w.to) }, whole(w) ? 'all years' : `years ${w.from}–${w.to}`)
    else stage()?.fade(null)
  }
  const preview = (w: Window) => { setNow(w); stage()?.fade(whole(w) ? null : fallsOut(scene, w, filter.undated)) }
  const { playing, toggle, possible } = usePlay(now, bounds, settle)
  const inside = within(years, now)
  const open = usePreferences((s) => s.strip)
  const undatedCount = undated.for + undated.against + undated.other
  return (
    <section className="time" aria-label="Time">
      <div className="time-head">
        <button type="button" className="icon" disabled={!possible} aria-label={playing ? 'Pause' : 'Play through the years'} title={possible ? (playing ? 'Pause' : 'Play through the years') : 'Off, as your system asks for less motion'} onClick={toggle}>{playing ? <Pause size={15} /> : <Play size={15} />}</button>
        <output className="time-words">{now.from === now.to ? now.from : `${now.from}–${now.to}`} <span className="quiet">{inside.for} for, {inside.against} against{inside.other ? `, ${inside.other} other` : ''}</span></output>
        {!whole(now) && <button type="button" className="button plain" onClick={() => settle(bounds)}><X size={13} aria-hidden="true" /> All years</button>}
        <label className="time-undated"><input type="checkbox" checked={filter.undated} onChange={() => acts.filter({ ...filter, undated: !filter.undated }, 'filter undated')} />undated <span className="count">{undatedCount}</span></label>
        <button type="button" className="icon" aria-expanded={open} aria-label="Years" title={open ? 'Fold the years  \\' : 'Show the years  \\'} onClick={() => usePreferences.setState({ strip: !open })}>{open ? <ChevronDown size={15} /> : <ChevronUp size={15} />}</button>
      </div>
      {open && <Bars facets={facets} now={now} bounds={bounds} preview={preview} settle={settle} />}
      <p className="unseen">{count(inside.for + inside.against + inside.other, 'dated statement')} in this window.</p>
    </section>
  )
}

interface BarsProps { readonly facets: FacetsAnswer, readonly now: Window, readonly bounds: Window, readonly preview: (w: Window) => void, readonly settle: (w: Window) => void }

function Bars({ facets: { years }, now, bounds, preview, settle }: BarsProps) {
  const span = bounds.to - bounds.from + 1
  const most = Math.max(1, ...years.map((y) => Math.max(y.for + y.other, y.against)))
  const share = (year: number) => ((year - bounds.from) / span) * 100
  const height = (n: number) => (n === 0 ? 0 : Math.max(1.5, (n / most) * 24))
  const shift = (e: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[e.key]
    if (!e.shiftKey || by === undefined) return
    e.preventDefault()
    e.stopPropagation()
    settle(shifted(now, by, bounds))
    announce(`Years ${shifted(now, by, bounds).from} to ${shifted(now, by, bounds).to}.`)
  }
  return (
    <div className="time-box" onKeyDownCapture={shift}>
      <svg className="time-bars" viewBox="0 0 100 50" preserveAspectRatio="none" aria-hidden="true">
        {years.map((y) => {
          const year = Number(y.year)
          const [x, w] = [share(year), 100 / span]
          const off = year < now.from || year > now.to
          return (
            <g key={y.year} opacity={off ? 0.3 : 1} onClick={() => settle({ from: year, to: year })}>
              <title>{`${y.year}: ${y.for} for, ${y.against} against, ${y.other} other`}</title>
              <rect x={x} y={0} width={w} height={50} fill="transparent" />
              <rect className="bar-other" x={x + w * 0.1} width={w * 0.8} y={25 - height(y.for + y.other)} height={height(y.for + y.other)} />
              <rect className="bar-for" x={x + w * 0.1} width={w * 0.8} y={25 - height(y.for)} height={height(y.for)} />
              <rect className="bar-against" x={x + w * 0.1} width={w * 0.8} y={25} height={height(y.against)} />
            </g>
          )
        })}
        <line x1={0} x2={100} y1={25} y2={25} className="bar-line" />
      </svg>
      <Middle now={now} bounds={bounds} left={share(now.from)} width={share(now.to + 1) - share(now.from)} preview={preview} settle={settle} />
      <Slider className="time-slider" aria-label="Years" value={[now.from, now.to]} minValue={bounds.from} maxValue={bounds.to} step={1} formatOptions={{ useGrouping: false }}
        onChange={(v) => preview(windowOf(v))} onChangeEnd={(v) => settle(windowOf(v))}>
        <SliderTrack className="time-track">
          <SliderThumb className="thumb" index={0} aria-label="From year" />
          <SliderThumb className="thumb" index={1} aria-label="To year" />
        </SliderTrack>
      </Slider>
      <div className="time-ticks" aria-hidden="true">{ticks(bounds.from, bounds.to).map((t) => <span key={t} ref={(el) => { if (el) el.style.left = `${share(t + 0.5)}%` }}>{t}</span>)}</div>
    </div>
  )
}

/** The window itself, to be dragged; keys: Shift and an arrow on a thumb. */
function Middle({ now, bounds, left, width, preview, settle }: { readonly now: Window, readonly bounds: Window, readonly left: number, readonly width: number, readonly preview: (w: Window) => void, readonly settle: (w: Window) => void }) {
  const start = useRef<{ readonly x: number, readonly window: Window } | null>(null)
  const moved = useRef(false)
  const all = now.from === bounds.from && now.to === bounds.to
  const at = (e: PointerEvent<HTMLDivElement>) => {
    const years = Math.round(((e.clientX - start.current!.x) / (e.currentTarget.parentElement!.clientWidth || 1)) * (bounds.to - bounds.from + 1))
    if (years !== 0) moved.current = true
    return shifted(start.current!.window, years, bounds)
  }
  if (all) return null
  return (
    <div
      className="time-window" ref={(el) => { if (el) { el.style.left = `${left}%`; el.style.width = `${width}%` } }}
      onPointerDown={(e) => { start.current = { x: e.clientX, window: now }; moved.current = false; e.currentTarget.setPointerCapture(e.pointerId) }}
      onPointerMove={(e) => { if (start.current) preview(at(e)) }}
      onPointerUp={(e) => { if (!start.current) return; const w = at(e); start.current = null; settle(w) }}
    />
  )
}

function windowOf(value: number | number[]): Window {
  const [from, to] = value as number[]
  return { from, to }
}

function clamp(date: string | null, otherwise: number, bounds: Window): number {
  return date === null ? otherwise : Math.min(bounds.to, Math.max(bounds.from, Number(date.slice(0, 4))))
}
