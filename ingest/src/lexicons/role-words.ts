/** Offices and functions. Source: own knowledge. */

/** Head nouns of offices, singular. */
export const ROLE_HEADS: ReadonlySet<string> = new Set(`president vice-president premier chancellor minister secretary chair chairman chairwoman chairperson treasurer spokesman spokeswoman spokesperson speaker leader editor director
commissar commissioner delegate representative ambassador envoy governor mayor senator deputy general-secretary convenor convener organizer coordinator co-ordinator steward rapporteur head chief commander attorney judge bishop archbishop pope king queen emperor tsar
warden inspector superintendent manager captain marshal clerk councillor ombudsman founder`.trim().split(/\s+/))

/** Words before the head that make it an office and not a common noun ("general secretary", "foreign minister"). */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(`general prime foreign first deputy vice acting former honorary international national political organizing organising organisational organizational party branch press managing chief
executive central home interior finance defence defense labor labour justice education health trade harbour harbor district regional federal state associate assistant senior joint district cultural propaganda military supreme permanent standing founding joint`.trim().split(/\s+/))

/**
 * The two lists above are features of the name tagger, whose weights were learned with them; what offices are called beside them stands here.
 */
export const OFFICE_HEADS: ReadonlySet<string> = new Set([...ROLE_HEADS, ...`officer organiser convenor vice-chair vice-chairman vice-chairwoman co-chair co-secretary co-editor sub-editor subeditor undersecretary under-secretary
whip trustee provost vicar prior abbot abbess rector headmaster headmistress librarian archivist moderator auditor registrar curator chaplain`.trim().split(/\s+/)])

/** Offices that are told of as often as held ("professors"): only where the words beside them tie them to somebody. */
export const TIED_OFFICES: ReadonlySet<string> = new Set([...OFFICE_HEADS, ...'professor lecturer dean principal adviser advisor candidate agent negotiator official ceo cfo coo mp mep msp councilor alderman congressman congresswoman co-founder cofounder co-leader co-ordinator secretary-general director-general attorney-general secretary-treasurer spokespeople'.split(' ')])

export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set([...ROLE_MODIFIERS, ...`provincial local area county municipal city corresponding recording financial membership field youth student women's programme program policy legal news literary sports
divisional works factory shop parliamentary campaign campaigns election communications publicity research technical artistic musical scientific medical interim outgoing retiring minutes membership propaganda agitation mobilisation mobilization student joint deputy
assistant lead shadow industrial hon. hon emeritus visiting lay lady full-time part-time`.trim().split(/\s+/)])

/** Offices that are held for a matter: "Minister of Agriculture", "Commissioner for Refugees". */
export const PORTFOLIO_HEADS: ReadonlySet<string> = new Set('minister secretary commissioner commissar chancellor vice-president undersecretary under-secretary comptroller registrar inspector superintendent'.split(' '))

/** The head of "ex-premier", "co-chair" and "ex-vice-president": prefixes say when or with whom an office is held. Give it a word in small letters. */
export const officeHead = (word: string): string => word.replace(/^(?:ex|co|then|acting|self-appointed)[-–]/u, '').replace(/\.$/u, '')
