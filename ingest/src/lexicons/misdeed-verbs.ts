/**
 * Verbs that tell a deed and judge it in one word. What they are done to or with is a position of somebody: whoever "betrays the strike" is against the
 * strike, which the speaker is for; whoever "clings to the daily hire" is for it, and the speaker is not; "hiding the accounts" is itself what is done and
 * judged. Base forms, irregular past after a colon. Source: own knowledge of polemical English.
 */

const words = (list: string): readonly string[] => list.split(',').map((w) => w.trim())

/** Done to something good. */
export const BETRAYING_VERBS = words('betray, desert, forsake:forsook:forsaken, abandon, renounce, violate, trample, flout, sabotage, undermine, subvert, liquidate, distort, falsify, vulgarize, vulgarise, dilute, water down, bury, negate, surrender, sacrifice, corrupt, defile, disregard, dishonour, dishonor, besmirch, sell:sold out, jettison, throw:threw:thrown overboard, turn its back on, turn their backs on, depart from, deviate from, renege on, revise, gut, emasculate, strangle, stifle, obstruct, impede, hamper, frustrate, scuttle, torpedo, wreck, drown, endanger, jeopardize, jeopardise')
/** Done with something bad. */
export const CLUTCHING_VERBS = words('clutch, recycle, regurgitate, rehash, trot out, cling:clung to, peddle, parrot, spread:spread:spread, sow, foster, breed, stoke, whip up, wallow in, perpetrate, pander to, impose, inflict, unleash, foist, glorify, whitewash, prettify, embellish, excuse, condone, justify, apologize for, apologise for, cover up, perpetuate, uphold:upheld, collaborate in, connive at, capitulate to, succumb to, fall:fell:fallen into, sink:sank:sunk into, slide:slid into, tail, tail after, fawn on, fawn over, kowtow to, bow to, prostrate before, beat:beat:beaten the drums of, bow down to, promote, preach, champion, allow, permit, tolerate, encourage, adopt, pursue, defend, serve, propose, practise, practice')
/** Deeds that are bad in themselves. */
export const FOUL_VERBS = words('hide:hid:hidden, conceal, suppress, muzzle, gag, disarm, disenfranchise, disfranchise, persecute, harass, plunder, loot, massacre, slaughter, manipulate, deceive, silence, oppress, exploit, enslave, terrorize, terrorise, intimidate, blackmail, bribe, cheat, rob, starve, evict, demobilize, demobilise, demoralize, demoralise, mislead:misled, hoodwink, dupe, gerrymander, falsify, smear, slander, stall, stonewall, stifle, strangle, break:broke:broken up, divide, split:split:split, isolate, expropriate, dispossess, rig, pack, censor, lie, sneak in, smuggle in')
