/** Names of signs that old editions use as entities, as HTML has them. Our own choice: letters of European languages, quotation marks, dashes. */

const LETTERS: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', iexcl: '¡', cent: '¢', pound: '£', yen: '¥', sect: '§', copy: '©', laquo: '«', raquo: '»', deg: '°', para: '¶', middot: '·', iquest: '¿', frac12: '½', frac14: '¼', frac34: '¾',
  AElig: 'Æ', aelig: 'æ', OElig: 'Œ', oelig: 'œ', szlig: 'ß', Oslash: 'Ø', oslash: 'ø', Aring: 'Å', aring: 'å', ETH: 'Ð', eth: 'ð', THORN: 'Þ', thorn: 'þ', Scaron: 'Š', scaron: 'š', ccedil: 'ç', Ccedil: 'Ç',
  ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', dagger: '†', Dagger: '‡', bull: '•', prime: '′', euro: '€', trade: '™', times: '×',
}
/** Entity suffix → combining sign, joined with each letter that has such a form. */
const ACCENTS: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303' }

export const CHARACTER_NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(LETTERS),
  ...Object.entries(ACCENTS).flatMap(([name, sign]) => [...'AEIOUYNaeiouyn'].map((letter) => [`${letter}${name}`, `${letter}${sign}`.normalize('NFC')] as const).filter(([, composed]) => composed.length === 1)),
])
