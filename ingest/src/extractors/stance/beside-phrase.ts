/** The names that stand in or beside a noun phrase and are meant by it: whose it is, who does it, who holds the office, which body is called so. */
import { ARTICLES } from '../../lexicons/grammar-words.ts'
import { ACTING_HEADS } from '../../lexicons/clause-words.ts'
import { BODY_NOMINALS } from '../../lexicons/nominals.ts'
import { ROLE_HEADS } from '../../lexicons/role-words.ts'
import { listOf } from './name-lists.ts'
import { phraseAt } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { pickedOut } from './phrase-lists.ts'
import { isPossessive } from './reading.ts'
import type { Reading, Spot } from './reading.ts'

/** The possessor inside a phrase ("HWL's", "its"). */
export function ownerIn(reading: Reading, phrase: Phrase): Spot | null {
  return reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head && isPossessive(reading, s)) ?? null
}

/** The phrase behind the "of" of another. */
export function throughOf(reading: Reading, phrase: Phrase): Phrase | null {
  return reading.tokens[phrase.to]?.lower === 'of' ? phraseAt(reading, phrase.to + 1) : null
}

/** "the work of A": A, or the name set beside what stands behind "of". */
export function spotBehindOf(reading: Reading, phrase: Phrase): Spot | null {
  const inner = throughOf(reading, phrase)
  return inner ? reading.spotAt[inner.head] ?? namedBeside(reading, inner) ?? (LED.test(reading.tokens[inner.head].lower) ? actorOf(reading, inner) : null) : null
}

/** Who leads a body stands for it: "the policy of A's leaders". */
const LED = /^(?:leadership|leaders?|committee|executive|majority|editors?|bosses|management|government|ministers?|spokesm[ae]n|headquarters)$/u

/** "their organization, A", "the secretary, B": the name set beside a noun for a body or an office. */
export function namedBeside(reading: Reading, phrase: Phrase): Spot | null {
  const { lemma } = reading.tokens[phrase.head]
  const office = ROLE_HEADS.has(lemma)
  if (!office && !BODY_NOMINALS.has(lemma) || reading.tokens[phrase.to]?.words !== ',') return null
  const from = ARTICLES.has(reading.tokens[phrase.to + 1]?.lower ?? '') ? phrase.to + 2 : phrase.to + 1
  const spot = reading.spotAt[from] ?? null
  const fits = spot !== null && spot.from === from && spot.mention.form === 'name' && (office ? spot.kind === 'Person' : spot.kind === 'Organization')
  return fits && /^(?:[,.;:!?)]|and|or)$/u.test(reading.tokens[spot.to]?.lower ?? '.') ? spot : null
}

/** "B's first choice, C": C. */
export function apposedName(reading: Reading, phrase: Phrase): Spot | null {
  const after = reading.tokens[phrase.to]?.words === ',' ? phrase.to + 1 : phrase.to
  const spot = reading.spotAt[after] ?? null
  return spot !== null && spot.from === after && spot.mention.form === 'name' ? spot : null
}

/** The person set beside an office ("its president, A"), or the mention itself. */
export function holderBeside(reading: Reading, spot: Spot): Spot {
  return spot.kind === 'Role' ? personBeside(reading, spot.to) ?? spot : spot
}

/** The person named right behind an office, with or without a comma. */
export function personBeside(reading: Reading, at: number): Spot | null {
  const from = reading.tokens[at]?.words === ',' ? at + 1 : at
  // "its leader, Colonel A"
  const person = reading.spotAt[from] ?? (reading.tokens[from]?.capitalized ? reading.spotAt[from + 1] : null) ?? null
  return person?.kind === 'Person' && person.mention.form === 'name' && person.from <= from + 1 ? person : null
}

/** "the critique of B by A": A. */
export function agentBehind(reading: Reading, phrase: Phrase): Spot | null {
  const participle = /(?:ed|en|ne|wn|un|spread|put|made|led|set|told|cast|brought|built|held|sent)$/u.test(reading.tokens[phrase.reach]?.lower ?? '') ? 1 : 0
  if (reading.tokens[phrase.reach + participle]?.lower !== 'by') return null
  const agent = phraseAt(reading, phrase.reach + participle + 1)
  if (!agent) return null
  const picked = reading.tokens[agent.reach]?.words === ',' ? pickedOut(reading, agent.reach + 1) : null
  return actorOf(reading, agent) ?? (picked && reading.spotAt[picked.head])
}

/** The same, where several do it together: "the pretexts used by A, B and C". */
export function agentsBehind(reading: Reading, phrase: Phrase): readonly Spot[] {
  const first = agentBehind(reading, phrase)
  return first === null ? [] : first.mention.form === 'name' ? listOf(reading, first.from, reading.tokens.length - 1, first) : [first]
}

/** Who a phrase names: its head, or the name before a head that acts for it ("ISK militants"). */
export function actorOf(reading: Reading, phrase: Phrase): Spot | null {
  const head = reading.spotAt[phrase.head]
  if (head || !ACTING_HEADS.has(reading.tokens[phrase.head].lower)) return head
  return reading.spots.find((s) => s.from >= phrase.from && s.to <= phrase.head && (s.mention.form === 'name' || isPossessive(reading, s))) ?? spotBehindOf(reading, phrase)
}

/** "the expulsion of A from B": B, which did it. */
export function fromBody(reading: Reading, phrase: Phrase): Spot | null {
  for (let i = phrase.to; i < phrase.to + 10 && i < reading.tokens.length; i++) {
    if (reading.tokens[i].lower !== 'from' || reading.spotAt[i] !== null) continue
    const body = phraseAt(reading, i + 1)
    const spot = body && reading.spotAt[body.head]
    return spot?.kind === 'Organization' ? spot : null
  }
  return null
}

/** Behind ", the A of B," where a name is set beside a noun. */
export function behindApposition(reading: Reading, end: number): number {
  if (reading.tokens[end]?.words !== ',') return end
  const from = ARTICLES.has(reading.tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1
  const spot = reading.spotAt[from] ?? null
  return spot !== null && spot.from === from && reading.tokens[spot.to]?.words === ',' ? spot.to : end
}
