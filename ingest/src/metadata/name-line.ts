/** Lines that are nothing but a name: of an organization, or of a person. Shape and head nouns only, no list of names. */
import { GIVEN_NAMES } from '../lexicons/given-names.ts'

/**
 * Nouns that head the name of an organization. Our own knowledge of English names of parties, unions, societies,
 * councils, papers and publishers.
 */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set((
  'party movement cross league union unions committee commission council front federation confederation association congress group club society organization organisation '
  + 'alliance army brigade brigades collective collectives institute foundation centre center network assembly bureau secretariat directorate coalition caucus faction tendency circle cell '
  + 'trust mosque synagogue parish leadership presidium politburo plenum international soviet board chamber church brotherhood sisterhood fellowship guild order lodge branch section chapter campaign initiative forum community communities '
  + 'press publishers publications newspaper magazine journal review herald tribune gazette times post news bulletin agency ministry department office authority court parliament '
  + 'government senate embassy mission academy university polytechnic college school company corporation cooperative co-operative workers fighters students youth women veterans people'
).split(' '))

/** First words of titles and sentences that no organization's name begins with. */
const NO_FIRST = /^(on|to|for|against|about|from|in|at|with|by|why|what|who|whose|how|when|where|which|our|your|their|his|her|its|my|this|that|these|those|some|no|not|is|are|after|before|toward|towards|notes?|more)$/i

const SMALL = /^(of|the|for|and|in|on|to|de|del|der|des|und|et|&|von|van|la|le|against|at|with)$/

/** The name on a line without article, and the acronym that follows it in brackets; null where the line is no organization's name. */
export function organizationLine(line: string): { readonly name: string, readonly acronym: string | null } | null {
  const match = /^(?:the )?(.{3,90}?)(?: ?\(([\p{Lu}][\p{L}.&-]{1,14})\))?$/iu.exec(line.trim().replace(/\s+/g, ' '))
  if (!match) return null
  const words = match[1].split(' ')
  if (words.length > 12 || words.length < 2 || /[.!?:;"“”]/.test(match[1].replace(/\b(U\.S\.A?\.?|St\.|Dr\.)/g, ''))) return null
  if (!words.every((w) => SMALL.test(w) || /^[(“‘'"]?[\p{Lu}\d$&]/u.test(w))) return null
  if (!/^\p{Lu}/u.test(words[0]) || NO_FIRST.test(words[0]) || SMALL.test(words.at(-1)!)) return null
  const head = words.some((w) => ORGANIZATION_NOUNS.has(w.toLowerCase().replace(/[^\p{L}-]/gu, '').replace(/['’]s?$/, '')))
  // "Program of the Dockers' League" is a work of it, not its name.
  if (!head || WORK_NOUNS.test(words[0]) && !(/^open$/i.test(words[0]) && !WORK_NOUNS.test(words[1]))) return null
  return { name: match[1], acronym: match[2] && /\p{Lu}.*\p{Lu}/u.test(match[2]) ? match[2] : null }
}

/** First words of titles that name a text and whose it is. */
export const WORK_NOUNS = /^(program|programme|platform|manifesto|resolution|resolutions|statement|declaration|constitution|statutes|rules|charter|letter|open|appeal|communique|communiqué|report|message|greetings|theses|principles|proclamation|minutes|position|answer|reply|response|draft|interview|history|definition|introduction|speech|address|call|points|aims|decision|decisions|press|circular)$/i

/** True where a line has the shape of a person's name: two to five capitalised words, initials, "van", an office after a comma. */
export function isPersonLine(line: string): boolean {
  const [name, ...rest] = line.trim().split(',')
  if (rest.join(',').length > 80 || line.length > 120) return false
  const words = name.trim().split(/\s+/)
  return words.length >= 2 && words.length <= 5
    && words.every((w) => /^(\p{Lu}\.){1,3}$|^\p{Lu}\p{L}*(['’-]\p{L}+)*\.?$|^(de|von|van|der|den|da|di|du|la|le|al|el|bin|ibn)$/u.test(w))
    && !words.some((w) => ORGANIZATION_NOUNS.has(w.toLowerCase()))
    && /^\p{Lu}/u.test(words[0]) && /^\p{Lu}\p{L}+/u.test(words.at(-1)!)
    && rest.every((part) => !/[.!?]\s/.test(part) && !/["“”]/.test(part))
}

/** True where a line can hardly be anything but a person's full name: by initials, or a given name. Asked of lines that could as well be titles ("Open Letter"). */
export function isFullName(line: string): boolean {
  return isPersonLine(line) && !line.includes(',') && (/^(?:\p{Lu}\. ?){1,3}\p{Lu}/u.test(line) || GIVEN_NAMES.has(line.trim().split(/\s/)[0].toLowerCase()))
}

/** True where a line is nothing but names: an organization, a person with an office, several parted by commas. */
export function isNameLine(line: string): boolean {
  if (line.length < 3 || line.length > 140 || /[.!?;]$/.test(line.replace(/\b(\p{Lu}|Jr|Sr|Dr)\.$/u, ''))) return false
  return organizationLine(line) !== null || isPersonLine(line.replace(/^(--?|—|–)\s?/, ''))
}
