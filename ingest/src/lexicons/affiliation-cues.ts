/** Words that say who belongs to what. Source: own knowledge of English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** "A joined B": verbs by base form, irregular past after a colon; the words before the body follow in `MEMBER_MARKERS`. */
export const MEMBER_VERBS: readonly string[] = [...words('join, belong to, adhere to, affiliate to, affiliate with, enter, enrol in, enroll in, sit:sat on, serve on, work in, sign for, speak:spoke:spoken for, answer for, act for, enlist in, rejoin, remain in, stay in, rise to lead, throw:threw:thrown in his lot with, throw:threw:thrown in her lot with, throw:threw:thrown in their lot with, represent, go:went:gone over to, cross over to, pass over to, defect to, speak:spoke:spoken on behalf of, sign on behalf of, answer on behalf of')]
/** What only people do in a body or at its head; the base form "found" is another verb's past and left out where they are read. */
export const PERSONS_MEMBER_VERBS: readonly string[] = [...words('work for, work at, teach:taught at, lecture at, lead:led, head, chair, edit, direct, preside over, found, co-found, cofound, establish, form, help to found, help found, help to form, help form, help to set up, help set up, help to establish, help establish, help to build, help build, set:set up, assist in the foundation of, assist in founding, assist in forming, take:took:taken part in the founding of, take:took:taken part in the foundation of, take:took:taken part in founding, participate in the founding of, build:built, rebuild:rebuilt, reinvigorate, revive, launch')]
export const PASSIVE_MEMBER_VERBS: readonly string[] = [...words('affiliated to, affiliated with, admitted to, admitted into, organized in, organised in, enrolled in, represented in, represented on, elected to, elected onto, elected into, appointed to, co-opted to, co-opted onto, coopted to, coopted onto, co-opted on, transferred to, affiliated, seconded to, active in, active within, active with, involved in, involved with, prominent in, recruited to, recruited into, drawn into')]
/** "B elected A to its C": who is brought into a body. */
export const SEATING_VERBS = words('elect, appoint, admit, co-opt, coopt, re-elect, reelect, transfer, second, recruit')
/** "B elected A its chair", "the election of A as chair". */
export const APPOINTING_VERBS = words('elect, re-elect, reelect, appoint, name, choose, make, install, confirm, nominate, engage')
export const APPOINTMENTS = words('appointment, election, re-election, installation, confirmation')
/** "B absorbed A". */
export const ABSORBING_VERBS = words('absorb, incorporate, swallow, annex')
/** "B brings together A and C": those behind "groups" are its members. */
export const BODY_PLURALS = words('group, organization, organisation, union, party, association, society, club, branch, body, committee, league, affiliate, federation, circle, charity, church, cooperative, co-operative, member')
/** "A, a member of B". */
export const MEMBER_NOUNS = words('member, activist, militant, adherent, delegate, founder, co-founder, cofounder, veteran, affiliate, signatory, comrade, supporter, cadre, participant, figure, organizer, organiser, functionary, stalwart')
/** Bodies without a name, called by what they hold: "our international workers' movement", "the anti-war minority she led". */
export const COLLECTIVES = words('movement, minority, majority, faction, fraction, opposition, tendency, current, wing, group, circle')
/** What makes "our … movement" a body beyond the one that speaks. */
export const BROADER = words('international, world, worldwide, global')
export const LEADING = words('lead, head, found, form, organize, organise, build, represent, join')
/** "B leaders such as A", "A and other officials of B": offices of several, by which those named belong to the body. */
export const OFFICERS = words('leader, official, organizer, organiser, officer, minister, delegate, representative, bureaucrat, deputy, councillor, senator, parliamentarian, mp, functionary, spokesman, spokesperson')
/** "B theoretician A", "B, whose guru, A": people called by what they are in a body, though it is no office. */
export const FIGURE_NOUNS = words('theoretician, theorist, ideologue, ideologist, strategist, guru, caudillo, boss, supremo, chieftain, luminary, mainstay, pillar, bureaucrat, apparatchik, hack, propagandist, agitator, loyalist, pioneer, hardliner, full-timer, staffer, councillor, backbencher, mouthpiece, honcho, veteran, organiser, organizer, light')
/** "A, the youth wing of B": an organization that is part of another. */
export const PART_NOUNS = words(`section, branch, wing, committee, faction, fraction, cell, division, department, bureau, organ, arm, affiliate, chapter, local, district, league, office, secretariat, council, board, commission,
  delegation, congress, conference, subsidiary, unit, part, tendency, press, publication, journal, paper, newspaper, weekly, daily, monthly, magazine, bulletin, caucus, auxiliary, subcommittee, sub-committee, directorate, presidium, executive, politburo`)
/** "is part of", "consists of". */
export const WHOLE_VERBS = words('comprise, include, unite, consist')
/** "our youth organization": a body of any name is a part where these stand before it. */
export const PART_KINDS = words("youth, women's, student, students', mass, front, military, junior, ladies', children's")
/** Words that lead over from a person to an office: "served as", "was elected". */
export const OFFICE_VERBS = words('be, become, serve, act, elect, reelect, appoint, name, remain, choose, make, speak, write, send')
/** "A succeeded C as chair". */
export const SUCCESSION_VERBS = words('succeed, replace, follow, relieve')
