/** Confidence: a slider whose thumb answers to arrows, Page keys, Home and End. The view follows on release. */
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
