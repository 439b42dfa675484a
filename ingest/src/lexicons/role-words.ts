/** Offices and functions. Source: own knowledge. */

/** Head nouns of offices, singular. */
export const ROLE_HEADS: ReadonlySet<string> = new Set(`president vice-president premier chancellor minister secretary chair chairman chairwoman chairperson treasurer spokesman spokeswoman spokesperson speaker leader editor director
commissar commissioner delegate representative ambassador envoy governor mayor senator deputy general-secretary convenor convener organizer coordinator co-ordinator steward rapporteur head chief commander attorney judge bishop archbishop pope king queen emperor tsar
warden inspector superintendent manager captain marshal clerk councillor ombudsman founder`.trim().split(/\s+/))

/** Words before the head that make it an office and not a common noun ("general secretary", "foreign minister"). */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(`general prime foreign first deputy vice acting former honorary international national political organizing organising organisational organizational party branch press managing chief
executive central home interior finance defence defense labor labour justice education health trade harbour harbor district regional federal state associate assistant senior joint district cultural propaganda military supreme permanent standing founding joint`.trim().split(/\s+/))

/** Endings that show a word is an office when it stands before "of the …". */
export const ROLE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to'])
