/** Closed word classes of English. Source: own knowledge. */

export const PRONOUNS: ReadonlySet<string> = new Set('i we he she they it you one who which everyone everybody nobody somebody someone others another'.split(' '))

export const DETERMINERS: ReadonlySet<string> = new Set('the a an this that these those my our your his her its their some any every each no another one'.split(' '))

export const PREPOSITIONS: ReadonlySet<string> = new Set('of in on at by for from with to into onto upon over under about against between among during before after since until through toward towards without within as like than near behind beside besides beyond across along around amid above below despite except per via regarding concerning'.split(' '))

export const CONJUNCTIONS: ReadonlySet<string> = new Set('and or but nor yet so because although though while whereas if when whenever where unless lest once that what how why whether'.split(' '))

/** Words that begin with a capital letter only because a sentence begins. */
export const OPENERS: ReadonlySet<string> = new Set([...PRONOUNS, ...DETERMINERS, ...PREPOSITIONS, ...CONJUNCTIONS,
  ...'here there then now thus therefore however moreover furthermore nevertheless nonetheless indeed perhaps yes no oh ah well even only not never also still again later today yesterday see cf compare let please according instead meanwhile finally first second third last next such both all many most much more few several other'.split(' ')])

/** Words whose full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set('mr mrs ms dr st sr jr prof rev gen col lt sgt capt cmdr gov sen rep hon messrs mme mlle no nos vol vols p pp ed eds tr trans ch chap fig art sec cf viz etc al ibid op cit dept univ assn bros co corp inc ltd approx ca c v vs jan feb mar apr jun jul aug sep sept oct nov dec n.b i.e e.g'.split(' '))
