/** Nouns that name a government, a force or a group of people by what they are, where a nation or place before them says whose. Source: own knowledge. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Bodies of state, forces and groups that act as one; plural and collective forms as they are written. */
export const BODY_HEADS: ReadonlySet<string> = list(`government governments regime regimes administration authorities army military navy police parliament senate ministry cabinet presidency leadership judiciary coalition coalitions opposition
  forces troops soldiers airmen marines guards guard militia militias rebels rebel fighters insurgents guerrillas militants gunmen separatists terrorists jihadists mercenaries settlers protesters demonstrators dissidents exiles
  official spokesman spokeswoman spokesperson officials diplomats envoys lawmakers legislators leaders negotiators commanders generals ministers partners allies delegation embassy intelligence
  unions parties unionists workers communists socialists people`)

/** Groups that a place or body no list knows may own: "Darfur rebels", "Coalition partners". */
export const GROUP_HEADS: ReadonlySet<string> = list('forces troops soldiers militia militias rebels fighters insurgents guerrillas militants gunmen separatists terrorists jihadists partners allies officials leaders')

/** Words that may stand between the nation and its body: "Iraqi security forces", "the Turkish foreign ministry". */
export const BODY_QUALIFIERS: ReadonlySet<string> = list(`security armed special defence defense foreign interior justice health education finance air ground naval military federal central regional local national provincial interim transitional caretaker ruling
  coalition opposition rebel government loyalist pro-government anti-government democratically elected brutal repressive moderate legitimate democratic new current former senior top high-ranking government's police border army intelligence political civilian trade labour labor student`)

/** "US-led", "Saudi-backed". */
export const LED_BY = /^\p{Lu}[\p{L}.]*-(?:led|backed|supported|allied|sponsored)$/u

/** Nouns of stance before "for", "of", "with", "against" … whose object is meant as somebody who acts. */
export const STANCE_NOUNS: ReadonlySet<string> = list(`support solidarity sympathy praise criticism condemnation denunciation confidence trust faith opposition hostility pressure sanctions accusations accusation charges charge allegations allegation backing tribute appeal warning threat threats
  partnership alliance cooperation co-operation ties attack attacks demand demands`)

/** Adjectives behind "is" and "remains" by which somebody takes a side: only a state that acts is "committed" or "steadfast". */
export const SIDING_ADJECTIVES: ReadonlySet<string> = list('committed steadfast opposed united determined concerned grateful appalled outraged ready willing prepared resolved supportive critical dedicated disappointed alarmed proud hopeful firm clear adamant unwilling')

/** Followers of a creed who are spoken of as a party. */
export const ADHERENTS: ReadonlySet<string> = list('social-democrats socialists communists anarchists liberals conservatives centrists republicans democrats trotskyists marxists nationalists royalists monarchists fascists syndicalists maoists stalinists radicals greens revisionists mensheviks bolsheviks separatists unionists islamists zionists populists')
