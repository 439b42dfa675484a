/** Where a stretch of capitals is more than one name, or a title and a name, it is cut. */
import { DOUBTFUL_GIVEN_NAMES, GIVEN_NAMES } from '../lexicons/given-names.ts'
import { ORG_HEADS } from '../lexicons/org-words.ts'
import { ROLE_HEADS } from '../lexicons/role-words.ts'
import { TITLES } from '../lexicons/titles.ts'
import { mayBeName } from './may-be-name.ts'
import type { Run } from './runs.ts'
import type { Token } from '../language/tokens.ts'

/** "Party of Norland Jane Doe", "Prime Minister Jane Doe": a given name after a body's or office's last word begins a person's name. */
export function cutBeforePerson(run: Run, tokens: readonly Token[]): Run[] {
  for (let k = run.from + 1; k < run.to - 1; k++) {
    const before = tokens[k - 1].lower
    if (!GIVEN_NAMES.has(tokens[k].lower) || DOUBTFUL_GIVEN_NAMES.has(tokens[k].lower) || tokens[k + 1].pos === 'preposition' || ORG_HEADS.has(tokens[run.to - 1].lower)) continue
    const office = ROLE_HEADS.has(before) || TITLES.has(before)
    if (office) return [{ ...run, from: k, title: before }]
    let head = false
    for (let i = run.from; i < k; i++) if (ORG_HEADS.has(tokens[i].lower)) head = true
    if (head && !/^(?:of|for|de|the|and)$/.test(before)) return [{ ...run, to: k }, { ...run, from: k }]
  }
  return [run]
}

/** "President Jane Doe" is a title and a name; "Secretary of State Jane Doe" too. */
export function cutTitle(run: Run, tokens: readonly Token[]): Run[] {
  let from = run.from
  const words: string[] = []
  while (from < run.to - 1 && TITLES.has(tokens[from].lower.replace(/\.$/, '')) && !(ORG_HEADS.has(tokens[run.to - 1].lower))) {
    words.push(tokens[from].words)
    from++
  }
  // "M. Boris Velde": monsieur, where a given name stands behind; else an initial.
  if (words.length === 0 && run.to - from > 2 && tokens[from].words === 'M.' && GIVEN_NAMES.has(tokens[from + 1].lower)) words.push(tokens[from++].words)
  if (words.length === 0) return [run]
  // What is left must begin with a word that may begin a person's name.
  if (!mayBeName(tokens[from])) return [run]
  return [{ ...run, from, title: words.join(' ') }]
}
