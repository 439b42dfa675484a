/** Openings of slogans. `strong` ones are slogans in any sentence, the others only in headings, shouts and short lines. Source: own knowledge. */

export interface Slogan { readonly words: readonly string[], readonly sign: 1 | -1, readonly strong: boolean }

const slogans = (sign: 1 | -1, strong: boolean, list: string): Slogan[] =>
  list.split(',').map((s) => ({ words: s.trim().split(' '), sign, strong }))

export const SLOGANS: readonly Slogan[] = [
  ...slogans(-1, true, 'down with, death to, away with, no to, an end to, shame on, no more, out with'),
  ...slogans(1, true, 'long live, hands off, glory to, victory to, honour to, honor to, hail to, three cheers for, all honour to, all credit to, all honor to, all power to, solidarity with, greetings to'),
  ...slogans(-1, false, 'against, stop, smash, defeat, abolish, no'),
  ...slogans(1, false, 'for, forward to, towards, defend, support, free, uphold, build, onward to, in defence of, in defense of, in praise of'),
]
