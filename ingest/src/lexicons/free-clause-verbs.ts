/**
 * Forms of verbs that report somebody without a "that". Source: own knowledge. Past, third person and base; no participles in -ing, whose
 * subject is seldom near.
 */

/** With a bare clause: "believes the harbour will close". */
export const THINKING_BARE: ReadonlySet<string> = new Set('believe believes believed think thinks thought hope hopes hoped fear fears feared expect expects expected suspect suspects suspected feel feels felt know knows knew assume assumes assumed'.split(' '))

/** With an infinitive of what the speaker will do: "promised to mend the nets". */
export const PROMISING: ReadonlySet<string> = new Set('promise promises promised pledge pledges pledged vow vows vowed threaten threatens threatened swear swears swore undertake undertakes undertook'.split(' '))

/** With somebody, and an infinitive of what they shall do: "urged the guild to pay". */
export const DIRECTING: ReadonlySet<string> = new Set('urge urges urged ask asks asked order orders ordered instruct instructs instructed beg begs begged implore implores implored advise advises advised exhort exhorts exhorted warn warns warned tell tells told'.split(' '))
