/** What is said of bodies, and of what only looks like one, beside their names. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Before "of X" and "from X": what a body has and a person has not. */
export const PARTS: ReadonlySet<string> = list(`member members militant militants cadre cadres delegate delegates section sections branch branches committee congress executive secretariat rank-and-file statutes headquarters membership co-founder co-founders spokesman spokeswoman spokesperson treasurer convener convenor`)

/** Before "of X": who belongs to X, be it a body or a person. */
export const FOLLOWING: ReadonlySet<string> = list('activist activists supporter supporters adherent adherents sympathizer sympathizers sympathiser sympathisers chairman chairwoman secretary founder founders leader leaders leadership comrades organizer organiser faction')

/** Before "to X": who is sent there. */
export const ENVOYS: ReadonlySet<string> = list('delegate delegates delegation deputy deputies commissioner commissioners representative representatives')

/** Before "from X": people who are sent by X or come from it. */
export const SENT: ReadonlySet<string> = list('women men workers comrades friends delegates delegation speakers observers people')

/** After "X's" and "the X": what only a body has. */
export const BODY_OWNS: ReadonlySet<string> = list(`members member militants activists supporters leadership statutes membership delegates secretariat executive branches congress headquarters spokesman spokeswoman spokesperson founders secretary treasurer
program programme platform manifesto faction section conference rank-and-file activists cadres leaflet communique`)

/** After "X is a", ", a", ", the": what X is. */
export const BODY_KINDS: ReadonlySet<string> = list(`party group grouping organization organisation faction league tendency movement collective union federation network alliance coalition sect club charity society association committee company firm body circle
campaign federation cooperative co-operative commune band cell current split-off lobby agency brotherhood sisterhood fraternity guild front`)

/** Base forms of verbs by which somebody is made part of a body, or a body begins and ends: their object is one. */
export const BODY_MAKING: ReadonlySet<string> = list('join found co-found dissolve disband outlaw infiltrate')

/** Participles after "was" that are said of bodies and of no town. */
export const BODY_SUFFERS: ReadonlySet<string> = list('dissolved disbanded outlawed banned affiliated infiltrated reconstituted headed chaired owned funded')

/** The same, said of towns too. */
export const BODY_BEGINS: ReadonlySet<string> = list('founded formed established')

/** Base forms of what people and bodies alike do and no place, text or event does; beside the verbs of speech and stance and those of acting-words.ts. */
export const DEEDS: ReadonlySet<string> = list(`ask invite send expel sign warn publish promise vote applaud reply dismiss sue elect nominate resolve decide decline refuse agree disagree want wish try represent raise hire fire pay appeal withdraw propose
name open issue claim convene organize organise lead welcome petition subscribe occupy seize answer tell thank meet congratulate urge call march strike censure depose excommunicate admit appoint print found split join leave campaign`)

/** Nouns of texts, before their title. */
export const TEXT_NOUNS: ReadonlySet<string> = list(`book books pamphlet pamphlets article articles essay essays paper novel poem poems play film song treatise letter letters study report tract leaflet sermon story journal magazine newspaper weekly monthly daily quarterly review
periodical bulletin edition editions chapter issue issues volume volumes organ album work works entitled titled catechism hymn memoir memoirs`)

/** Base forms of verbs with a text as their object. */
export const TEXT_VERBS: ReadonlySet<string> = list('write read publish print translate quote cite reprint edit compose recite sing burn')

/** Before "the X": X is a time or a happening. */
export const TIMES: ReadonlySet<string> = list('during after before since until throughout amid following')

/** Peoples and creeds that are written with a capital and are no bodies, in the plural. */
export const POPULATIONS: ReadonlySet<string> = list('jews christians muslims moslems hindus sikhs buddhists catholics protestants gentiles pagans heathens natives blacks whites indians negroes europeans africans asians americans gods fathers apostles saints scriptures gospels fates muses powers allies middle-ages seas alps west-indies')

/** After "at", before "at": one studies and teaches at a school, whatever it is called. */
export const SCHOOLING: ReadonlySet<string> = list('studied studies study teaches taught teach teaching educated professor lecturer fellow tutor chair doctorate degree degrees graduated enrolled matriculated rector chancellor dean student students undergraduate lectures lectured school course courses seminar reader professorship professors')

/** Last words of schools that are called by their town or founder alone. */
export const SCHOOL_HEADS: ReadonlySet<string> = list('university college school institute academy polytechnic seminary gymnasium lyceum')

/** Before "from X": what only somebody sends. */
export const SENDINGS: ReadonlySet<string> = list('letter letters statement greetings message telegram cheque donation petition invitation delegation reply answer')

/** Before "with X" and "at X": somebody who works for X. */
export const STAFF: ReadonlySet<string> = list('lawyer researcher organiser organizer analyst economist spokesman spokeswoman spokesperson director campaigner adviser advisor consultant')

/** "X and the undersigned organisations": the nouns that say what X is. */
export const BODIES: ReadonlySet<string> = list('organisations organizations groups parties unions societies associations bodies charities companies factions tendencies movements')
