/**
 * Which noun phrases can be a position (a thesis, policy, demand, practice), and which never are.
 * Source: own knowledge of English political vocabulary.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** Head nouns of phrases that someone holds: "A's position on B" is a stance of A for it. */
export const HELD_NOUNS = words(`position, view, line, thesis, theory, stand, stance, policy, program, programme, demand, idea, doctrine, claim, notion, belief, proposal, strategy, slogan, platform,
  plan, opinion, argument, principle, teaching, analysis, approach, concept, conception, standpoint, call, insistence, practice, tactic`)

/** Heads that are too general, or no position at all, whatever cue they follow. */
export const EMPTY_HEADS = words(`thing, way, fact, time, day, year, month, week, hour, moment, part, place, point, side, case, kind, sort, type, form, number, lot, bit, end, beginning, result, question, matter, issue,
  reason, example, word, name, page, letter, hand, head, eye, face, home, house, door, room, street, road, town, city, village, country, world, nation, land, earth, water, something, anything,
  nothing, everything, someone, anyone, everyone, nobody, one, other, another, lack, level, rest, top, bottom, front, back, line, step, action, event, meeting, situation, circumstance, condition, process,
  history, struggle, future, past, present, present, topic, subject, content, extent, degree, respect, regard, statement, remark, comment, speech, article, book, text, paragraph, sentence, document, proof, evidence,
  money, cent, dollar, pound, penny, attention, use, interest, opportunity, chance, position, view, need, power, force, work, job, effort, attempt, problem, role, term, turn, sense, mind, life, death, body,
  information, news, support, help, response, answer, membership, difference, relation, relationship, contact, correspondence, category, group, list, institution, foundation, criterion, same, more, less, majority, minority, himself, itself, themselves, ourselves, who, which, former, latter, above, following, expression, alternative, phenomenon, preparation, conference, congress, title, presence, existence, appearance, kind, while, thereof, crisis, crises, invitation`)

/** Whatever stands before them, these say nothing without what they are of: "the crucial role". */
export const NEVER_ALONE = words('role, importance, need, question, significance, part, contribution, fact, necessity, possibility, task, problem, issue, point, aspect, element, factor, reason, example, step, effort, success, result, consequence')

/** Empty by themselves, but a demand with what they are for: "power for the councils". */
export const OPEN_HEADS = words('power, work, action, struggle, opportunity, force, help, support, use, control, money, jobs')

/** People by class, nation, sex, age or trade: populations are never ends. */
export const POPULATIONS = words(`people, person, man, woman, men, women, child, children, worker, workers, labourer, laborer, peasant, farmer, student, youth, soldier, sailor, masses, mass, proletariat, bourgeoisie, petty-bourgeoisie,
  nation, nationality, population, citizen, voter, reader, public, class, capitalist, imperialist, landlord, employer, boss, exploiter, oppressor, oppressed, poor, rich, intellectual, intelligentsia, toiler, community,
  society, family, generation, humanity, mankind, humankind, majority, minority, crowd, enemy, friend, comrade, leader, member, delegate, representative, individual, ally, supporter, opponent, revolutionary,
  activist, militant, fighter, ruler, king, police, army, troop, bureaucrat, official, journalist, writer, author, teacher, neighbour, neighbor, owner, merchant, tenant, prisoner, victim, refugee, migrant, immigrant, immigrants, proletarian, semi-proletarian, elite, host, guest, visitor, hireling, wrecker, scab, priest, priests, exile, exiles, candidate, candidates, politician, politicians, boss, bosses, monk, nun, judge, judges, bishop, deacon, pilgrim, deputy, deputies, gunman, he, she, they, it`)

/** "-ism" words that name no position. */
export const NOT_ISMS = words('organism, mechanism, prism, schism, criticism, baptism, metabolism, magnetism, rheumatism, tourism, journalism, truism, euphemism, aphorism, symbolism, rhythm, witticism, vandalism, heroism, enthusiasm, sarcasm, chasm, spasm, isms')
