/**
 * The closed word classes of English that clause reading leans on. They are decided by word, not by the tagger, since a
 * mistagged preposition breaks a whole clause. Apostrophes are straight, as in `Token.lower`. Source: own knowledge of English grammar.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

export const ARTICLES = words('the a an this that these those such any some all every each no both either neither another other many most several few certain various half')
export const POSSESSIVES = words('my our your his her its their whose')
export const PREPOSITIONS = words(`of in on at by for with from to into onto upon against about over under between among amongst within without
  towards toward through throughout during before after since until till despite regarding concerning like unlike behind beyond across along around
  near per via amid amidst beside besides beneath below above inside outside as than versus vs except including`)
export const CONJUNCTIONS = words('and or but nor yet &')
export const SUBORDINATORS = words('that which who whom whose because although though while whereas if unless when where whether how why what since so lest')
export const RELATIVES = words('which who that')
export const AUXILIARIES = words(`be is are was were am been being has have had having do does did will would shall should can ca wo sha could may might must
  ought 's 're 've 'll 'd 'm n't cannot`)
export const COPULAS = words('be is are was were am been being remain remains remained seem seems seemed appear appears appeared become becomes became prove proves proved constitute constitutes constituted represent represents represented')
export const PERSONAL_PRONOUNS = words('i you he she it we they there me him us them who whom myself ourselves itself themselves himself herself')
export const NEGATIONS = words('not never no n\'t neither nor cannot hardly scarcely without')
export const OBLIGATIONS = words('must should shall ought')
export const HEDGES = words(`may might could perhaps possibly probably seemingly apparently allegedly reportedly supposedly arguably rather somewhat partly
  would seems seem appears appear likely`)
/** Prepositions that tie a phrase to the noun before it rather than to the verb. */
export const NOUN_PREPOSITIONS = words('of for against on between with towards toward over to under around')
