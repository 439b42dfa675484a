/** What bodies do and have, by which "it" and "its" are known to stand for one. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs (base forms) that only somebody does; beside those of speech, stance and states. */
export const ACTING_VERBS: ReadonlySet<string> = list(`preach learn offer vote elect appoint organize organise mobilize mobilise campaign struggle boycott pledge promise vow resolve call meet convene assemble print issue adopt amend repeal abandon renounce repudiate distance praise flatter mock slander
undertake regret welcome hope intend plan expect encourage forbid permit allow prefer pretend lie cheat deceive quarrel dispute negotiate apologize apologise contest challenge cooperate collaborate participate abstain strike march demonstrate rally recruit educate exaggerate underestimate overestimate ignore forget boast brag dissolve split
uphold advocate hold consider regard believe maintain assert contend affirm stress emphasize emphasise reaffirm reiterate complain protest appeal wish want seek strive try attempt`)

/** Nouns after "its" and "their" that a body has. */
export const BODY_BELONGINGS: ReadonlySet<string> = list(`member members leader leaders leadership president chair chairman chairwoman secretary treasurer spokesman spokeswoman editor minister delegate delegates delegation representative representatives founder founders supporters followers adherents comrades militants activists cadres officials officers
program programme platform line policy policies position positions statement statements resolution resolutions manifesto declaration congress conference meeting committee branches branch section sections press newspaper paper journal organ weekly monthly quarterly magazine bulletin newsletter pamphlet ally allies friends enemies opponents rivals critics predecessor successor
statutes constitution rank ranks rank-and-file headquarters theses thesis tactics strategy struggle campaign`)
