/** Confidence and years: sliders whose thumbs answer to arrows, Page keys, Home and End. The view follows on release. */
import { useEffect, useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { percent } from '../view-model/words.ts'

export function ConfidenceSlider({ value, change }: { readonly value: number, readonly change: (value: number) => void }) {
  const [now, setNow] = useState(value)
  useEffect(() => setNow(value), [value])
  return (
    <Slider className="slider" value={now} onChange={setNow} onChangeEnd={change} minValue={0} maxValue={0.95} step={0.05} formatOptions={{ style: 'percent' }}>
      <Label>Confidence</Label>
      <SliderOutput>{now === 0 ? 'all' : `from ${percent(now)}`}</SliderOutput>
      <SliderTrack className="track">
        <div className="fill" ref={(el) => { if (el) el.style.left = `${(now / 0.95) * 100}%` }} />
        <SliderThumb className="thumb" aria-label="Least confidence" />
      </SliderTrack>
    </Slider>
  )
}

interface Years {
  readonly first: string | null
  readonly last: string | null
  readonly from: string | null
  readonly to: string | null
  readonly change: (from: string | null, to: string | null) => void
}

export function YearSlider(props: Years) {
  const { first, last } = props
  if (!first || !last || first.slice(0, 4) === last.slice(0, 4)) return null
  return <YearThumbs key={`${first} ${last}`} {...props} />
}

function YearThumbs({ first, last, from, to, change }: Years) {
  const min = Number(first?.slice(0, 4))
  const max = Number(last?.slice(0, 4))
  const given: [number, number] = [from ? Number(from.slice(0, 4)) : min, to ? Number(to.slice(0, 4)) : max]
  const [now, setNow] = useState(given)
  useEffect(() => setNow(given), [given[0], given[1]])
  const place = (year: number) => ((year - min) / (max - min)) * 100
  return (
    <Slider
      className="slider" value={now} onChange={(v) => setNow(v as [number, number])} minValue={min} maxValue={max} step={1} formatOptions={{ useGrouping: false }}
      onChangeEnd={(v) => { const [a, b] = v as [number, number]; change(a === min ? null : String(a), b === max ? null : String(b)) }}
    >
      <Label>Years</Label>
      <SliderOutput>{`${now[0]}–${now[1]}`}</SliderOutput>
      <SliderTrack className="track">
        <div className="fill" ref={(el) => { if (el) { el.style.left = `${place(now[0])}%`; el.style.right = `${100 - place(now[1])}%` } }} />
        <SliderThumb className="thumb" index={0} aria-label="From year" />
        <SliderThumb className="thumb" index={1} aria-label="To year" />
      </SliderTrack>
    </Slider>
  )
}
