/** Nouns for groups that are called by what they hold or do and bear no name. Source: own knowledge of the language of parties and unions. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Groups only with a word of quality before them: "the pro-state lobby", "the union leadership". */
export const GROUP_NOUNS: ReadonlySet<string> = list(`lobby leadership bureaucracy bureaucrats left right wing faction factions clique gang gangs caucus tendency tendencies bloc officials leaders bosses chiefs parties groups organizations organisations sects currents grouping groupings
circles delegates politicians government governments regime regimes forces militia militias reactionaries minority majority opposition apparatus agencies ministers deputies comrades`)

/** Groups by themselves. */
export const LONE_GROUPS: ReadonlySet<string> = list('police fascists reactionaries bureaucrats revisionists opportunists reformists')

/** Adherents of a creed, in the plural. */
export const ADHERENT_ENDING = /\p{L}{3}(?:ists|ites|crats|communists|eviks|eviki|[oe]vtsi)$/u

/** Plurals that end so and hold no creed, or are classes and callings. */
export const NO_ADHERENTS: ReadonlySet<string> = list(`artists scientists economists journalists tourists dentists pianists novelists specialists lists therapists psychologists biologists chemists physicists historians terrorists activists unionists cyclists motorists columnists essayists satirists lobbyists exists consists persists resists assists
insists capitalists industrialists finalists soloists theorists strategists analysts linguists botanists geologists sites suites elites favorites favourites opposites composites satellites invites cites writes unites typists receptionists machinists protagonists antagonists internists colonists agriculturists florists optimists pessimists realists idealists`)
