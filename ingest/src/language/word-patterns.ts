/**
 * Some dozens of regular expressions are tried by compromise on each word, one after the other, and the answer is the same wherever the word stands.
 * Here each list of them becomes one expression that remembers which of them a form of a word matches.
 */
import { splitClauses } from './quick-split.ts'
import type { StepView, WordPattern, World } from './compromise-inside.ts'

/** Forms remembered before the memory starts anew. */
const MOST_FORMS = 20_000

/** What compromise's step for words by themselves reads, over any sentences, with lists of patterns that remember and our own cut of clauses. */
export function rememberingView({ model, methods }: World, viewOf: (sentences: StepView['docs']) => StepView): (sentences: StepView['docs']) => StepView {
  const remembering = { ...model, two: { ...model.two, regexText: asOne(model.two.regexText), regexNormal: asOne(model.two.regexNormal) } }
  const splitting = { ...methods, two: { ...methods.two, quickSplit: splitClauses } }
  return (sentences) => {
    const { docs, document, world } = viewOf(sentences)
    return { docs, document, world, methods: splitting, model: remembering }
  }
}

/** A list of one entry, which becomes for each word the first entry of the list that matches it. Compromise takes the entry out right behind the test. */
function asOne(patterns: readonly WordPattern[]): readonly WordPattern[] {
  let known = new Map<string, WordPattern | null>()
  const test = (word: string): boolean => {
    let found = known.get(word)
    if (found === undefined) {
      if (known.size >= MOST_FORMS) known = new Map()
      known.set(word, found = patterns.find(([pattern]) => pattern.test(word)) ?? null)
    }
    if (found !== null) [, entry[1], entry[2]] = found
    return found !== null
  }
  const entry: [WordPattern[0], WordPattern[1], WordPattern[2]] = [{ test }, '', '']
  return [entry]
}
