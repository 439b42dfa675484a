/** Nouns by which a text says what it wants and what it holds to be wrong. Source: own knowledge of English. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((w) => w.trim()))

/** "our task is to …". */
export const AIM_NOUNS = list('task, aim, goal, objective, purpose, duty, mission, step, priority, demand, program, programme, plan, job, strategy, hope, intention, ambition, policy, tactic')
/** "the answer to B is C". */
export const ANSWER_NOUNS = list('answer, solution, remedy, alternative, cure, antidote, key')
/** "the mistake of waiting". */
export const ERROR_NOUNS = list('mistake, error, folly, illusion, blunder, fallacy, crime, trap, habit, game, farce, trick, manoeuvre, maneuver, swindle')
/** "our goal is to form a league": the league is what is wanted; base forms. */
export const CREATING = list('form, create, build, found, establish, set up, develop, adopt, achieve, win, secure, introduce, launch, bring about, strengthen, expand, realize, realise, attain, obtain, ensure, guarantee, forge, construct, promote, advance, implement, carry out, restore, fuse, unite, raise')
/** "the bankruptcy of B": ills and faults by which a thesis or an order of things is called, by whoever says so. */
export const ILL_NOUNS = list('bankruptcy, yoke, chains, fetters, shackles, horrors, scourge, evil, evils, poison, curse, absurdity, fallacy, fallacies, folly, myth, fraud, swindle, disease, cancer, plague, crimes, cruelty, cruelties, barbarity, brutality, hypocrisy, sterility, futility, rottenness, decay, swamp, abomination, dead end, blind alley, impotence, poverty, injustice, injustices')
/** Faults that bear an "-ism" of their own: whoever names one is against it. */
export const FAULT_ISMS = list('sectarianism, opportunism, revisionism, dogmatism, chauvinism, adventurism, elitism, ultra-elitism, parasitism, philistinism, careerism, defeatism, tailism, bureaucratism, liquidationism, capitulationism, cretinism, racism, sexism, anti-semitism, antisemitism, social-chauvinism, economism, factionalism, favouritism, favoritism, nepotism, despotism, obscurantism, fascism, subjectivism, formalism, empiricism, eclecticism, militarism, imperialism, colonialism, landlordism, paternalism, putschism, demagogism, hooliganism, strike-breaking, profiteering, red-baiting, populism, reformism, ultra-leftism, social-imperialism, neo-colonialism, neocolonialism, eurocentrism, neoliberalism, neo-liberalism, parliamentarism, legalism, spontaneism, workerism, amateurism, commandism, nativism, obstructionism')
/** Currents of thought by which nobody is called in praise where a text says "this is …" of what somebody else did. */
export const BLAMING_ISMS = list('liberalism, idealism, pragmatism, anarchism, nationalism, moralism, voluntarism, mysticism, utopianism, positivism, syndicalism, centrism, pacifism, mechanicism, fatalism, nihilism, individualism, legalism, spontaneism, metaphysics, scholasticism, sophistry, gangsterism, banditry, slavery, blackmail, cowardice, treason, treachery, hypocrisy, demagogy, demagoguery')
/** What a heading of a program names and does not want: its aims, and the ills and parts of its text. */
export const AGAINST_HEADS = list('introduction, conclusion, preamble, preface, background, history, contents, notes, structure, organization, organisation, membership, finances, elections, amendments, officers, situation, analysis, aristocracy, bourgeoisie, capitalism, imperialism, racism, sexism, patriarchy, colonialism, fascism, oppression, exploitation, crisis, war, state, party, class, classes, question, world, today, summary, appendix, contact, links, demands, aims, goals')
