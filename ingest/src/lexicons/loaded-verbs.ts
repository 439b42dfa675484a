/**
 * Verbs that blame (or honour) whoever does the deed, in the mouth of whoever uses them. Base forms. Source: own knowledge.
 */

const words = (list: string): readonly string[] => list.split(',').map((w) => w.trim())

export const BLAMING_VERBS = words(`exaggerate, overstate, dishonour, dishonor, plagiarize, plagiarise,  distort, misrepresent, falsify, slander, lie, mislead:misled, deceive, betray, capitulate, fabricate, cheat, disorient, whitewash, grovel, scab, usurp, ignore, trample, evade, dodge, err, blunder, bungle, persecute, disregard, squander, pander, collude, meddle, grovel, backpedal, backtrack, renege, stonewall, demagogue, terrorize, terrorise, intimidate,   plunder, massacre, murder, swindle, defame, vilify, backslide, sabotage, misquote, smear, conceal, squander, exploit, oppress, enslave, blackmail, embezzle, confuse, parrot, prattle, vacillate, waver, desert, posture, dissemble, equivocate, quibble, gloat, scheme, fudge, muddle, belittle, trivialize, trivialise, whine, sermonize, sermonise, moralize, moralise, caricature, overlook, meander, ramble, waffle, flounder, dither, forget:forgot:forgotten`)
export const HONOURING_VERBS = words('pioneer, liberate, enlighten, vindicate')
/** "A offers no proof": what a claim wants, and the verbs that would give it. */
export const PROOF_NOUNS: ReadonlySet<string> = new Set(words('proof, evidence, argument, justification, reason, fact'))
export const SHOWING_VERBS: ReadonlySet<string> = new Set(words('offer, present, give, produce, bring, show, provide, cite, have, supply, adduce'))
/** Verbs of harm and good done by things: "night work ruins the hands", "the register protects the weak". Said of a position they judge it. */
export const HARMING_VERBS = words(`oppress, exploit, divide, harm, damage, ruin, destroy, weaken, poison, corrupt, enslave, cripple, impoverish, humiliate, starve, kill, endanger, threaten, paralyze, paralyse, degrade, disarm, mislead:misled,
  perpetuate, hinder, hamper, obstruct, strangle, suffocate, stifle, fail, collapse, rob, cheat, betray, deceive, plague, devastate, distract, disorganize, disorganise, demoralize, demoralise, oversimplify`)
export const HELPING_VERBS = words('liberate, protect, strengthen, unite, empower, emancipate, enrich, advance, succeed, educate, heal')
