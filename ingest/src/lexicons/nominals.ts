/** Common nouns that stand for a body or a person named before. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** "the party", "this organization": bodies. */
export const BODY_NOMINALS: ReadonlySet<string> = list('party organization organisation union league federation association committee movement group front alliance coalition society circle club council newspaper paper journal company agency government commission institute bureau congress assembly federation brotherhood collective faction network cell ministry firm bank university church court army')

/** "the author", "the speaker": people. */
export const PERSON_NOMINALS: ReadonlySet<string> = list('author writer speaker man woman leader minister president secretary chairman chair chairwoman editor poet economist philosopher historian professor general senator king queen prince')

/** After "our": the voice itself. */
export const OWN_BODY_NOMINALS: ReadonlySet<string> = list('party organization organisation union league federation association committee movement group front society circle club council newspaper paper journal company collective network section brotherhood cooperative')

/** After "this": the publication that speaks. */
export const OWN_PAPER_NOMINALS: ReadonlySet<string> = list('paper newspaper journal magazine bulletin publication')
