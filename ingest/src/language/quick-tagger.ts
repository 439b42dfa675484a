/**
 * compromise's steps over sentences of words, with its own answers: those that ask of a word alone are looked up (word-forms.ts), the last pass is
 * the quick one (quick-sweep.ts), the others are compromise's. Sentences with a word that may become two go the whole way through compromise.
 */
import { eachOf } from './gather.ts'
import type { Nlp, StepView, Term, View } from './compromise-inside.ts'
import { sweepQuickly } from './quick-sweep.ts'
import { tagSet } from './tag-sets.ts'
import type { Tagged } from './tag-sets.ts'
import { wordForms } from './word-forms.ts'
import type { WordForm } from './word-forms.ts'
import { rememberingView } from './word-patterns.ts'

/** A word to be tagged: as it is written, how compromise looks it up, and the marks around it. */
export type Word = Pick<Term, 'text' | 'normal' | 'pre' | 'post'>

/** Tags and base forms for each word of each sentence. Throws what compromise throws. */
export type QuickTagger = (sentences: readonly (readonly Word[])[]) => Tagged[][]

function termOf({ text, normal, pre, post }: Word, { machine, alias }: WordForm, sentence: number, i: number): Term {
  return { text, normal, pre, post, machine, alias, index: [sentence, i], tags: undefined }
}

export function quickTagger(nlp: Nlp): QuickTagger {
  const world = nlp.world()
  const sweep = sweepQuickly(nlp)
  const ViewOfTerms = nlp([]).constructor as new (sentences: Term[][]) => View
  const viewOf = (sentences: Term[][]): StepView => new ViewOfTerms(sentences)
  const formOf = wordForms(world, viewOf)
  const remembering = rememberingView(world, viewOf)
  const { compute } = world

  const tagPlain = (sentences: readonly (readonly Word[])[], forms: readonly (readonly WordForm[])[]): Tagged[][] => {
    const terms = eachOf(sentences, (words, n) => eachOf(words, (word, i) => termOf(word, forms[n][i], n, i)))
    terms.forEach((sentence, n) => { lookUp(sentence, forms[n]) })
    compute.preTagger(remembering(terms))
    const owning = terms.filter((_, n) => forms[n].some((f) => f.owns))
    if (owning.length > 0) compute.contractionTwo(viewOf(owning))
    sweep(terms)
    return eachOf(terms, (sentence, n) => (sentence.length === forms[n].length ? eachOf(sentence, (term, i) => remembered(forms[n][i], term)) : answersOf(sentence)))
  }

  /** The lexicon's tags, for phrases first. */
  const lookUp = (sentence: readonly Term[], forms: readonly WordForm[]) => {
    for (let i = 0; i < sentence.length; i++) {
      const length = forms[i].phrase > 0 ? phraseFrom(sentence, i, forms[i].phrase) : 0
      if (length === 0) { sentence[i].tags = new Set(forms[i].tags); continue }
      const phrase = sentence.slice(i, i + length)
      for (const term of phrase) term.tags = new Set()
      compute.lexicon(viewOf([phrase]))
      i += length - 1
    }
  }

  const phraseFrom = (sentence: readonly Term[], from: number, longest: number): number => {
    for (let to = Math.min(from + longest, sentence.length); to > from + 1; to--) {
      let words = sentence[from].machine || sentence[from].normal
      for (let i = from + 1; i < to; i++) words += ` ${sentence[i].machine || sentence[i].normal}`
      if (Object.hasOwn(world.model.one.lexicon, words)) return to - from
    }
    return 0
  }

  const rooted = (term: Term): Term => { compute.root(viewOf([[term]])); return term }
  const answer = ({ tags, root, implicit }: Term): Tagged => ({ tags: tagSet(tags!), root: root ?? implicit ?? null })
  const remembered = (form: WordForm, term: Term): Tagged => {
    const tags = tagSet(term.tags!)
    let known = form.answers.get(tags)
    if (!known) form.answers.set(tags, known = answer(rooted(term)))
    return known
  }

  /** Where a word has become two, the first stands for both. */
  const answersOf = (sentence: readonly Term[]): Tagged[] => sentence.filter((t) => t.text !== '').map((t) => answer(rooted(t)))
  const tagWhole = (sentences: readonly (readonly Word[])[]): Tagged[][] => nlp(sentences.map((words) => ({ terms: words.map((w) => ({ ...w, tags: new Set<string>() })) }))).document.map(answersOf)

  return (sentences) => {
    const forms = eachOf(sentences, (words) => eachOf(words, (w) => formOf(w.text, w.normal)))
    const whole = forms.map((words) => words.some((f) => f.splits))
    const [plainly, wholly] = [tagPlain(sentences.filter((_, n) => !whole[n]), forms.filter((_, n) => !whole[n])), tagWhole(sentences.filter((_, n) => whole[n]))]
    let [p, w] = [0, 0]
    return whole.map((is) => (is ? wholly[w++] : plainly[p++]))
  }
}
