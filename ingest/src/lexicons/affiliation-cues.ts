/** Words that say who belongs to what. Source: own knowledge of English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** "A joined B": verbs by base form, irregular past after a colon; the words before the body follow in `MEMBER_MARKERS`. */
export const MEMBER_VERBS: readonly string[] = [...words('join, belong to, adhere to, affiliate to, affiliate with, enter, enrol in, enroll in, sit:sat on, serve on, work in, sign for, speak:spoke:spoken for, answer for, act for, enlist in, rejoin, represent')]
export const PASSIVE_MEMBER_VERBS: readonly string[] = [...words('affiliated to, affiliated with, admitted to, admitted into, organized in, organised in, enrolled in, represented in, represented on, elected to, affiliated, seconded to')]
/** "A, a member of B". */
export const MEMBER_NOUNS = words('member, activist, militant, adherent, delegate, founder, co-founder, cofounder, veteran, affiliate, signatory, comrade, supporter, cadre, participant, figure, organizer, organiser, functionary, stalwart')
/** Bodies without a name, called by what they hold: "our international workers' movement", "the anti-war minority she led". */
export const COLLECTIVES = words('movement, minority, majority, faction, fraction, opposition, tendency, current, wing, group, circle')
/** What makes "our … movement" a body beyond the one that speaks. */
export const BROADER = words('international, world, worldwide, global')
export const LEADING = words('lead, head, found, form, organize, organise, build, represent, join')
/** "A, the youth wing of B": an organization that is part of another. */
export const PART_NOUNS = words(`section, branch, wing, committee, faction, fraction, cell, division, department, bureau, organ, arm, affiliate, chapter, local, district, league, office, secretariat, council, board, commission,
  delegation, congress, conference, subsidiary, unit, part, tendency, press, publication, journal, paper, newspaper, predecessor`)
/** "is part of", "consists of". */
export const WHOLE_VERBS = words('comprise, include, unite, consist')
/** Words that lead over from a person to an office: "served as", "was elected". */
export const OFFICE_VERBS = words('be, become, serve, act, elect, appoint, name, remain, choose, make, speak, write')
/** "A succeeded C as chair". */
export const SUCCESSION_VERBS = words('succeed, replace, follow, relieve')
