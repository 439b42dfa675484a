import { describe, expect, test } from 'vitest'
import { findDate, parseDate } from '../../src/metadata/dates.ts'

describe('dates in words', () => {
  test.each([
    ['4 May 1931', '1931-05-04'], ['4th of May, 1931', '1931-05-04'], ['May 4, 1931', '1931-05-04'], ['Sept. 30th 1931', '1931-09-30'], ['May 1931', '1931-05'], ['1931-05-04', '1931-05-04'],
    ['4.5.1931', '1931-05-04'], ['31/12/1931', '1931-12-31'], ['12/31/1931', '1931-12-31'], ['4/5/1931', '1931'], ['3-5 May 1931', '1931-05'], ['29 February 1932', '1932-02-29'], ['31 June 1931', '1931-06'],
  ])('%s', (words, value) => expect(findDate(`at Skarvik, ${words}, at noon`)?.value).toBe(value))
  test.each(['in 1931', 'May 1', 'maybe 1931', '4 May 3000'])('none in “%s”', (words) => expect(findDate(words)).toBeNull())
  test('where it stands', () => { const words = 'Skarvik, 4 May 1931.'; const found = findDate(words)!; expect(words.slice(found.start, found.end)).toBe('4 May 1931') })
})

describe('dates as values', () => {
  test.each([['1931', '1931'], ['1931-05', '1931-05'], ['1931/5/4', '1931-05-04'], ['1931-05-04T23:30:00+09:00', '1931-05-04'], ['19310504', '1931-05-04'], ['4 May 1931', '1931-05-04']])('%s', (value, iso) => expect(parseDate(value)).toBe(iso))
  test.each(['', 'soon', '1931-13', '1931-02-30', '31', '0000'])('“%s” is none', (value) => expect(parseDate(value)).toBeNull())
})
