/** Nouns for things that are written, adopted or issued. Source: own knowledge. */

/** Genres that make a name with capital letters: "the Harbour Order", "Program of the League". */
export const GENRES: ReadonlySet<string> = new Set(`program programme platform manifesto statement declaration resolution letter report article pamphlet leaflet book booklet essay
  constitution charter communique communiqué appeal theses thesis editorial treaty pact act law bill order decree directive memorandum circular bulletin encyclical petition proclamation address protocol
  minutes statutes statute convention covenant agreement accord ordinance edict licence license code testament catechism reply interview review lecture treatise textbook novel poem play`.split(/\s+/))

/** Genres that may stand for a work with a small letter when their owner or issuer is told: "its program", "the League's statement". */
export const OWNED_GENRES: ReadonlySet<string> = new Set(`program programme platform manifesto statement declaration resolution letter pamphlet leaflet book booklet essay constitution charter communique communiqué
  appeal theses editorial memorandum circular encyclical petition proclamation statutes treatise article report open-letter e-mail email invitation telegram newsletter brochure declarations resolutions statements decrees message polemic`.split(/\s+/))

/** Words between an owner and the noun: "its own new program". */
export const OWNER_ADJECTIVES: ReadonlySet<string> = new Set(`own new old first second third last latest recent present former original great famous long short brief early late final whole entire full joint open public private
  political common general annual yearly monthly weekly official founding draft minimum maximum electoral revolutionary party election congress earlier later previous written printed published well-known so-called very`.split(/\s+/))

/** Verbs of issuing: "the congress adopted a program". */
export const ISSUING = /\b(?:pass(?:ed|es)|adopt(?:ed|s)|issu(?:ed|es)|publish(?:ed|es)|wrote|writes|drafted|drew up|approved|signed|released|distributed|circulated|put out|brought out|printed|handed in|submitted|tabled|presented|launched)\b/u

/** What bodies call the papers they stand on, joined by "and" or "of", as the capitals show. */
export const FOUNDING_PAPERS = /(?<![\p{L}’'-])(?:Aims[ \n]and[ \n](?:Objects|Objectives|Principles|Purposes)|(?:Basis|Points|Bases)[ \n]of[ \n](?:Unity|Union|Faith|Agreement)|(?:Statement|Declaration|Affirmation)[ \n]of[ \n](?:Principles?|Faith|Aims|Intent|Purpose|Sentiments|Conscience)|Principles[ \n]of[ \n](?:Unity|Organi[sz]ation|Union)|Rules[ \n]and[ \n](?:Regulations|Bye-?[Ll]aws|Orders)|Articles[ \n]of[ \n](?:Association|Faith|Religion|Union|War|Agreement)|Book[ \n]of[ \n](?:Common[ \n]Prayer|Discipline|Order)|Bill[ \n]of[ \n]Rights|Charter[ \n]of[ \n](?:Rights|Demands|Principles)|Confession[ \n]of[ \n]Faith|Code[ \n]of[ \n]Conduct)(?![\p{L}-])/gu

/** Words before a title in running text that show it is one. */
export const TITLE_LEADS = /(?:\b(?:book|pamphlet|article|essay|paper|work|novel|poem|play|chapter|section|letter|editorial|leaflet|report|review|study|speech|lecture|series|story|piece|text|classic|film|song|manifesto|resolution|statement|treatise|book,|entitled|titled|called|headed|under the title(?: of)?|wrote|writes|published|reads?|author of|in|see|cf\.|from|and|of)|['’]s)\s*,?\s*$/iu

/** Words that a title keeps in lower case. */
export const SMALL_WORDS: ReadonlySet<string> = new Set('a an the of and or in on at to for from by with as but nor into its his her their our vs versus toward towards about against under over is'.split(' '))
