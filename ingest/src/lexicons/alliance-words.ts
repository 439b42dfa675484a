/** Words by which bodies are said to act together. Source: own knowledge of English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** "our ally B", "its partner, B": whoever is called so by a possessor. */
export const ALLY_NOUNS = words('ally, partner, comrade-in-arms, comrades-in-arms')
/** The same in the plural, with the body behind: "our comrades of B", "our friends in B". */
export const FELLOW_NOUNS = words('comrade, friend, brother, sister, ally, partner, colleague')
/** "our sister party B": the qualifier makes the ally. */
export const KIN_WORDS = words('sister, fraternal, brother, allied, partner')
export const KIN_BODIES = words('party, parties, organization, organizations, organisation, organisations, union, unions, group, groups, league, federation, movement, paper, section')
/** Verbs by which an alliance comes about or lasts; without them it is only spoken of. */
export const ALLIANCE_MAKING = words(`conclude, form, make, sign, have, enter, build, establish, found, forge, launch, create, maintain, join, renew, announce, issue, publish, agree, hold, organize, organise, call, convene, set, seal, keep, continue, deepen, strengthen, expand, extend, intensify`)
/** "together with B". */
export const TOGETHER = ['together with', 'jointly with', 'in alliance with', 'in cooperation with', 'in co-operation with', 'in collaboration with', 'side by side with', 'hand in hand with', 'shoulder to shoulder with', 'alongside', 'in common with', 'in a bloc with']
/** "among our friends we count B". */
export const COUNTING_VERBS = words('count, number, reckon, include, class, rank, list, classify, group, consider, place')
/** Things done jointly: "a joint statement by A and B". */
export const JOINT_DEEDS = words('statement, declaration, appeal, letter, committee, list, platform, leaflet, manifesto, demonstration, meeting, rally, conference, campaign, front, action, program, programme, slate, communiqué, communique, protest, strike, work')
