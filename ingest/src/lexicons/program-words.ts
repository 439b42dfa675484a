/** Nouns by which a text says what it wants and what it holds to be wrong. Source: own knowledge of English. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((w) => w.trim()))

/** "our task is to …". */
export const AIM_NOUNS = list('task, aim, goal, objective, purpose, duty, mission, step, priority, demand, program, programme, plan, job, strategy')
/** "the answer to B is C". */
export const ANSWER_NOUNS = list('answer, solution, remedy, alternative, cure, antidote, key')
/** "the mistake of waiting". */
export const ERROR_NOUNS = list('mistake, error, folly, illusion, blunder, fallacy, crime, trap, habit')
