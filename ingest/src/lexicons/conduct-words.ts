/** What people feel at others, ask of them, and do to them in set phrases with the other in the middle. Source: own knowledge of English. */
import type { Sign } from './stance-cues.ts'

const words = (list: string): readonly string[] => list.split(',').map((w) => w.trim())

/** "B's words angered A": A is against B. Base forms. */
export const ANGERING_VERBS = words('anger, outrage, infuriate, enrage, incense, dismay, disgust, offend, appal, appall, horrify, irk, annoy, exasperate, embitter')
/** "B's courage impressed A": A is for B. */
export const PLEASING_VERBS = words('impress, delight, hearten, gladden')

/** "A called on B to resign": who is asked to is blamed. Base forms. */
export const LEAVING_VERBS: ReadonlySet<string> = new Set(words('resign, retire, quit, go, apologize, apologise, withdraw, step, stand, leave, stop, halt, refrain, reconsider, cease, desist, end, retract, recant, abdicate, dissolve, disband, capitulate'))

export interface SplitIdiom { readonly verb: string, readonly tail: readonly string[], readonly sign: Sign }

const idioms = (sign: Sign, verbs: string, tails: string): SplitIdiom[] => words(verbs).flatMap((verb) => words(tails).map((tail) => ({ verb, tail: tail.split(' '), sign })))

/** "took B to task": the verb by its base form, and what stands behind the object. */
export const SPLIT_IDIOMS: readonly SplitIdiom[] = [
  ...idioms(-1, 'take', 'to task, to court'),
  ...idioms(-1, 'charge, reproach, tax', 'with'),
  ...idioms(-1, 'hold', 'up to ridicule, up to scorn, up to contempt, in contempt'),
  ...idioms(1, 'hold', 'up as a model, up as an example, in high esteem, in high regard, in honour, in honor'),
  ...idioms(-1, 'call, bring, hold', 'to account, to book'),
  ...idioms(-1, 'put', 'on trial, in the dock, to shame, on the spot'),
  ...idioms(-1, 'single', 'out for criticism, out for attack, out for blame'),
  ...idioms(-1, 'show', 'the door'),
  ...idioms(-1, 'sell', 'down the river, short'),
  ...idioms(-1, 'leave', 'in the lurch, out in the cold'),
  ...idioms(-1, 'drag', 'through the mud, through the mire'),
  ...idioms(-1, 'give', 'no quarter, the lie'),
  ...idioms(-1, 'view, regard, watch, note, observe, receive, treat, follow', 'with indignation, with contempt, with disgust, with alarm, with concern, with regret, with abhorrence, with scorn, with horror, with dismay, with suspicion, with distrust, with displeasure, with deep regret, with deep concern, with grave concern, with great concern, with the utmost contempt'),
  ...idioms(1, 'view, regard, watch, note, receive, follow', 'with satisfaction, with approval, with sympathy, with admiration, with pride, with joy, with favour, with favor, with gratitude, with pleasure, with great sympathy, with great satisfaction'),
  ...idioms(1, 'single', 'out for praise'),
  ...idioms(1, 'wish', 'well, success, luck, every success, much success, good luck'),
  ...idioms(1, 'give, lend, offer, pledge', 'credit, full credit, support, full support, backing, full backing, every support'),
]
