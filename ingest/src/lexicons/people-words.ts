/** Plural nouns of people who act together, as in names of circles ("Friends of the River") and of crowds ("the Sundholm dockers"). Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** With a capital before "of", "for" or "against" they begin the name of a body. */
export const CIRCLE_HEADS: ReadonlySet<string> = list(`friends mothers fathers women sons daughters workers students citizens tenants veterans farmers fishermen parents neighbours neighbors teachers nurses artists writers
journalists lawyers doctors scientists physicians sisters brothers children grandmothers families survivors residents volunteers defenders guardians partisans comrades christians jews muslims youth patriots knights`)

/** After a place they are a body where they act: those who work, live, study or struggle there. */
export const CROWDS: ReadonlySet<string> = list(`workers dockers miners strikers tenants students teachers nurses pilots sailors weavers railwaymen printers fishermen farmers peasants communists socialists anarchists trotskyists maoists
comrades delegates trade-unionists shipbuilders steelworkers dockworkers mineworkers seamen postmen carpenters builders residents`)

/** Nouns before the name of a paper. */
export const PAPER_NOUNS: ReadonlySet<string> = list('newspaper paper journal weekly daily monthly quarterly magazine review periodical organ bulletin gazette')

/** Nouns for papers that a body brings out or somebody edits, before the paper's name. */
export const OWNED_PAPERS: ReadonlySet<string> = list('newspaper paper journal weekly daily monthly quarterly fortnightly magazine periodical organ bulletin gazette newsletter newssheet news-sheet zine')

/** Whoever makes a paper: "editor of The Lamp". */
export const PAPER_EDITORS: ReadonlySet<string> = list('editor editors editorship sub-editor subeditor co-editor proprietor')

/** Local parts of bodies, called by their place ("the Leith branch"). */
export const BRANCH_NOUNS: ReadonlySet<string> = list('branch lodge chapter local cell')

/** Organs and churches that one capital word names. */
export const LONE_ORGANS: ReadonlySet<string> = list('executive presidium secretariat politburo synod kirk curia presbytery consistory vestry bund comintern profintern cominform')
