/** How people are addressed: "Mr. Velde" and "Mrs. Velde" are two people, whatever else their names share. */
import type { Mention } from '@polylogue/graph-schema'
import { genderOfNames } from './traits.ts'

/** `woman` where nothing says whether she is called Mrs. or Miss; null where nothing says anything. */
export type Address = 'man' | 'mrs' | 'miss' | 'woman' | null

const TITLE = /(?:^|[^\p{L}])(mrs|mme|madame|miss|misses|mlle|mademoiselle|ms|lady|madam|frau|queen|princess|comtesse|countess|duchess|baroness|dame|sister|aunt|mother|mr|messrs|mister|sir|lord|master|herr|monsieur|squire|king|prince|count|duke|baron|earl|father|brother|uncle)\.? (?:(?:and|the|of|old|young|little|poor|dear) )?$/iu
const WIFE = /^(?:mrs|mme|madame|frau)$/u
const MAIDEN = /^(?:miss|misses|mlle|mademoiselle)$/u
const WOMAN = /^(?:ms|lady|madam|queen|princess|comtesse|countess|duchess|baroness|dame|sister|aunt|mother)$/u
/** The longest title with one word between. */
const LONGEST = 24

/** From the title before the name, else from its given name. */
export function addressOf(text: string, { start, words }: Mention): Address {
  const title = TITLE.exec(text.slice(Math.max(0, start - LONGEST), start).replace(/\s+/gu, ' '))?.[1].toLowerCase() ?? /^(?:mrs|miss|ms|mr)(?=\.? )/iu.exec(words)?.[0].toLowerCase()
  if (title !== undefined) return WIFE.test(title) ? 'mrs' : MAIDEN.test(title) ? 'miss' : WOMAN.test(title) ? 'woman' : 'man'
  const gender = genderOfNames([words])
  return gender === null ? null : gender === 'he' ? 'man' : 'woman'
}

/** All addresses that may be the same person's. */
export const FITTING: Readonly<Record<NonNullable<Address> | 'none', readonly Address[]>> = {
  man: ['man', null], mrs: ['mrs', 'woman', null], miss: ['miss', 'woman', null], woman: ['woman', 'mrs', 'miss', null], none: ['man', 'mrs', 'miss', 'woman', null],
}

export function mayBeAddressed(a: Address, b: Address): boolean {
  return FITTING[a ?? 'none'].includes(b)
}
