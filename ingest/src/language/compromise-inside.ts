/** The inside of compromise that its own types leave out, as far as the files of this folder reach into it. */

/** A word with what stands around it. `normal`: how compromise looks it up. */
export interface Term { text: string, normal: string, pre: string, post: string, tags?: ReadonlySet<string>, root?: string, implicit?: string, machine?: string, switch?: string, alias?: readonly string[], index?: [sentence: number, term: number], id?: string }

/** Sentence, first term, term behind the last, and the ids of both ends where terms have any. */
export type Pointer = [sentence: number, start: number, end: number, firstId: string | undefined, lastId: string | undefined]

/** What a rule says of one term. */
export interface TermPattern {
  readonly word?: string
  readonly tag?: string
  /** One of several words; and one of several sequences. */
  readonly fastOr?: ReadonlySet<string>
  readonly choices?: readonly unknown[]
  readonly operator?: string
  readonly optional?: boolean
  readonly negative?: boolean
  readonly anything?: boolean
  readonly greedy?: boolean
  readonly fuzzy?: boolean
  readonly use?: string
  readonly id?: string
  readonly start?: boolean
  readonly end?: boolean
  readonly method?: string
  readonly pre?: string
  readonly post?: string
  readonly regex?: RegExp
  readonly switch?: string
  readonly pos?: string
  readonly min?: number
  readonly max?: number
  /** Parts of one name are tagged together. */
  readonly group?: string
}

/** A rule of the last pass: `match` in its own notation, and what a clause must have or must not have for it. */
export interface Pattern {
  readonly match: string
  readonly regs: readonly TermPattern[]
  readonly needs: readonly string[]
  readonly wants: readonly string[]
  readonly ifNo?: readonly string[]
  readonly minWant: number
  readonly minWords: number
  readonly tag?: string
  readonly unTag?: string
  readonly safe?: boolean
  readonly reason?: string
  /** Which of its parts are tagged, where not all. */
  readonly group?: string | number
  readonly notIf?: unknown
  readonly pointer?: Pointer
}

export interface View extends StepView {
  readonly docs: Term[][]
  readonly document: Term[][]
  compute(name: string): View
  uncache(): void
  unfreeze(): void
}

/** A step of its reading. */
export type Step = (view: StepView) => void

/** What a step asks for: a `View`, or as much of one. */
export interface StepView {
  readonly docs: Term[][]
  readonly document: Term[][]
  readonly world: World
  readonly model: World['model']
  readonly methods: World['methods']
}

/** What a word looks like, the tags it then has, and a name for it in logs. */
export type WordPattern = readonly [{ test(word: string): boolean }, tags: unknown, name?: string]

export interface World {
  readonly model: {
    /** Phrases count for `_multiCache`: their first word → how many words the longest has. */
    readonly one: { readonly lexicon: Readonly<Record<string, unknown>>, readonly _multiCache: Readonly<Record<string, number>>, readonly frozenLex: Readonly<Record<string, unknown>> }
    readonly two: { readonly matches: readonly unknown[], readonly regexText: readonly WordPattern[], readonly regexNormal: readonly WordPattern[] }
  }
  readonly compute: Readonly<Record<'alias' | 'machine' | 'lexicon' | 'contractions' | 'preTagger' | 'contractionTwo' | 'root', Step>>
  readonly methods: {
    readonly one: {
      buildNet(matches: readonly unknown[], world: World): { readonly hooks: Readonly<Record<string, readonly Pattern[]>>, readonly always: readonly Pattern[] }
      match(sentences: readonly Term[][], pattern: Pattern): { readonly ptrs: Pointer[] }
      bulkTagger(found: readonly Pattern[], sentences: readonly Term[][], world: World): void
    }
    readonly two: { quickSplit(sentences: readonly Term[][]): Term[][] }
  }
}

export interface Nlp {
  (sentences: readonly { readonly terms: readonly Term[] }[]): View
  world(): World
  plugin(plugin: { readonly compute: Readonly<Record<string, (view: View) => View>> }): void
}
