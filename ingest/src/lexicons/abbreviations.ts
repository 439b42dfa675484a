/** Short forms written with a full stop. Source: own knowledge of English prose, notes and references. */

/** Always followed by what they belong to (a name, a number): never the end of a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'messrs', 'mme', 'mlle', 'dr', 'drs', 'prof', 'rev', 'revd', 'fr', 'sr', 'sra', 'hon', 'rt', 'st', 'ste', 'gen', 'lt', 'col', 'maj', 'capt',
  'wm', 'geo', 'chas', 'jas', 'thos', 'jno', 'robt', 'saml', 'benj', 'edw', 'danl', 'jos',
  'cpl', 'sgt', 'pvt', 'adm', 'cmdr', 'brig', 'gov', 'sen', 'rep', 'reps', 'sens', 'pres', 'amb', 'supt', 'insp', 'comr', 'cde', 'bro', 'vs', 'v', 'cf', 'viz', 'eg', 'ie',
  'no', 'nos', 'vol', 'vols', 'p', 'pp', 'ch', 'chap', 'chaps', 'sec', 'art', 'arts', 'fig', 'figs', 'para', 'paras', 'ed', 'eds', 'trans', 'tr', 'cit', 'op', 'loc', 'ibid',
  'nr', 'bk', 'pt', 'pts', 'ser', 'col', 'cols', 'fol', 'ff', 'n', 'approx', 'ca', 'c', 'al', 'dept', 'univ', 'mt', 'ft', 'mss', 'ms',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat',
])

/** Of the above, those that are also words: a full stop is theirs only before a number or an initial. */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'no', 'nos', 'p', 'pp', 'art', 'arts', 'fig', 'figs', 'sec', 'ch', 'pt', 'pts', 'n', 'c', 'v', 'col', 'cols', 'ed', 'mar', 'jun', 'jan', 'sat', 'mon', 'wed', 'fri', 'thu', 'tue', 'dec', 'ser', 'vol', 'vols', 'nr', 'bk',
])

/** May also end a sentence. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'etc', 'inc', 'ltd', 'co', 'corp', 'bros', 'jr', 'jnr', 'snr', 'esq', 'phd', 'md', 'ba', 'ma', 'bsc', 'am', 'pm', 'ad', 'bc', 'ave', 'blvd', 'rd', 'hrs', 'min', 'plc', 'llc', 'assn', 'govt', 'al', 'ff', 'ibid', 'seq',
])
