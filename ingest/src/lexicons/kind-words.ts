/** Words by which bodies are sorted into kinds and listed. Source: own knowledge of English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** "Unions that reject …": what a description of a kind begins with. */
export const KIND_HEADS = words('groups, parties, organizations, organisations, unions, bodies, movements, those, forces, currents, tendencies, newspapers, papers, people, comrades, friends, allies, societies, circles, clubs, leagues, individuals, collectives, sections, federations')
/** "in this category". */
export const KIND_NOUNS = words('category, group, circle, class, camp, list, type, kind, tendency, rank, ring, section, row, division')
/** Forms of verbs that put somebody into a kind. */
export const PLACING_VERBS = words('group, grouped, classify, classified, count, counted, include, included, includes, place, placed, put, rank, ranked, reckon, reckoned, number, numbered, assign, assigned, list, listed, sort, sorted')
/** "A belongs to this category". */
export const BELONGING_VERBS = words('belong, belongs, belonged, fall, falls, fell, stand, stands')
