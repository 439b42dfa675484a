/**
 * Words of judgement that stand behind "is", "was", "consider … to be", "call …": adjectives and nouns.
 * Source: own knowledge of English; polemical usage.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

export const BAD_ADJECTIVES = words(`wrong, erroneous, mistaken, false, incorrect, absurd, unfounded, baseless, groundless, unjust, unjustified, unwise, harmful,
  dangerous, reactionary, counter-revolutionary, counterrevolutionary, opportunist, opportunistic, revisionist, sectarian, chauvinist, chauvinistic, dishonest,
  hypocritical, shameful, disgraceful, scandalous, irresponsible, reckless, unacceptable, intolerable, inadmissible, unprincipled, criminal, treacherous, corrupt,
  bankrupt, ridiculous, laughable, foolish, stupid, naive, naïve, misguided, misleading, inadequate, insufficient, unhealthy, pernicious, poisonous, rotten, cowardly, barbaric,
  inhuman, illegal, illegitimate, undemocratic, dogmatic, adventurist, ultra-left, defeatist, divisive, destructive, arrogant, racist, fascist, sexist, elitist, unscientific,
  idealist, metaphysical, untenable, indefensible, inexcusable, unforgivable, deplorable, regrettable, lamentable, disastrous, catastrophic, flawed, untrue, deceitful, cynical,
  malicious, slanderous, superficial, one-sided, confused, muddled, outdated, obsolete, worthless, useless, futile, impossible, unworthy, guilty, bad, poor, weak, unfair, oppressive,
  worst, weakest, ugliest, shabbiest, childish, infantile, petty, careless, unkind, sloppy, clumsy, shallow, hollow, empty, vague, evasive, timid, feeble, ineffective, ineffectual, half-hearted, short-sighted, shortsighted, blind, senseless, thoughtless, pointless, hopeless, shameless, ruthless, heartless, cruel, brutal, barbarous, inhumane, humiliating, degrading, insulting, offensive, vulgar, crude, vile, base, despicable, contemptible, odious, repugnant, abhorrent, detestable, loathsome, hateful, appalling, horrible, terrible, dreadful, abysmal, pathetic, pitiful, unconvincing, implausible, unreasonable, irrational, illogical, incoherent, inconsistent, contradictory, unrealistic, unworkable, unsustainable, counterproductive, counter-productive, ruinous, suicidal, fatal, unlawful, unconstitutional, unprecedented, tyrannical, despotic, authoritarian, repressive, discriminatory, bigoted, xenophobic, imperialist, colonialist, militarist, exploitative, parasitic, unscrupulous, incompetent, utopian, nonsensical, bourgeois, insulting, outrageous, evil, premature, ill-advised, ill-considered, ill-judged, ill-conceived, ill-founded, wrong-headed, wrongheaded, half-baked, spurious, bogus, specious, fallacious, sterile, turgid, trite, banal, hackneyed, mendacious, perfidious, servile, craven, spineless, two-faced, duplicitous, venal,
  self-serving, self-appointed, self-styled, bloodthirsty, murderous, predatory, rapacious, genocidal, revanchist, expansionist, warmongering, capitulationist, liquidationist, collaborationist, high-handed, heavy-handed, arbitrary, draconian, punitive, callous, negligent, complacent, inexplicable, unconscionable, immoral, sinful, heretical, blasphemous, unbecoming, ungrateful,
  impertinent, insolent, impudent, presumptuous, pretentious, pompous, vacuous, vapid, counterfeit`)

export const GOOD_ADJECTIVES = words(`correct, right, just, justified, necessary, essential, indispensable, vital, crucial, valid, sound, progressive, revolutionary, heroic,
  great, brilliant, outstanding, excellent, exemplary, admirable, praiseworthy, commendable, laudable, legitimate, appropriate, honest, courageous, brave, glorious, principled,
  gifted, talented, able, capable, competent, learned, tireless, selfless, steadfast, loyal, upright, generous, patient, thorough, careful, lucid, eloquent, persuasive, insightful, perceptive, profound, original, remarkable, impressive, memorable, indispensable, inspiring, encouraging, hopeful, healthy, effective, realistic, humane, dignified, democratic, unforgettable, beloved, dear, consistent, scientific, valuable, invaluable, important, useful, fruitful, positive, welcome, true, truthful, substantiated, well-founded, convincing, wise, worthy, good, fine,
  best, finest, greatest, ablest, clearest, soundest, admirable, splendid, magnificent, noble, honourable, honorable, immortal, invincible, decisive, desirable, fair, sensible, reasonable, beneficial, urgent, historic, applicable, proper, fraternal, unwavering, unflinching, indomitable, incorruptible, far-sighted, clear-sighted, timely, stirring, masterly, meticulous, painstaking, rigorous, trenchant, incisive, unsurpassed, unrivalled, matchless, unanswerable, irrefutable, overdue, unimpeachable`)

export const BAD_NOUNS = words(`death, deaths, misery, hunger, poverty, suffering, ruin, mistake, error, blunder, betrayal, crime, lie, falsehood, slander, fraud, farce, sham, deception, distortion, falsification, illusion, delusion, disaster,
  catastrophe, failure, disgrace, shame, scandal, outrage, insult, provocation, capitulation, surrender, treason, treachery, danger, threat, menace, hypocrisy, nonsense, absurdity, folly, weakness,
  retreat, deviation, obstacle, hindrance, enemy, traitor, renegade, opportunist, revisionist, agent, lackey, puppet, tool, demonstration of arrogance, hoax, trick, evil, poison,
  injustice, sell-out, sellout, charlatan, liar, hypocrite, coward, demagogue, reactionary, chauvinist, adventurism, opportunism, revisionism, sectarianism, dogmatism, chauvinism, swindle, attack, assault, onslaught, robbery, waste, mockery, travesty, cruelty, humiliation, misfortune, calamity, curse, plague, nuisance, burden, obscenity, indignity, abomination, monstrosity, atrocity, bluff, ploy, manoeuvre, trap, dead end, dead-end, abuse, offence, usurper, tyrant, thief, swindler, charlatanism, parasite, scoundrel, fool, gambler, gamble, gambling, butcher, bully, stooge, servant, flunkey, scab, strikebreaker, wrecker, toll, drain, joke, absurdity, saboteur, splitter, dilettante, delirium, demagogy, demagoguery, chicanery, superstition, prejudice, poison, cancer, blight, impertinence, insolence, libel, calumny, concession, embarrassment, disservice, non-starter, swamp, morass, caricature, parody, perversion, regression, sect, clique, gang, cabal, mouthpiece, windbag, careerist, turncoat, henchman, impostor, quack, humbug, sophistry, sophism, rubbish, drivel, trash, twaddle, cant, claptrap, posturing, phrase-mongering, straitjacket, fig-leaf, smokescreen, diversion, ruse, subterfuge, betrayer, aggressor,
  warmonger, profiteer, liquidator, apostate, sycophant, heresy, blasphemy, setback, violation, breach, infringement, affront, stain, effrontery, confiscation, tyranny, chaos, firebrand, extortion, plunder, usurpation, despotism, butchery, carnage, persecution, censorship, terror, terrorism, terrorist, extremist, extremism, humiliation, betrayer, blemish`)

export const GOOD_NOUNS = words(`achievement, success, victory, contribution, advance, model, example, inspiration, triumph, milestone, breakthrough, beacon, hero, heroine, martyr, friend, comrade,
  benefactor, necessity, answer, solution, key, step forward, merit, honour, honor, virtue, duty, right, teacher, pioneer, masterpiece, landmark, guide, ally`)

/** Verbs that pass a judgement on what follows: "consider X to be wrong", "call X a lie", "see X as a danger". */
export const JUDGING_VERBS = words(`consider, regard, view, see, deem, judge, assess, call, describe, characterize, characterise, brand, label, denounce, dismiss, find, declare,
  recognize, recognise, hail, treat, hold, uphold, condemn, praise`)

/** Nouns that name a quality of what comes after "of": the stance goes through them to it. */
export const GOOD_QUALITIES = words(`value, importance, correctness, merit, faithfulness, progressiveness, honesty, sincerity, integrity, dedication, bravery, greatness, validity, significance, heroism, courage, achievement, contribution, success,
  truth, wisdom, justice, legitimacy, soundness, necessity, right, cause, principle, work, idea, teaching, tradition, legacy, leadership, memory, example, tradition, thought, theory`)
export const BAD_QUALITIES = words(`danger, error, mistake, crime, guilt, hypocrisy, folly, failure, absurdity, weakness, treachery, lie, bankruptcy, injustice, fallacy, betrayal, treason, harm, evil, cowardice, corruption, dishonesty, brutality, limitation, shortcoming`)

/** Adverbs and adverbial phrases that judge the deed they go with ("falsely claims"). */
export const BAD_ADVERBS = words('falsely, wrongly, mistakenly, erroneously, dishonestly, shamelessly, cynically, hypocritically, unjustly, absurdly, slanderously, unfairly, arrogantly, cowardly, treacherously, shamefully, deceitfully, recklessly')
export const GOOD_ADVERBS = words('rightly, correctly, justly, courageously, heroically, brilliantly, bravely, wisely, honestly, admirably')

/** Good qualities that tell where somebody stands or what somebody can do, and praise nobody, before "to", "in", "of" and the like: "able to", "steadfast in support of". */
export const LEADING_QUALITIES = words('able, capable, competent, steadfast, hopeful, careful')

/** "an act of cowardice": nouns that are judged by what comes after their "of". */
export const OPEN_NOUNS = words('act, piece, policy, form, kind, sort, work, product, cause, root, example, instance, deed, case, source, manifestation, expression, line, road, path, man, woman, party, people, sign, mark, apostle, prophet, preacher, gospel, doctrine')

/** Relative and ordinary order words never judge by themselves. */
export const WEAK_JUDGEMENTS = words('good, bad, poor, weak, true, false, important, great, right, impossible, bourgeois, fine, confused, fair, useful, positive, revolutionary, decisive, guilty, applicable, urgent, key, agent, tool, right, duty, answer, friend, comrade, model, example')

export interface JudgementIdiom { readonly words: readonly string[], readonly sign: 1 | -1 }

/** Judgements of several words behind "is": "is out of the question", "is the way out". */
export const JUDGEMENT_IDIOMS: readonly JudgementIdiom[] = [
  ...idioms(1, 'way out, way forward, way ahead, step forward, step in the right direction, beyond question, beyond dispute, beyond discussion, beyond reproach, beyond praise, order of the day, need of the hour, second to none, in the right'),
  ...idioms(-1, 'step back, step backward, step backwards, slap in the face, stab in the back, dead end, blind alley, beneath contempt, beyond the pale, out of the question, of no use, at fault, to blame, in error, in the wrong, null and void, dead letter'),
]

function idioms(sign: 1 | -1, list: string): JudgementIdiom[] {
  return list.split(',').map((w) => ({ words: w.trim().split(' '), sign }))
}
