/**
 * What compromise says of a word wherever it stands: worked out by compromise itself once for each form of a word, then looked up. Half of what
 * it does with a text asks of words alone, and a text is a few thousand forms.
 */
import type { StepView, Term, World } from './compromise-inside.ts'
import type { Tagged } from './tag-sets.ts'

export interface WordForm {
  readonly machine: string | undefined
  readonly alias: readonly string[] | undefined
  /** Tags of its lexicon. */
  readonly tags: readonly string[]
  /** How many words the longest phrase of its lexicon has that begins with this word; 0 for none. */
  readonly phrase: number
  /** It may become two words ("don't", "4km"). */
  readonly splits: boolean
  /** It ends in 's, of which the words around tell whether it is a possessive. */
  readonly owns: boolean
  /** Answers for this word, by their tags. */
  readonly answers: Map<ReadonlySet<string>, Tagged>
}

/** Forms remembered before the memory starts anew: more than a long book has. */
const MOST_FORMS = 20_000

/** Looks a word up as it is written (`text`) and as compromise looks it up (`normal`). */
export function wordForms(world: World, viewOf: (sentences: Term[][]) => StepView): (text: string, normal: string) => WordForm {
  let known = new Map<string, WordForm>()
  return (text, normal) => {
    let form = known.get(text)
    if (!form) {
      if (known.size >= MOST_FORMS) known = new Map()
      form = readForm(world, viewOf, text, normal)
      known.set(text, form)
    }
    return form
  }
}

function readForm({ compute, model }: World, viewOf: (sentences: Term[][]) => StepView, text: string, normal: string): WordForm {
  const term = (): Term => ({ text, normal, pre: '', post: ' ', tags: new Set() })
  const alone = term()
  const view = viewOf([[alone]])
  compute.alias(view)
  compute.machine(view)
  compute.lexicon(view)
  const after = normal.split('\'')[1]
  const { _multiCache: phrases } = model.one
  return {
    machine: alone.machine, alias: alone.alias, tags: [...alone.tags!], answers: new Map(),
    phrase: phrases[alone.machine || normal] ?? 0,
    splits: after === 'd' || after === 't' || becomesTwo(compute.contractions, viewOf, term()), owns: after === 's',
  }
}

function becomesTwo(contractions: World['compute']['contractions'], viewOf: (sentences: Term[][]) => StepView, term: Term): boolean {
  const sentence = [term]
  contractions(viewOf([sentence]))
  return sentence.length !== 1 || sentence[0] !== term
}
