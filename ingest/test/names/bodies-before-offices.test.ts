import { expect, test } from 'vitest'
import { read } from '../extractors/names-of.ts'

test.each<[string, string, boolean]>([
  ['The Norland Revolutionary Union (NRU) met. NRU National Secretary Jane Reid spoke at length.', 'NRU', true],
  ['The strike is lawful. KLMW General Secretary Jane Reid spoke at length.', 'KLMW', true],
  ['The strike is lawful. US President Jane Reid spoke at length.', 'US', false],
])('%s', (text, body, found) => {
  const at = text.lastIndexOf(body)
  expect(read(text).names.some((m) => m.kind === 'Organization' && m.start === at && m.words === body)).toBe(found)
})

test('the last name of a person named in full is no body, whatever it does', () => {
  const text = 'They know better. Jonas Hult spoke in Leith of the strike. Hult, the party\'s general secretary since 1971, and other party leaders, kept silent. Hult condemned it, and the members of Hult left.'
  expect(read(text).names.filter((m) => m.words === 'Hult').map((m) => m.kind)).not.toContain('Organization')
})

test.each<[string, readonly string[]]>([
  ['He was a KLMW shop steward on the site.', ['KLMW']],
  ['He was an LGBT activist on the site.', []],
  ['The strike goes on, said UNITY KLMW General Secretary Jane Reid.', ['UNITY KLMW']],
])('%s', (text, bodies) => expect(read(text).names.filter((m) => m.kind === 'Organization').map((m) => m.words)).toEqual(bodies))

test('initials and a last name are no body', () => {
  const text = 'The party moved left when Ada Holm took over as general secretary from J. B. Milven in 1948. They attacked J. B. Milven, and the members of J. B. Milven left.'
  expect(read(text).names.filter((m) => m.words === 'J. B. Milven').map((m) => m.kind)).not.toContain('Organization')
})
