import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { idOf } from '../src/ids.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** The recipe of decision 2 once more, by Node's own means. */
function byRecipe(fields: readonly string[]): string {
  const bytes = createHash('sha256').update(fields.map((f) => `${Buffer.byteLength(f)}:${f}`).join(''), 'utf8').digest()
  const bits = [...bytes].map((b) => b.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: 26 }, (_, i) => ALPHABET[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('')
}

describe('ids', () => {
  it.each([[''], ['quay'], ['Fährmann', '12'], ['“Rope”', '€'], ['\u{1d11e}', 'x\u{1f6a2}y'], ['half \ud83d', '\udea2 half'], ['\ud83d\ud83d\udea2']])('of %j are those of the recipe', (...fields) => {
    expect(idOf('mention', 1, ...fields)).toBe(byRecipe(['mention', '1', ...fields]))
  })
})
