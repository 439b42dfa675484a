/** Who wrote a work named in running text, as the words beside its title say: "Lund's The Rope", "Vera Lund, “The Rope”", "The Rope by Vera Lund", "in her pamphlet The Rope, Vera Lund …". */
import type { Span } from '@polylogue/graph-schema'

const WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}’'-]*\\p{L})"
/** Two words at least, as a sentence may begin with one capital that is no name. */
const FULL = `${WORD}(?: (?:de|von|van|der|la|du|al|bin) ${WORD}| ${WORD}){1,3}`
/** A whole name, and several of them; a line may break inside. */
export const FULL_NAME = FULL.replaceAll(' ', '[ \\n]')
export const FULL_NAMES = `${FULL_NAME}(?:,[ \\n]${FULL_NAME}){0,4}(?:,?[ \\n](?:and|&)[ \\n]${FULL_NAME})?`
const KIND = '(?:book|pamphlet|article|essay|letter|speech|work|novel|paper|report|study|piece|poem|lecture|booklet|brochure|polemic|leaflet|editorial|history|biography|memoir|autobiography|newsletter|play|treatise|tract|manifesto|statement|resolution|theses|document|review|program(?:me)?|platform|declaration)'
const GENRE = `(?:(?:own|first|last|new|famous|latest|recent|early|great|short|long|classic|well-known|remarkable|brilliant|celebrated|notorious|seminal|influential|\\d{4}) ){0,2}(?:(?:${KIND}|${KIND.replace(/(?<=[(|])(?!\?)\p{Ll}/gu, (c) => c.toUpperCase())}),?\\s)?`
/** "the fine book of Lund which was called “", "an essay by Vera Lund entitled “" */
const KIND_OF = new RegExp(`\\b${KIND} (?:of|by|from) (?:the late )?(?:Comrade )?(${WORD}(?: ${WORD}){0,3}),? (?:(?:which|that) )?(?:(?:is|was|were) )?(?:called|entitled|titled|headed),? ["“‘*_]*$`, 'u')
const OWNER = new RegExp(`(?<![\\p{L}\\p{N}])(${WORD}(?: ${WORD}){0,3})['’]s?,?\\s(?:\\[[^\\]]{2,30}\\] )?${GENRE}\\(?["“‘*_]*$`, 'u')
const COMMA = new RegExp(`(?<![\\p{L}\\p{N}] )(?<![\\p{L}\\p{N}])(?:[Ss]ee(?: also)? |[Cc]f\\.? |[Bb]y |[Rr]ead )?(${FULL}), ["“‘*_]*$`, 'u')
const SAYS = new RegExp(`(?<![\\p{L}\\p{N}])(${WORD}(?: ${WORD}){0,3}) (?:has |had |also |himself |herself )?(?:says|said|writes|wrote|argues|argued|taught|shows|showed|shown|explains|explained|claims|claimed|describes|described|maintains|maintained|asks|asked|predicted|defended|concedes|conceded|admits|admitted|notes|noted|states|stated|puts|put|demonstrates|demonstrated|warns|warned|complains|complained|remarks|remarked|observes|observed|set out|sets out|outlines|outlined|develops|developed|elaborated|expounds|expounded|analy[sz]es|analy[sz]ed|criticizes|criticized|criticises|criticised|attacks|attacked|dealt with|deals with|discusses|discussed|spoke|speaks|examined|examines|replied|replies|answered|responded)(?: [\\p{Ll}’'-]+){0,5} (?:in|with) ["“‘*_]*$`, 'u')
/** "In “The Rope”, Lund argued" */
const SAYING = 'says|said|writes|wrote|argues|argued|shows|showed|explains|explained|claims|claimed|describes|described|maintains|maintained|speaks|spoke|notes|noted|states|stated|puts|put|insists|insisted|defends|defended|criticizes|criticized|criticises|criticised|attacks|attacked|develops|developed|observes|observed|remarks|remarked|refers|referred|calls|called|warns|warned|declares|declared|compares|compared|distinguishes|distinguished|concludes|concluded|emphasi[sz]es|emphasi[sz]ed|discusses|discussed|analy[sz]es|analy[sz]ed'
export const SAYS_BEHIND = new RegExp(`^["”’*_]{0,3}(?: \\([^()]{4,30}\\))?,? (${WORD}(?: ${WORD}){0,3})(?= (?:\\p{Ll}+ly |also |had |has )?(?:${SAYING})(?![\\p{L}]))`, 'u')
const IN_LEAD = /(?:^|[^\p{L}])[Ii]n (?:the )?["“‘*_]*$/u
const WROTE = new RegExp(`(?<![\\p{L}\\p{N}])(${WORD}(?: ${WORD}){0,3}) (?:has |had |also )?(?:wrote|written|authored) ["“‘*_]*$`, 'u')
const IN = new RegExp(`(?<![\\p{L}\\p{N}])(${WORD}(?: ${WORD}){0,3})(?:, in |,? in (?=["“‘]))["“‘*_]*$`, 'u')
/** "the study by Dr Vera Lund, “" */
const BY_COMMA = new RegExp(`\\b(?:by|of) (?:the late )?(?:our own )?(?:(?:Dr|Mr|Mrs|Miss|Ms|Prof|Professor|Canon|Father|Bishop|Rev|Comrade|Sister|Brother|Sir|Lady)\\.? ){0,2}(${WORD}(?: ${WORD}){0,3}), ["“‘*_]*$`, 'u')
const HIS = new RegExp(`\\b(?:his|her|their|its)\\s${GENRE}["“‘*_]*$`, 'u')
const HONOUR = '(?:(?:Dr|Mr|Mrs|Miss|Ms|Prof|Professor|Comrade)\\.? )?'
const BY = new RegExp(`^["”’*_,]{0,3} (?:\\([^()]{2,40}\\) )?by ${HONOUR}(?:(?:the )?(?:\\p{Lu}{2,6} )?(?:[\\p{Ll}-]+ ){1,3})?(${FULL}(?:, ${FULL}){0,4}(?:,? (?:and|&) ${FULL})?)`, 'u')
/** "“The Rope”, by Lund", "The Rope, a pamphlet by Lund" */
const BY_ONE = new RegExp(`^["”’*_,]{0,3} (?:\\([^()]{2,40}\\),? )?(?:an? (?:\\p{Ll}+ ){0,3})?(?:written |drafted |penned |issued )?by (?:the )?(?:late )?${HONOUR}(${WORD}(?: ${WORD}){0,4}(?: (?:and|&) ${WORD})?)(?![\\p{L}])`, 'u')
const SUBJECT = new RegExp(`^["”’*_]{0,3}, (${FULL})(?= \\p{Ll})`, 'u')
/** "Vera Lund, University of Norland, author of The Rope" */
const AUTHOR_OF = new RegExp(`(?<![\\p{L}\\p{N}])(${FULL})(?:, (?!${FULL},)[^,;.]{3,60})?, (?:the )?author of (?:[\\p{Ll}-]+ ){0,4}(?:(?:books?|works|pamphlets|studies|articles|novels),? (?:including|such as|among them|like) )?["“‘*_]*$`, 'u')
/** 'criticisms made by Professor Vera Lund in these pages ("The Rope"' */
const BRACKET = new RegExp(`(?<![\\p{L}\\p{N}])(${FULL})(?: in (?:these pages|this journal|our last (?:issue|number)|a recent (?:issue|number)))? \\(["“‘*_]*$`, 'u')
/** "the Small Programme was drafted in a kitchen by Ota Lund and Vera Moss" */
const PASSIVE = new RegExp(`^["”’*_]{0,2},? (?:(?:which|that) )?(?:(?:was|were|is|had been) )?(?:jointly |mainly |largely )?(?:written|drafted|composed|penned|authored|drawn up|compiled) (?:[^.;,]{0,40} )?by ${HONOUR}((?:${FULL}(?:, ${FULL}){0,4}(?:,? (?:and|&) ${FULL})?|${WORD}(?: (?:and|&) ${WORD})?))`, 'u')
/** "the Common Ground, adopted by the League" */
const ADOPTED = new RegExp(`^,? (?:which was |that was |was |as )?(?:adopted|passed|ratified|endorsed) (?:unanimously )?(?:by|at) (?:the |its |our )?(${WORD}(?: (?:of |for )?(?:the )?${WORD}){0,6})`, 'u')
const REACH = 100

/** The author's words; null where none stand beside the title. `from`: where the passage begins. */
export function authorBeside(text: string, title: Span, from: number): string | null {
  const before = text.slice(Math.max(from, title.start - REACH), title.start).replace(/\s/gu, ' ')
  const after = text.slice(title.end, title.end + REACH).replace(/\s/gu, ' ')
  return BY.exec(after)?.[1] ?? PASSIVE.exec(after)?.[1] ?? BY_ONE.exec(after)?.[1] ?? ADOPTED.exec(after)?.[1] ?? KIND_OF.exec(before)?.[1] ?? OWNER.exec(before)?.[1] ?? (HIS.test(before) ? SUBJECT.exec(after)?.[1] : undefined) ?? (IN_LEAD.test(before) ? SAYS_BEHIND.exec(after)?.[1] : undefined) ?? BY_COMMA.exec(before)?.[1] ?? COMMA.exec(before)?.[1] ?? SAYS.exec(before)?.[1] ?? WROTE.exec(before)?.[1] ?? IN.exec(before)?.[1] ?? AUTHOR_OF.exec(before)?.[1] ?? BRACKET.exec(before)?.[1] ?? null
}
