/**
 * Texts as bad scans and hasty messages show them, made from good ones: letters taken for others, words broken at line ends, no
 * capitals or nothing else. Chance comes from a seed, so that training gives the same weights everywhere.
 */

/** A stretch of a text, in code points. */
export interface Stretch { readonly start: number, readonly end: number }
export interface Spoilt<S extends Stretch> { readonly text: string, readonly stretches: readonly S[] }

/** What a scanner takes for what, most frequent first. Source: own knowledge of scanned papers. */
const MISREAD: Readonly<Record<string, readonly string[]>> = {
  e: ['c', 'o'], c: ['e'], h: ['b', 'li'], n: ['u', 'ii'], u: ['n', 'ii'], m: ['rn', 'in'], i: ['l', 'j'], l: ['i', '1'], t: ['f', 'l'], f: ['t'], r: ['i', 't'], a: ['n', 'u'],
  o: ['0', 'c'], s: ['a', '*'], d: ['tl'], b: ['h'], g: ['p', 'q'], y: ['v'], w: ['vv', 'iv'], B: ['R', 'I3'], H: ['II', 'Il'], M: ['Al', 'JI'], N: ['X'], W: ['AV', 'YV'], D: ['I)'], J: ['.I'], E: ['B', 'F'], S: ['8'],
}

/** As a scan of an old paper: `rate` is the share of letters misread; `longS` prints "s" as "f" inside words. */
export function scanned<S extends Stretch>(text: string, stretches: readonly S[], random: () => number, { rate, longS }: { readonly rate: number, readonly longS: boolean }): Spoilt<S> {
  const letters = [...text]
  return rewritten(letters, stretches, (c, i) => {
    const next = letters[i + 1] ?? ' '
    const inWord = /\p{Ll}/u.test(c) && /\p{Ll}/u.test(next)
    if (longS && c === 's' && /\p{L}/u.test(next)) return 'f'
    const draw = random()
    if (inWord && /\p{L}/u.test(letters[i - 1] ?? ' ') && draw < 0.012) return draw < 0.006 ? `${c}- ` : `${c}¬ `
    if (draw > rate) return c
    const others = MISREAD[c]
    if (others) return others[Math.floor(random() * others.length)]
    if (c === ' ') return random() < 0.5 ? ' . ' : ' '
    return c === ',' ? '.' : c === '.' ? (random() < 0.5 ? ',' : '') : c
  })
}

/** Without capitals, or in nothing but capitals. */
export function sameCase<S extends Stretch>(text: string, stretches: readonly S[], to: 'small' | 'capital'): Spoilt<S> {
  return rewritten([...text], stretches, (c) => { const other = to === 'small' ? c.toLowerCase() : c.toUpperCase(); return [...other].length === 1 ? other : c })
}

function rewritten<S extends Stretch>(letters: readonly string[], stretches: readonly S[], write: (c: string, i: number) => string): Spoilt<S> {
  const at: number[] = []
  let out = ''
  let length = 0
  letters.forEach((c, i) => { at.push(length); const now = write(c, i); out += now; length += [...now].length })
  at.push(length)
  return { text: out, stretches: stretches.map((s) => ({ ...s, start: at[s.start], end: at[s.end] })) }
}
