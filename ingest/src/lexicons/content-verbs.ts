/**
 * Verbs and adjectives that take a content clause: "says that", "thinks", "shows how", "is sure". By what the clause is to their subject.
 * Source: own knowledge of English; no list was copied. Base forms; irregular forms after a colon.
 */

/** The subject utters it, in speech or writing. */
export const UTTERING = `say:said, tell:told, write:wrote:written, ask, answer, reply, respond, state, declare, announce, add, remark, observe, note, explain, claim, assert, argue, insist, maintain, affirm, admit, concede, acknowledge,
 confess, deny, object, protest, complain, warn, caution, advise, urge, demand, request, order, instruct, remind, inform, assure, promise, pledge, vow, swear:swore:sworn, threaten, predict, report, recount, relate, repeat,
 reiterate, conclude, exclaim, cry, shout, whisper, murmur, mutter, joke, quip, retort, agree, allege, charge, suggest, propose, recommend, hint, imply, intimate, teach:taught, preach, proclaim, pronounce, rule, testify, attest, certify,
 confirm, emphasize, emphasise, stress, underline, underscore, stipulate, specify, mention, comment, inquire, enquire, tweet, post, publish, quote, cite, beg, plead, implore, boast, brag, reveal, disclose, describe, define, summarize,
 summarise, point, contend, posit, postulate, hypothesize, hypothesise, reckon, clarify, elaborate, outline, discuss, notify, guarantee, call, speak:spoke:spoken, talk, propound, reassert, counter, contest, dispute, lament,
 decree, advocate, counsel, denounce, forecast, prophesy, foretell:foretold, read, go:went, continue, begin:began`
/** The subject has it in mind. */
export const THINKING = `think:thought, believe, know:knew:known, feel:felt, hope, wish, expect, suspect, suppose, guess, assume, presume, imagine, doubt, fear, worry, wonder, remember, recall, forget:forgot:forgotten, realize, realise, recognize, recognise,
 understand:understood, consider, decide, determine, resolve, conclude, reason, reflect, dream, regret, trust, mean:meant, learn:learnt, notice, see:saw:seen, hear:heard, find:found, discover, sense, perceive, agree, anticipate, estimate,
 calculate, judge, deem, hold:held, pray, deduce, infer, gather, foresee:foresaw:foreseen, plan, intend, prefer, like, ponder, question, surmise, speculate, theorize, theorise, figure, bet, care, mind, accept`
/** The subject makes it so, or makes it plain. */
export const SHOWING = `show:shown, prove:proven, demonstrate, indicate, suggest, establish, ensure, insure, guarantee, verify, check, confirm, illustrate, reflect, document, signal, signify, highlight, evidence, witness, mean:meant, imply, provide, require,
 explain, reveal, make:made, decide, determine, predict, estimate`
/** "is sure that", "am afraid". */
export const CONVINCED = 'sure, certain, aware, convinced, afraid, confident, glad, sorry, happy, proud, worried, concerned, mindful, unaware, unsure, uncertain, adamant, clear, hopeful, persuaded, doubtful, grateful, curious, pleased, surprised, conscious'
