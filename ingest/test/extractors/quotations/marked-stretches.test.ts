import { describe, expect, it } from 'vitest'
import { markedStretches } from '../../../src/extractors/quotations/marked-stretches.ts'

const stretches = (text: string) => {
  const passages = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, kind: 'paragraph' as const }))
  return markedStretches(text, passages).map((s) => text.slice(s.start, s.end))
}

describe('words between marks', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Olsen said: "The tide is late."', ['The tide is late.']],
    ['“The tide is ‘late’ again,” said Olsen.', ['The tide is ‘late’ again,']],
    ['«La mer», he wrote, and „das Meer“.', ['La mer', 'das Meer']],
    ['‘Don’t row,’ said Olsen. The dogs’ tails hung.', ['Don’t row,']],
    ["It's the men's boat, 'tis true.", []],
    ['``The tide,\'\' he wrote.', ['The tide,']],
    ['“First paragraph goes on.\n“Second closes.”', ['First paragraph goes on.', 'Second closes.']],
    ['“If only the tide -- “Olsen fell silent. “Go on!”', ['If only the tide --', 'Go on!']],
    ['“If only the tide -- ““The tide!” said Olsen.', ['If only the tide --', 'The tide!']],
    ['A plank 6" long and 4" wide.', []],
  ]
  it.each(table)('%s', (text, expected) => expect(stretches(text)).toEqual(expected))

  it('stays linear on many opening marks', () => {
    expect(stretches('“'.repeat(20_000)).length).toBeLessThan(20_001)
    expect(stretches("'a ".repeat(5_000))).toBeInstanceOf(Array)
  })
})
