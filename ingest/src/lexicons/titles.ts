/** Forms of address, ranks and offices that stand before a name. Source: own knowledge. */
export const TITLES: ReadonlySet<string> = new Set(`mr mrs ms miss mister madam madame mme mlle monsieur herr frau signor signora senor senora don dr drs doctor prof professor sir dame lord lady rev revd reverend fr father sister brother mother
comrade comrades comr cde citizen general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral adm commander commodore marshal brigadier cmdr cpl pvt sheikh sheik imam ayatollah mullah rabbi pope cardinal
archbishop bishop saint st pastor deacon emperor empress king queen prince princess duke duchess count countess baron baroness earl tsar czar kaiser sultan shah khan emir president vice-president premier chancellor senator sen congressman congresswoman
governor gov mayor judge justice ambassador chairman chairwoman chairperson secretary minister representative rep deputy delegate uncle aunt pres pvt
sens reps drs profs messrs comrades presidents senators representatives professors judges governors ministers generals`.trim().split(/\s+/))

/** Of the titles, those that also head names of offices and are part of no person's name as annotated. */
export const RANK_ONLY: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lord', 'lady'])

/** What may stand after a surname. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'jnr', 'snr', 'ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'esq', 'phd'])

/** Small words inside personal names. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(['de', 'da', 'do', 'dos', 'das', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ter', 'ten', 'zu', 'zur', 'bin', 'ibn', 'ben', 'al', 'el', 'y', 'af', 'av', 'abu', 'st', 'bint'])
