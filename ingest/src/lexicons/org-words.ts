/** Words that show that a name is an organization's. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Nouns that end the name of a body ("Workers' League"), or begin it before "of" ("Union of …"). */
export const ORG_HEADS: ReadonlySet<string> = list(`party parties league union unions federation confederation association associations committee council congress movement front alliance coalition organization organisation organizations organisations bureau ministry department
agency commission society club institute institution university college school academy army brigade brigades corps navy guard guards militia police company corporation corp inc ltd llc plc co group groups bank foundation trust fund network collective circle cell soviet parliament senate
assembly duma court church synod international tendency faction bloc caucus press secretariat politburo directorate administration authority board chamber cooperative co-operative partnership syndicate guild lodge fraternity brotherhood sisterhood office
center centre laboratory laboratories hospital museum theatre theater orchestra band ensemble airlines airways railway railways records studios pictures entertainment broadcasting media industries enterprises holdings systems technologies motors airline brothers bros sons
legion regiment battalion division squadron command forces force unit campaign initiative forum service services working workshop delegation presidium cabinet government junta regime republic commune taskforce fellowship mission missions ministries diocese conference bundestag knesset majlis house
ngo consortium treaty charity journal times post gazette herald tribune chronicle observer guardian daily news newspaper star-ledger bulletin echo sentinel register courier dispatch inquirer examiner partei partido parti partito rassemblement front verband bund liga liberals democrats conservatives republicans
socialists communists revolutionaries greens nationalists labour labor presbytery consistory vestry inspectorate constabulary seminary polytechnic conservatory conservatoire faculty infirmary athenaeum plenum yeomanry fusiliers tribunal diet cortes sejm storting riksdag folketing reichstag landtag bundesrat reichsrat volksraad zemstvo curia archive archives library libraries`)

/** Heads that alone, or with a common word, are not enough: need a capital word before them that is not at the sentence's start. */
export const WEAK_ORG_HEADS: ReadonlySet<string> = list('house working center centre group groups front service services office force forces division command unit star post times press board house school band church court records band republic treaty chamber daily news mission conference labour labor division campaign initiative journal')

/** Heads only at the end of a name, and only of one that has more to show: elsewhere they are matters and crowds. */
export const TAIL_HEADS: ReadonlySet<string> = list('opposition left vanguard alternative platform mobilization mobilisation resistance defence defense youth women sisters voices aid session watch action local chapter section branch lobby estates volunteers whigs tories men lines mills collieries railroad railroads shipyards steelworks ironworks ring developments properties traders')

/** Names with these last words are most often newspapers. */
export const PAPER_HEADS: ReadonlySet<string> = list('times post gazette herald tribune chronicle observer guardian daily news newspaper bulletin echo sentinel register courier dispatch inquirer examiner journal flag banner worker spark pravda review weekly monthly mirror telegraph mail express standard')

/** Adjectives and nouns that stand in names of political bodies. */
export const POLITICAL_WORDS: ReadonlySet<string> = list(`communist socialist democratic republican liberal labour labor conservative national nationalist revolutionary progressive peoples workers popular social christian independent united unity freedom liberation peasants peasant green radical
reform justice solidarity maritime anarchist internationalist proletarian central provisional young youth womens trade`)

/** Legal forms: always the end of a company's name. */
export const LEGAL_FORMS: ReadonlySet<string> = list('inc ltd llc plc corp gmbh ag sa nv bv oy ab kk pty co')

/** Lower-case words allowed inside an organization's name. */
export const ORG_JOINERS: ReadonlySet<string> = list('of for the and de du des del la le di für der die und et to in on against')

/** Short forms in capitals that are not organizations. */
export const OTHER_ACRONYMS: ReadonlySet<string> = list(`tv pc cd dvd dna rna hiv aids gdp gnp ok pm am ad bc bce ce id iq it ai api url html pdf ps nb vip usd gbp eur faq diy cv phd md ba ma usb gps atm pin asap fyi eta lgbt lgbtq wwi wwii ww2 ww1 i ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi
lol omg wtf btw imo rt dm fb tgif rip suv sos am/pm mr dj mc mvp lp ep est gmt utc edt pst r&b hd uk us u.s u.k nyc la dc sf usa u.s.a uae ddr gdr frg prc roc drc isbn issn no yes the and not but for all our why how who what when this that new we he she my a an in on of to is are was`)
