/**
 * Verbs and nouns of political events by the classes that codebooks of event data use (PLOVER, CAMEO): what one actor does to another.
 * Source: own knowledge of English news; no list was copied. Base forms, irregular past after a colon; more than one word where the verb alone says nothing.
 */

export type Quad = 'verbal_cooperation' | 'material_cooperation' | 'verbal_conflict' | 'material_conflict'
export interface EventKind { readonly event: string, readonly quad: Quad, readonly verbs: readonly string[] }

const kind = (event: string, quad: Quad, list: string): EventKind => ({ event, quad, verbs: list.split(',').map((w) => w.trim()) })

/** Stronger deeds first: a sentence is of the first kind that it has a word of. */
export const EVENT_KINDS: readonly EventKind[] = [
  kind('ASSAULT', 'material_conflict', 'assassinate, murder, bomb, massacre, torture, rape, abuse, kidnap, abduct, behead, stab, ambush, blow:blew:blown up, wound, injure, kill, shoot:shot, hijack, execute'),
  kind('FIGHT', 'material_conflict', 'shell, fight:fought, clash, battle, bombard, invade, raid, capture, occupy, seize, overrun:overran, attack, storm, fire on, fire at, launch an offensive, shoot:shot down'),
  kind('PROTEST', 'material_conflict', 'demonstrate, riot, protest, march, rally, blockade, picket, strike:struck, boycott, go:went on strike, go:went on hunger strike, burn:burnt, occupy'),
  kind('COERCE', 'material_conflict', 'arrest, detain, expel, deport, confiscate, impose, ban, censor, outlaw, jail, imprison, sentence, raze, demolish, destroy, crack down, evict, close, shut, dissolve, declare martial law, declare a state of emergency'),
  kind('SANCTION', 'material_conflict', 'sanction, halt, suspend, withdraw:withdrew:withdrawn, recall, sever, break:broke:broken off, cut:cut off, freeze:froze:frozen, boycott, embargo, cancel, reduce, prohibit, deny entry, pull out of, quit'),
  kind('MOBILIZE', 'material_conflict', 'mobilize, mobilise, deploy, mass, alert, train, arm, rearm, station, amass, put on alert, test, beef up, reinforce, prepare, fly, move'),
  kind('THREATEN', 'verbal_conflict', 'threaten, warn, vow, give an ultimatum, menace, would retaliate'),
  kind('REJECT', 'verbal_conflict', 'reject, refuse, rule out, veto, decline, turn down, rebuff, spurn, block, defy, out of the question, not accept, not allow'),
  kind('DISAPPROVE', 'verbal_conflict', 'accuse, condemn, criticize, criticise, denounce, blame, complain, deplore, slam, lambast, sue, charge, allege, attack verbally, rap, decry, assail, disapprove'),
  kind('DEMAND', 'verbal_conflict', 'demand, insist, order, must, press, urge, require, call on, call upon'),
  kind('INVESTIGATE', 'verbal_conflict', 'investigate, probe, inspect, inquire, examine, look into, verify, monitor'),
  kind('AID', 'material_cooperation', 'donate, aid, supply, provide, grant, send:sent food, send:sent aid, airlift, deliver, ship, shelter, feed:fed, evacuate, lend:lent, give:gave:given, hand over, distribute, resettle, rescue'),
  kind('RETREAT', 'material_cooperation', 'demobilize, demobilise, disarm, release, free, retreat, lift, pull back, pull out, surrender, return, ease, dismantle, evacuate, leave:left'),
  kind('COOPERATE', 'material_cooperation', 'cooperate, co-operate, share, exchange, trade, extradite, sign, ratify, resume, open'),
  kind('CONCEDE', 'verbal_cooperation', 'concede, yield, accept, ease, lift, relax, grant, allow, apologize, apologise, resign, step down, postpone'),
  kind('SUPPORT', 'verbal_cooperation', 'praise, endorse, welcome, hail, applaud, congratulate, defend, back, support, recognize, recognise, thank, apologize, apologise, express, honour, honor, salute'),
  kind('CONSULT', 'verbal_cooperation', 'meet:met, visit, arrive, talk, discuss, negotiate, hold:held talks, mediate, host, travel, confer, consult, telephone, receive, leave for'),
  kind('AGREE', 'verbal_cooperation', 'agree, pledge, promise, offer, plan, will, intend, ready, willing, propose'),
]

/** Days and months: capitals that name nobody. */
export const CALENDAR: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(' '))
/** Words for groups that act, with or without a name. */
export const ACTING_GROUPS: ReadonlySet<string> = new Set(`police rebel guerrilla guerilla militant soldier troop student worker farmer protester demonstrator gunman army government official minister president opposition refugee
prisoner separatist insurgent fighter militia authority leader forces immigrant civilian villager parliament party union`.trim().split(/\s+/u))
