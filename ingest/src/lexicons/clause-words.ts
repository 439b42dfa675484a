/** Words by which one clause steers another, and heads that stand for the body they belong to. Source: own knowledge of English. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((w) => w.trim()))

/** "refuses to support": the deed is not done; base forms. */
export const REVERSING_VERBS = words('refuse, fail, cease, decline, stop, neglect, avoid, forget, hesitate, prevent, forbid, deny, lack, quit')
/** Nouns that reverse what follows: "a lack of solidarity with". */
export const REVERSING_NOUNS = words('lack, absence, end, refusal, failure, rejection, withdrawal')
/** Heads that act for the body or person they belong to: "the leadership of X attacks …". */
export const ACTING_HEADS = words(`leadership, leader, leaders, member, members, delegate, delegates, committee, comrade, comrades, supporter, supporters, paper, organ, program, programme, congress, statement, resolution,
  spokesman, spokeswoman, spokesperson, representative, representatives, secretary, chair, chairman, president, majority, minority, editor, editors, branch, section, press, conference, bureau, board, council, delegation, letter, article,
  platform, manifesto, declaration, government, faction, wing, followers, adherents, founders, theorists, publication, newspaper, review, bulletin, official, officials, speaker, speakers`)
/** Deeds and products that stand for whoever did them when they are judged: "A's accusations are unfounded". */
export const INTERRUPTERS = words('however, therefore, moreover, furthermore, indeed, instead, then, thus, nevertheless, nonetheless, consequently, accordingly, too, also, again, finally, meanwhile, rather, likewise, in turn')
