/**
 * Verbs and phrases by which a text reports what others say, think or claim. Source: own knowledge of English.
 * `CLAIMING` verbs leave the truth open; that does not change what is reported.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** Base forms; the irregular past is given after a colon. They take a content clause. */
export const REPORTING_VERBS: readonly string[] = [...words(`say:said, state, claim, assert, argue, maintain, declare, write:wrote:written, contend, allege, insist, announce, believe, think:thought, hold:held, suppose,
  suggest, report, note, observe, remark, add, explain, stress, emphasize, emphasise, affirm, complain, warn, admit, concede, acknowledge, confess, deny, imply, hint, charge, tell:told, conclude, find:found,
  feel:felt, consider, agree, recognize, recognise, point out, point to, proclaim, testify, reply, answer, repeat, teach:taught, hear:heard, swear:swore:sworn, boast, predict, fear, reiterate, see:saw:seen, know:knew:known, show:showed:shown`)]

/** "according to X", "in the view of X": what follows is X's. */
export const REPORTING_PHRASES: readonly string[] = ['according to', 'in the view of', 'in the opinion of', 'in the eyes of', 'in the words of', 'from the point of view of', 'to judge by']

/** Nouns whose content clause is their holder's: "A's claim that …". */
export const REPORTING_NOUNS = words('claim, statement, assertion, allegation, view, opinion, belief, argument, thesis, contention, charge, accusation, report, complaint, declaration, announcement, idea, notion, conviction, position')

/** "in A's view". */
export const VIEW_NOUNS = words('view, opinion, eyes, judgement, judgment, estimation, words, account, mind, understanding, telling, assessment, reading, standpoint, perspective, point')
