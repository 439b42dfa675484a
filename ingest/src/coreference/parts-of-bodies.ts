/**
 * Names that hold another body's name and mean a part of it: what leads it, meets for it or works below it. "Central Committee of
 * the Norland Union" is no longer form of "Norland Union".
 */

/** What bodies consist of. Own knowledge of how parties, unions, states and churches are built. */
const PARTS = 'congress|conference|convention|plenum|branch|section|wing|faction|fraction|delegation|committee|cc|politburo|bureau|secretariat|presidium|executive|board|council|directorate|leadership|commission|office|department|division|chapter|cell|organ|youth|women|caucus|group|cabinet|ministry|embassy|mission|army|guard|navy|parliament|senate|supreme court|faculty|school|institute|library|archives?'
/** "Board of Trustees of": who sits there. */
const SEATED = '(?:of\\s(?:the\\s)?(?:trustees|governors|directors|regents|elders|deputies|management|guardians|overseers|visitors|supervisors|representatives|bishops|ministers|delegates|studies)\\s)?'
const BEFORE = new RegExp(`(?:^|\\s)(?:${PARTS})\\s${SEATED}(?:\\S+\\s)?(?:of|to|for|in)\\s(?:the\\s)?$`, 'u')
/** Behind the name only the parts that are never the last word of a body's own fuller name ("Norland Union Council" may be the whole). */
const BEHIND = /^\s(?:(?:central|executive|national|regional|local|youth|women's|provisional) (?:committee|council|bureau|executive|board|secretariat|conference|congress)|cc|politburo|secretariat|presidium|youth|delegation|branch|caucus|congress|conference)$/u

const WHOLE = new RegExp(`^(?:\\S+\\s){0,3}?(?:${PARTS})\\s${SEATED}(?:\\S+\\s)?(?:of|to|for|in)\\s(?:the\\s)?(?=\\S)`, 'u')

/** What a part's name says it is part of ("norland union"); null for a name that says no such thing. `form` is folded (formKey). */
export function wholeOf(form: string): string | null {
  const before = WHOLE.exec(form)
  return before ? form.slice(before[0].length) : null
}

/** `longer` and `shorter` are folded forms (formKey), and `longer` begins or ends with `shorter`. */
export function isPartOf(longer: string, shorter: string): boolean {
  return longer.endsWith(` ${shorter}`) && BEFORE.test(longer.slice(0, -shorter.length)) || longer.startsWith(`${shorter} `) && BEHIND.test(longer.slice(shorter.length))
}
