/** Words that are written with a capital and are no one's name. Source: own knowledge. */
export const PLAIN_CAPITALS: ReadonlySet<string> = new Set(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
easter christmas ramadan spring summer autumn winter god lord bible gospel heaven hell devil satan internet web facebook twitter google youtube english french german russian spanish italian chinese japanese latin greek hebrew arabic american british european asian african
catholic protestant christian christians jew jews jewish muslim muslims islam islamic buddhist hindu christianity judaism buddhism catholicism orthodox marxist marxists nazi nazis
chapter part section article volume vol figure table note notes appendix introduction preface conclusion contents page pages see also editor editors ed eds trans published reprinted printed copyright
first second third fourth fifth sixth seventh eighth ninth tenth one two three four five six seven eight nine ten
dear sincerely yours regards thanks thank hello hi hey please yes no ok okay oh well ah sir madam re fwd subject from to cc
i i'm i'll i've i'd revolution war world age century state states nation nations people peoples proletariat bourgeoisie imperialism capitalism socialism communism fascism feudalism marxism anarchism nationalism democracy
north south east west northern southern eastern western resolution program programme manifesto constitution statement declaration report letter interview press release question answer q a point points thesis theses proclamation comrades friends workers
renaissance enlightenment reformation holocaust olympics internet olympic wikipedia html x mr mrs ms dr saint black blacks white whites negro indian indians roma
`.trim().split(/\s+/))

/** Demonyms the endings below do not catch. */
export const DEMONYMS: ReadonlySet<string> = new Set(`french dutch greek swiss german turkish danish thai czech slovak croat serb welsh scots scottish irish english british polish spanish finnish swedish basque kurdish arab afghan pakistani iraqi israeli saudi bengali punjabi nepali somali yemeni kuwaiti swede dane finn pole turk
norse cypriot filipino argentine greek icelandic breton catalan tatar uzbek kazakh tajik kyrgyz uyghur mongol hindu soviet latino hispanic native yankee flemish walloon romanian western eastern azeri berber zulu`.trim().split(/\s+/))

/** Endings of demonyms and of words for creeds and their adherents, for words of six letters and more. */
export const DEMONYM_ENDING = /(?:ian|ean|ese|iard|ish)s?$/u
export const CREED_ENDING = /\p{L}{3}(?:ism|isms|ist|ists|istic|ite|ites|ocracy|ocrats|ocratic)$/u
