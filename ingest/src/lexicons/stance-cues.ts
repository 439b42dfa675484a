/**
 * Words that carry a stance, with their frames: how they stand in a clause and where their target is.
 * Source: own knowledge of English, written for polemics, resolutions, programs and press reports; no list was copied.
 *
 * `markers` are the words between cue and target; '' means the target follows directly (a verb's object).
 * `weight` is how surely the word alone carries the stance. `targets`: what kind of target is believable for the word.
 */

export type Sign = 1 | -1
export type CuePart = 'verb' | 'noun'

export interface StanceCue {
  readonly words: string
  readonly part: CuePart
  readonly sign: Sign
  readonly ties: 'stance' | 'alliance'
  readonly markers: readonly string[]
  readonly weight: number
  /** 'named': only organizations, people, works; 'position': only theses and demands; 'any': both. */
  readonly targets: 'any' | 'named' | 'position'
  /** What the word says, in plain words. */
  readonly meaning: string
  /** Where the entry comes from. */
  readonly source: string
}

const OWN_KNOWLEDGE = 'own knowledge of English'

type Row = readonly [words: string, markers: string, weight: number, targets?: StanceCue['targets']]

const OWNERS = ['its', 'their', 'our', 'his', 'her', 'my', 'the']

function rows(part: CuePart, sign: Sign, ties: StanceCue['ties'], table: readonly Row[]): StanceCue[] {
  return table.flatMap(([list, markers, weight, targets = 'any']) => list.split(',').flatMap((w) => (w.includes('%') ? OWNERS.map((o) => w.replace('%', o)) : [w])).map((words) => (
    { words: words.trim(), part, sign, ties, markers: markers.split('|'), weight, targets, meaning: meaningOf(part, sign, ties, markers, targets), source: OWN_KNOWLEDGE })))
}

/** "note with regret", "learned with joy": how somebody takes what is told. */
function taking(verbs: string, feelings: string): string {
  return verbs.split(', ').flatMap((verb) => feelings.split(', ').map((feeling) => `${verb} with ${feeling}`)).join(', ')
}

/** The frame in words: "whoever does it is against the organization, person or work behind “on” or “against”". */
function meaningOf(part: CuePart, sign: Sign, ties: StanceCue['ties'], markers: string, targets: StanceCue['targets']): string {
  const who = part === 'verb' ? 'whoever does it' : 'whoever has or shows it'
  const what = targets === 'named' ? 'the organization, person or work' : targets === 'position' ? 'the position' : 'whom or what is named'
  const place = markers.split('|').map((m) => (m === '' ? 'right behind it' : `behind “${m}”`)).join(' or ')
  return `${who} is ${ties === 'alliance' ? 'allied with' : sign > 0 ? 'for' : 'against'} ${what} ${place}`
}

/** Verbs by base form; "speak:spoke:spoken" gives irregular past and participle; "%" stands for a possessive ("throws its weight"). */
const VERBS: readonly StanceCue[] = [
  ...rows('verb', -1, 'stance', [
    ['criticize, criticise, condemn, denounce, reject, oppose, repudiate, deplore, decry, denigrate, deride, ridicule, mock, censure, rebuke, castigate, vilify, slander, discredit, disavow, disown, despise, detest, lambast, lambaste, assail, chastise, excoriate, malign, disparage, smear, refute, rebut, demonize, demonise, scorn, reprimand, renounce, berate, abhor, loathe, insult, slam, rubbish, pillory, scold', '', 0.9],
    ['accuse', '', 0.8, 'named'],
    ['lodge a protest, lodge an official protest, file a protest', 'with|against', 0.7, 'named'],
    ['attack, blame, fault, expose, combat, fight:fought, resist, boycott, defy, undermine, tarnish, dismiss', '', 0.75],
    ['protest, dispute, contest, challenge, doubt, question, contradict, disapprove, regret, lament', '', 0.65],
    ['distrust, mistrust, despise, disbelieve, resent, begrudge, belittle, spurn, shun, repel, unmask, hate, curse', '', 0.8],
    ['abolish, overthrow:overthrew:overthrown, topple, oust, smash, defeat, crush, degrade, eradicate, abandon, end, stop, ban, outlaw, prohibit, eliminate, dismantle, withdraw:withdrew:withdrawn', '', 0.6, 'position'],
    ['slight, snub, affront, ostracize, ostracise, harass, victimize, victimise, persecute, bully, muzzle, gag, stigmatize, stigmatise, scapegoat, disenfranchise, disfranchise', '', 0.65, 'named'],
    ['betray, mislead:misled, deceive, cheat, sabotage, misrepresent, denigrate', '', 0.6, 'named'],
    ['repeal, revoke, rescind, annul, scrap, cancel', '', 0.7],
    ['say:said no', 'to', 0.75],
    ['oppose', 'to', 0.85],
    ['object, take exception', 'to', 0.85],
    ['disagree, part ways, break:broke:broken, quarrel, take issue', 'with', 0.8],
    ['protest, rail, polemicize, polemicise, inveigh, fight:fought, struggle, fulminate, campaign, demonstrate, argue, warn, rebel, mobilize, mobilise, vote, act, agitate', 'against', 0.8],
    ['speak:spoke:spoken out, come:came:come out, speak:spoke:spoken, stand:stood, take:took:taken a stand, turn', 'against', 0.85],
    ['beware', 'of', 0.75],
    ['guard, caution', 'against', 0.7],
    ['diminish, minimize, minimise, play down, downplay', '', 0.6, 'named'],
    ['speak:spoke:spoken badly, speak:spoke:spoken ill, complain, disapprove', 'of|about', 0.85],
    ['distance', 'from', 0.75],
    ['warn', 'of|about', 0.65],
    ['find:found fault, lose:lost patience, clash, disagree', 'with', 0.85],
    ['give:gave:given up, abandon', '|on', 0.6, 'position'],
    ['do:did:done away', 'with', 0.7],
    ['put:put:put an end', 'to', 0.7],
    ['execrate, anathematize, anathematise, stigmatize, stigmatise, traduce, calumniate, revile, arraign, impugn, bemoan, disclaim, forswear:forswore:forsworn, abjure, eschew, besmirch, bad-mouth, badmouth, flay, discountenance', '', 0.85],
    ['veto, rebuff, repulse, turn down, rule out, blacklist, throw:threw:thrown out, vote down, howl down, shout down', '', 0.65],
    ['expel', '', 0.65, 'named'],
    ['sever all relations, sever relations, sever all ties, sever ties, sever all links, break:broke:broken off relations, break:broke:broken off all relations, break:broke:broken off all contact, break:broke:broken off contact, break:broke:broken off correspondence, break:broke:broken off all correspondence, cut:cut:cut all ties, cut:cut:cut ties, cut:cut:cut off relations', 'with|to', 0.75, 'named'],
    ['set:set:set % face', 'against', 0.8],
    [taking('note, learn, hear:heard, observe, see:saw:seen, view, watch, follow, receive, witness', 'regret, concern, alarm, dismay, indignation, disgust, consternation, horror, shock, anger, outrage, sorrow, apprehension, deep regret, deep concern, great concern, great alarm'), '|of', 0.7],
    ['have:had no truck, have:had no patience, have:had no time, have:had no sympathy, have:had nothing in common, have:had little in common, have:had little patience, have:had little time, have:had no use, have:had little use', 'with|for', 0.75],
    ['have:had no illusions, have:had no confidence, have:had no faith, have:had no trust', 'about|in', 0.7],
    ['dissociate, disassociate, demarcate, stand:stood aloof', 'from', 0.8],
    ['part company', 'with', 0.8],
    ['take:took:taken umbrage', 'at', 0.8],
    ['pour scorn, heap scorn, heap abuse, heap ridicule, pour ridicule, pour cold water', 'on|upon', 0.85],
    ['give:gave:given the lie, give:gave:given short shrift', 'to', 0.75],
    ['wash % hands, make:made short work, make:made a mockery, make:made mockery', 'of', 0.7],
    ['rise:rose:risen, enter a protest, raise objections, raise a protest, conspire, plot, intrigue, scheme', 'against', 0.75],
    ['raise objections', 'to', 0.75],
    ['resign, walk out', 'in protest at|in protest against|over', 0.65],
    ['look down', 'on|upon', 0.7],
    ['turn % back', 'upon', 0.75],
    // The language of news.
    ['blast, bash, rip, hammer, chide, taunt, skewer, savage, trash, denigrate, scoff at, sneer at, jeer, heckle, call out, tear:tore:torn into, lay:laid into, tear:tore:torn apart, impeach, sue, fault, upbraid, admonish, reproach, knock, pan, diss, ding, lampoon', '', 0.8, 'named'],
    ['lash out, hit:hit:hit out, fire back, hit:hit:hit back, take:took:taken aim, take:took:taken a swipe, take:took:taken a shot, swipe, punch back, shoot:shot back, strike:struck back, poke fun, rage, seethe, fume, rail', 'at|against', 0.8, 'named'],
    ['go:went:gone after, crack down on, turn on, pile on, beat:beat:beaten up on, cast:cast:cast doubt on, cast:cast:cast blame on, pin the blame on, put:put:put the blame on', '', 0.7, 'named'],
    ['lose:lost faith, lose:lost confidence, lose:lost trust', 'in', 0.75, 'named'],
    ['demand an apology, demand answers, demand an explanation', 'from', 0.7, 'named'],
    ['express concern, express deep concern, express alarm, voice concern, voice alarm, raise concerns', 'over|about|at', 0.6, 'named'],
    ['file a complaint, file suit, file charges, press charges, bring:brought charges, make:made allegations, level accusations, level charges', 'against', 0.75, 'named'],
    ['fall:fell:fallen out, feud, spar, tangle, clash, be at war', 'with', 0.7, 'named'],
    ['impose sanctions, slap sanctions', 'on|against', 0.7, 'named'],
    ['target, threaten', '', 0.6, 'named'],
    ['put:put:put pressure, apply pressure, exert pressure, keep:kept up pressure, step up pressure', 'on|upon|to', 0.65, 'named'],
    ['turn % back', 'on', 0.75],
    ['take:took:taken % distance', 'from', 0.75],
    ['raise % voice', 'against', 0.8],
    ['declare war, wage war, make:made war', 'on|upon|against', 0.75],
    ['lead:led the fight, lead:led the struggle, lead:led a fight, lead:led a struggle, join the fight, join the struggle, organize, organise', 'against', 0.75],
    // The language of programmes and resolutions.
    ['cast:cast:cast aside, cast:cast:cast off, throw:threw:thrown off, throw:threw:thrown overboard, discard, shed:shed:shed, jettison, scrap, uproot, wipe out, root out, stamp out, roll back, bring:brought down', '', 0.65, 'position'],
    ['split, break:broke:broken, wreck, disrupt, divide, disorganize, disorganise, liquidate', 'the ranks of|the unity of', 0.7],
    ['laugh off, shrug off, brush off, brush aside, wave aside, sweep:swept aside', '', 0.65],
    ['keep:kept % distance, break:broke:broken ranks', 'from|with', 0.65, 'named'],
    ['close % doors, shut:shut:shut % doors, close % columns', 'to|against', 0.7, 'named'],
  ]),
  ...rows('verb', 1, 'stance', [
    ['endorse, praise, applaud, commend, welcome, salute, hail, laud, extol, celebrate, champion, uphold:upheld, espouse, admire, vindicate, congratulate, glorify, venerate, honour, honor, esteem, thank, revere', '', 0.9],
    ['support, defend, back, advocate, embrace, favour, favor, affirm, reaffirm, approve, promote, propagate, popularize, popularise, cherish, justify, respect, appreciate, rehabilitate, second, trust', '', 0.8],
    ['adopt, accept, recognize, recognise, acknowledge, share, credit, assist, help, prefer, value, follow', '', 0.6],
    ['want, demand, re-establish, reinstate, reintroduce, re-introduce, enact, decree, seek:sought, need, deserve, propose, urge, recommend, encourage, advance, require, build:built, strengthen, preserve, restore, establish', '', 0.6, 'position'],
    ['call, press, push, plead, campaign, fight:fought, vote, argue, strive:strove:striven, stand:stood, struggle, plead', 'for', 0.7],
    ['solidarize, solidarise', 'with', 0.8],
    ['agree, side, sympathize, sympathise, identify, concur, stand:stood', 'with', 0.8],
    ['approve, speak:spoke:spoken well, speak:spoke:spoken highly, think:thought highly', 'of', 0.8],
    ['believe, trust, have faith, put:put:put faith', 'in', 0.7],
    ['stand:stood, abide:abode', 'by', 0.75],
    ['posit, practise, implement, preach, teach:taught, proclaim, champion, put:put:put forward, formulate, propound, expound, elaborate', '', 0.6, 'position'],
    ['side, march, stand:stood, strike:struck', 'with|alongside|beside', 0.7, 'named'],
    ['say:said yes', 'to', 0.7],
    ['mourn, miss, remember with gratitude', '', 0.6, 'named'],
    ['come:came:come to the defence, come:came:come to the defense, come:came:come to the aid', 'of', 0.8, 'named'],
    ['adhere, subscribe, pledge, give:gave:given support, lend:lent support', 'to', 0.75],
    ['sign off, insist', 'on', 0.65],
    ['rally', 'to|behind|around', 0.75],
    ['pay:paid tribute', 'to', 0.9],
    ['give:gave:given thanks, give:gave:given warm thanks', 'for|to', 0.7, 'named'],
    ['trace % tradition, trace % traditions, trace % origins, trace % roots', 'to|back to', 0.65, 'named'],
    ['express % gratitude, express % thanks, express % admiration, express % solidarity, express % support, express % confidence', 'to|for|with|in', 0.75, 'named'],
    ['defend, uphold:upheld', '', 0.85],
    ['look forward', 'to', 0.6],
    ['acclaim, exalt, idolize, idolise, lionize, lionise', '', 0.85],
    ['greet, toast, commemorate, emulate', '', 0.6, 'named'],
    ['excuse, condone, whitewash', '', 0.55, 'position'],
    [taking('note, learn, hear:heard, observe, see:saw:seen, view, watch, follow, receive, witness', 'satisfaction, pleasure, approval, joy, pride, gratitude, admiration, enthusiasm, sympathy, great satisfaction, great joy, deep sympathy'), '|of', 0.65],
    ['have:had most in common, have:had much in common, have:had a great deal in common', 'with', 0.6, 'named'],
    ['have:had every confidence, have:had full confidence, have:had complete confidence, have:had great faith', 'in', 0.75],
    ['pay:paid homage, do:did:done homage, pay:paid % respects', 'to', 0.85],
    ['stand:stood up, stick:stuck up, speak:spoke:spoken up, take:took:taken up the cudgels, break:broke:broken a lance', 'for', 0.75],
    ['throw:threw:thrown in % lot, cast:cast:cast in % lot, cast:cast:cast % lot, see:saw:seen eye to eye', 'with', 0.7],
    ['hold:held fast, hold:held firm, cling:clung', 'to', 0.65],
    ['set:set:set great store', 'by', 0.7],
    ['owe a debt, owe a great debt, owe a debt of gratitude, owe much, owe a great deal, owe everything, owe an incalculable debt, owe thanks', 'to', 0.7, 'named'],
    ['do:did:done justice, do:did:done full justice, lend:lent % countenance, give:gave:given % countenance, refer approvingly, refer with approval, allude approvingly', 'to', 0.6],
    ['quote approvingly, cite approvingly, quote with approval, cite with approval', '', 0.6],
    ['take:took:taken % stand', 'on|upon|with', 0.6],
    ['look up, open % columns, open % pages', 'to', 0.65, 'named'],
    ['work', 'for', 0.55, 'position'],
    // The language of news.
    ['vouch, stump, root, cheer, campaign, lobby', 'for', 0.7, 'named'],
    ['throw:threw:thrown support, throw:threw:thrown weight, throw:threw:thrown % support, throw:threw:thrown % weight, put:put:put % weight', 'behind', 0.85, 'named'],
    ['lend:lent % support, give:gave:given % support, pledge % support, offer % support, extend % support, give:gave:given % backing, lend:lent % name', 'to', 0.75],
    ['place % trust, put:put:put % trust, place % hopes, put:put:put % hopes, put:put:put % faith', 'in|on', 0.75],
    ['stake % name', 'on', 0.6],
    ['vote, speak:spoke:spoken, come:came:come out, declare, argue, demonstrate, pronounce, rally, march, campaign, intervene, act', 'in favour of|in favor of|in support of|in defence of|in defense of|on the side of', 0.8],
    ['line up, unite, get:got', 'behind', 0.7, 'named'],
    ['stand:stood firmly, stand:stood squarely, stand:stood solidly, stand:stood fully, stand:stood', 'behind', 0.75, 'named'],
    ['heap praise, lavish praise', 'on|upon', 0.9],
    ['provide support, provide assistance, provide aid, send:sent aid, give:gave:given aid, offer assistance, offer support', 'to|for', 0.65, 'named'],
    ['place a high value', 'on', 0.7],
    ['compliment, bless, befriend, exonerate, acquit, eulogize, eulogise', '', 0.75, 'named'],
    ['speak:spoke:spoken warmly, speak:spoke:spoken fondly', 'of|about', 0.8],
    ['continue, carry on, inherit, uphold:upheld, follow, defend, cherish, honour, honor, keep:kept alive', 'the legacy of|the tradition of|the traditions of|the work of|the memory of|the example of|the heritage of|the teachings of|the teaching of|in the steps of', 0.75],
    ['take:took:taken', 'as our guide|as its guide|inspiration from|our inspiration from|its inspiration from|heart from|pride in', 0.7],
    ['fawn, dote', 'on|over|upon', 0.7],
    ['contribute, make:made a contribution, make:made contributions, make:made an important contribution, make:made important contributions', 'to', 0.6],
    ['build:built support, win:won support, fight:fought, organize, organise, mobilize, mobilise, rally support', 'for', 0.6, 'position'],
    ['popularize, popularise, promote, encourage, foster, further, facilitate', '', 0.6, 'position'],
    ['follow, stand:stood, walk, continue, work', 'in the tradition of|in the footsteps of|in the spirit of|in the line of|in the steps of', 0.8],
  ]),
  ...rows('verb', 1, 'alliance', [
    ['merge, fuse', 'with', 0.7, 'named'],
    ['ally, collaborate, cooperate, co-operate, unite, federate, conspire, collude, compromise, make:made common cause, join hands, join forces, affiliate', 'with', 0.85, 'named'],
    ['work, march, act jointly, act together', 'for|with|together with|jointly with|alongside|side by side with', 0.55, 'named'],
  ]),
]

/** Nouns by singular; the plural is made. */
const NOUNS: readonly StanceCue[] = [
  ...rows('noun', -1, 'stance', [
    ['critique, criticism, condemnation, denunciation, rejection, repudiation, refutation, censure, ridicule, savaging, demolition, debunking, mauling, denigration, vilification, rebuke, indictment, betrayal, disavowal', 'of', 0.85],
    ['attack, assault, polemic, diatribe, tirade, onslaught', 'on|against|upon', 0.8],
    ['accusation, charge, allegation, slander, protest, campaign, struggle, fight, war, battle, front, crusade, complaint, invective, movement, agitation, united front, defence, defense, resolution, stand, line', 'against', 0.7],
    ['opposition, hostility, resistance, objection', 'against|to', 0.7],
    ['opposition, hostility, resistance, objection, antagonism', 'to|towards|toward', 0.8],
    ['contempt, disdain, hatred, scorn', 'for|of|towards', 0.8],
    ['pressure, sanctions', 'on|against|upon', 0.6, 'named'],
    ['abolition, overthrow, elimination', 'of', 0.55, 'position'],
    ['break, disagreement, quarrel, difference, dispute, controversy, polemic, rupture, clash', 'with', 0.65],
    ['disapproval, abhorrence, detestation, distrust, mistrust, suspicion, dislike, loathing, boycott', 'of|for|at', 0.75],
    ['doubt, misgiving, reservation, scruple', 'about|over|concerning|regarding|as to', 0.6],
    ['no confidence, lack of confidence', 'in', 0.75],
    ['broadside, philippic, revolt, rebellion, mutiny', 'against|on|upon', 0.7],
    ['jibe, gibe', 'at', 0.7],
    ['critic, opponent, enemy, foe, adversary, detractor', 'of|to', 0.75],
    // "came under fire from": these are said of whom they hit.
    ['fire, flak, backlash', 'towards', 0.7, 'named'],
    ['outrage, anger, indignation, dismay, disgust, fury, disappointment, displeasure, dissatisfaction, alarm', 'at|over|about|with', 0.65],
    ['harsh words, sharp words, hard words, strong words, harshest words, sharpest words, hardest words, bitterest words', 'for', 0.75],
  ]),
  ...rows('noun', 1, 'stance', [
    ['support', 'for|of|to', 0.8],
    ['praise, admiration, respect, advocacy, appreciation, defence, defense, esteem, reverence, enthusiasm, acclaim', 'for|of', 0.8],
    ['sympathy', 'for|of|to|with|towards', 0.8],
    ['homage', 'to', 0.75],
    ['eulogy, panegyric, paean, hymn, apologia', 'of|for|to|on', 0.7],
    ['backing', 'of|for', 0.75],
    ['endorsement, approval, acceptance, recognition, vindication, glorification, justification, confirmation, advocate, supporter, champion, proponent, defender, adherent, follower, upholder, sympathizer, sympathiser, apologist, exponent, disciple, devotee', 'of|for', 0.8],
    ['fan, admirer, backer', 'of', 0.7],
    ['kind words, warm words, high praise', 'for', 0.75],
    ['gratitude, condolences, congratulations, greetings, salutations, best wishes, sincere thanks, warm thanks, warmest thanks, heartfelt thanks, our thanks, its thanks, their thanks', 'to', 0.7, 'named'],
    ['solidarity, agreement, unity, greater unity', 'with', 0.8],
    ['loyalty, allegiance, fidelity, adherence, commitment, tribute, devotion', 'to', 0.75],
    ['demand, call', 'for', 0.7],
    ['faith, confidence, trust', 'in', 0.75],
    ['confidence', 'to', 0.6, 'named'],
  ]),
  ...rows('noun', 1, 'alliance', [
    ['alliance, cooperation, co-operation, collaboration, coalition, pact, partnership, common cause, bloc, joint action, united front, agreement, treaty, common front, joint statement, joint declaration, joint appeal, joint committee, joint letter, joint list, common list, common platform', 'with|between', 0.8, 'named'],
    ['ally, accomplice, collaborator, partner', 'of', 0.8, 'named'],
  ]),
]

export const STANCE_CUES: readonly StanceCue[] = [...VERBS, ...NOUNS]
