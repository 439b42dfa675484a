/** Verbs whose clause is what their subject holds, denies or wants. Base forms, irregular past after a colon. Source: own knowledge of English. */

const words = (list: string): readonly string[] => list.split(',').map((w) => w.trim())

/** "A holds that …". */
export const HOLDING = words('hold:held, maintain, insist, contend, argue, teach:taught, reaffirm, affirm, proclaim')
/** "A denies that …". */
export const DENYING = words('deny, dispute, doubt, refute')
/** "A wants to …". */
export const WILLING = words('want, seek:sought, aim, intend, propose, demand, vow, resolve, strive:strove:striven')
