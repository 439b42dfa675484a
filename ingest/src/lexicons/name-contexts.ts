/** Words beside a name that tell what it names. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs (base forms) whose subject thinks or speaks. */
export const MIND_VERBS: ReadonlySet<string> = list(`say write think believe argue state claim declare explain note observe ask answer reply add insist admit deny suggest recall remember tell point warn formulate teach show consider call describe
conclude imply quip retort write agree disagree criticize criticise condemn praise support oppose reject denounce attack defend uphold endorse accuse blame thank urge demand propose advocate hold recognize recognise refuse decide announce publish join found lead die marry bear win lose serve play study become return`)

/** Verbs (base forms) by which a state acts. */
export const STATE_VERBS: ReadonlySet<string> = list(`invade attack occupy annex bomb declare sign refuse deny accuse condemn oppose support back recognize recognise withdraw demand threaten intervene negotiate ratify reject veto sponsor fund arm sell impose lift ban expel recall agree
aim seek try claim insist protest ally betray defend exploit oppress plunder supply send want propose`)

/** Verbs (base forms) whose object is the target of a stance. */
export const STANCE_VERBS: ReadonlySet<string> = list(`uphold support endorse praise salute admire defend oppose condemn denounce criticize criticise attack blame accuse reject hate thank back applaud hail welcome fight resist boycott sanction trust distrust betray recognize recognise`)

/** Nouns after "X's" that only a person has. */
export const PERSON_NOUNS: ReadonlySet<string> = list(`death life birth wife husband father mother son daughter brother sister speech book works writings letter essay novel poem career thought thoughts theory teachings biography memoirs face voice eyes hand hands head heart daughters sons children parents family friend friends uncle aunt
marriage poetry poems novels books autobiography childhood widow`)

/** What somebody who thinks and speaks has done, after "X's". */
export const OWN_ACTS: ReadonlySet<string> = list(`reply answer remark remarks words argument arguments view views opinion opinions claim claims proposal refusal courage honesty admission attack criticism critique followers supporters insistence suggestion warning resignation denial silence mistake mistakes error errors advice praise contribution`)

/** Nouns of people by function, before a name: "economist Jane Doe". */
export const PERSON_FUNCTIONS: ReadonlySet<string> = list(`author writer poet novelist economist historian philosopher journalist critic politician lawyer actor actress singer director artist painter composer activist candidate scientist professor leader player coach striker physicist sociologist playwright
mathematician engineer architect photographer musician guitarist drummer rapper comedian theologian biologist psychologist anthropologist dramatist essayist translator publisher billionaire businessman entrepreneur revolutionary theorist rival nominee incumbent successor predecessor spokesman spokeswoman
brother sister son daughter wife husband father mother friend colleague comrade`)

/** Nouns of bodies, before a name in apposition or after "the X": "the weekly X", "the X organization". */
export const BODY_NOUNS: ReadonlySet<string> = list(`party union group organization organisation newspaper paper magazine company firm movement league agency band team club network journal weekly daily faction coalition alliance committee members leadership press supporters activists militants comrades delegation cell branch congress government spokesman spokesperson website site`)

/** What bodies give out or have, after "the X". */
export const BODY_ACTS: ReadonlySet<string> = list('statement resolution declaration program programme manifesto communique platform line leadership congress conference secretariat executive delegates delegation membership policy thesis theses decision decisions')

/** Verbs (base forms) whose object is a body that one joins. */
export const JOIN_VERBS: ReadonlySet<string> = list('join leave quit found establish dissolve expel merge split lead chair create form represent affiliate')
