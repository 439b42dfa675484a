/** Words by which one clause steers another, and heads that stand for the body they belong to. Source: own knowledge of English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** "refuses to support": the deed is not done; base forms. */
export const REVERSING_VERBS = words('refuse, fail, cease, decline, stop, neglect, avoid, forget, hesitate, prevent, forbid, deny, lack, quit')
/** Nouns that reverse what follows: "a lack of solidarity with". */
export const REVERSING_NOUNS = words('lack, absence, end, refusal, failure, rejection, withdrawal')
/** Heads that act for the body or person they belong to: "the leadership of X attacks …". */
export const ACTING_HEADS = words(`leadership, leader, leaders, member, members, delegate, delegates, committee, comrade, comrades, supporter, supporters, paper, organ, program, programme, congress, statement, resolution,
  spokesman, spokeswoman, spokesperson, representative, representatives, secretary, chair, chairman, president, majority, minority, editor, editors, militants, fighters, forces, troops, terrorists, gunmen, militia, regime, army, federations, sections, branches, organizations, organisations, locals, branch, section, press, conference, bureau, board, council, delegation, letter, article,
  management, administration, bosses, owners, executives, directors, directorate, lawyers, politicians, activists, agents, apparatus, lobby, cadre, cadres, ministry, headquarters, platform, manifesto, declaration, government, faction, wing, followers, adherents, founders, theorists, publication, newspaper, review, bulletin, official, officials, speaker, speakers, group, groups, clique, gang, camp, circle, tendency, current`)
/** Deeds and ways that stand for whoever did them: "the attitude of A", "the silence of B". */
export const DEEDS = words(`attitude, conduct, behaviour, behavior, silence, decision, deed, deeds, action, method, manoeuvre, maneuver, stance, cowardice, refusal, failure, claim, accusation, charge, allegation, remark, answer, reply,
  speech, propaganda, demagogy, demagoguery, treachery, treatment, handling, arrogance, hypocrisy, lie, slander, complaint, excuse, promise, argument, reasoning, opinion, conclusion, words, word, deceit, role, record, participation, passivity,
  indifference, inaction, courage, honesty, patience, devotion, sacrifice, loyalty, firmness, generosity, wisdom, heroism, effort, contribution, achievement, example, life, memory, teaching, help, intervention, interference, conspiracy, crime, mistake, error, labours, labors, exertions, efforts, writing, writings, essay, article, pamphlet, poem, novel, services, service, aggression, expansion, crackdown, negligence, misconduct, provocation, antics, vacillation, hesitation, existence, survival, persistence, growth, splitting, posturing, ruling, verdict, announcement, initiative, unification, merger, fusion`)
/** "our efforts to help B": what somebody has, and whose infinitive that somebody does. */
export const WILL_NOUNS = words('effort, efforts, attempt, attempts, decision, promise, promises, pledge, pledges, vow, vows, willingness, readiness, intention, intentions, plan, plans, commitment, desire, wish, resolve, determination, campaign, ability, right, power, duty, obligation, mission, bid, ambition, ambitions')
/** The same where the deed is not done. */
export const UNWILL_NOUNS = words('refusal, failure, inability, unwillingness, reluctance')
/** "has the nerve to": what somebody has to do a deed, and to have it is to be blamed for it. */
export const NERVE_NOUNS = words('effrontery, audacity, nerve, gall, impudence, cheek, temerity, insolence, presumption, arrogance')
/** The same where it is no blame. */
export const COURAGE_NOUNS = words('courage, honour, honor, decency, sense, pleasure, privilege, goodness, wisdom, foresight')
/** Deeds that "this" points back to, with those who did them: "we deplore this step". */
export const POINTED_DEEDS = words('step, decision, act, action, move, conduct, behaviour, behavior, attitude, betrayal, capitulation, manoeuvre, maneuver, treachery, gesture, initiative, refusal, silence, course, outrage, provocation, surrender, desertion, hypocrisy, cowardice, verdict, ruling, measure, slander')
/** Whoever wants the end of something is against it. */
export const ENDINGS = words('end, ending, repeal, withdrawal, removal, lifting, cessation, dissolution, resignation, dismissal, abandonment, revocation, suppression, defeat, destruction, downfall, liquidation, scrapping, cancellation, annulment')
/** Those that one has oneself: "B's resignation". */
export const OWN_ENDINGS = words('resignation, dismissal, removal, ouster, overthrow, downfall, defeat, destruction, demise, expulsion, dissolution, disbandment, liquidation')
/** "B drew criticism from A": verbs whose subject gets what the noun says. */
export const SUFFERING_VERBS = words('come, draw, receive, face, meet, attract, earn, provoke, incur, suffer, win, get, enjoy, find, have, remain, fall, encounter')
/** "B enjoys the support of A": verbs whose subject gets the good that the noun says; base forms. */
export const RECEIVING_VERBS = words('receive, win, gain, get, enjoy, earn, secure, obtain, attract, retain, pick, claim, collect, garner, land, score, welcome, accept')
/** "the attack that A leads against B"; base forms. */
export const WAGING_VERBS = words('launch, wage, lead, conduct, mount, carry, direct, make, unleash, run, organize, organise, undertake, pursue, level, aim')
/** "urges B to": who asks has the stance; base forms. */
export const ASKING = words('urge, ask, call, want, tell, encourage, beg, press, invite, exhort, implore, advise, request, challenge, summon, appeal, order, instruct, persuade, warn, expect, teach, push, require, oblige')
/** Remarks that interrupt a clause. */
export const INTERRUPTERS = words('however, therefore, moreover, furthermore, indeed, instead, then, thus, nevertheless, nonetheless, consequently, accordingly, too, also, again, finally, meanwhile, rather, likewise, in turn, still, now, naturally, certainly')
/** Nouns that stand like adverbs of time in a verb group: "have today concluded". */
export const TIME_WORDS = words('today, yesterday, tomorrow, tonight, now, then, here, once, long, always, twice, lately, since')
