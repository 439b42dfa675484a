/** Verbs whose clause is what their subject holds, denies or wants. Base forms, irregular past after a colon. Source: own knowledge of English. */

const words = (list: string): readonly string[] => list.split(',').map((w) => w.trim())

/** "A holds that …". */
export const HOLDING = words('hold:held, maintain, insist, contend, argue, teach:taught, reaffirm, affirm, proclaim')
/** The same of others than the voice where the clause is general: "A says that dockers can do without clerks". */
export const SAYING = words('say:said, write:wrote:written, claim, assert, declare, state, believe, think:thought, show:showed:shown, prove, demonstrate, explain, stress, emphasize, emphasise')
/** "A denies that …". */
export const DENYING = words('deny, dispute, doubt, refute')
/** "A wants to …". */
export const WILLING = words('want, seek:sought, aim, intend, propose, demand, vow, resolve, strive:strove:striven, struggle, fight:fought')
/** The same only where what is wanted is to make or win something: "we have decided to build a league". */
export const RESOLVING = words('mean:meant, hope, plan, decide, pledge, undertake:undertook:undertaken')
/** What shows a thesis or refutes it, in whose mouth it stands: "experience shows that …", "refuted by events". */
export const WITNESSES: ReadonlySet<string> = new Set(words('experience, history, practice, fact, event, example, development, reality, life, course, defeat, crisis'))
