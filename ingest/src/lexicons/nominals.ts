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

/** What an armed body is called, before "group" or by itself: a text uses one for another. */
export const ARMED_WORDS: ReadonlySet<string> = list('rebel insurgent guerrilla guerilla militant armed separatist paramilitary terrorist jihadist islamist extremist militia')

/** Nouns that stand beside a name and by which nobody is called afterwards: relations, shares, times. */
export const NEVER_CALLED: ReadonlySet<string> = list('member members part one time day year week month end son daughter brother sister wife husband friend critic opponent supporter native resident result sign victory loss week kind sort lot number few bit reference response reply place town city village country nation state province region district river mr')

/** More bodies, by which one is described beside its name and called afterwards. */
export const MORE_BODIES: ReadonlySet<string> = list('charity channel station watchdog airline militia ngo think-tank lobby body outfit brand startup start-up refinery utility chain bookmaker orchestra festival foundation trust consortium monastery seminary hospital school')

/** Nouns by which a newspaper is called. */
export const PAPER_NOMINALS: ReadonlySet<string> = list('newspaper paper daily weekly')
