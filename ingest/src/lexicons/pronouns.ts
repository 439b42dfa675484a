/** English pronouns, with the number and kind of what they stand for. Source: grammar. */
export type PronounSort = 'first' | 'first-singular' | 'second' | 'he' | 'she' | 'it' | 'they' | 'who'

export const PRONOUNS: ReadonlyMap<string, PronounSort> = new Map([
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((w) => [w, 'first'] as const),
  ...['i', 'me', 'my', 'mine', 'myself'].map((w) => [w, 'first-singular'] as const),
  ...['you', 'your', 'yours', 'yourself', 'yourselves'].map((w) => [w, 'second'] as const),
  ...['he', 'him', 'his', 'himself'].map((w) => [w, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((w) => [w, 'she'] as const),
  ...['it', 'its', 'itself'].map((w) => [w, 'it'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((w) => [w, 'they'] as const),
  ...['who', 'whom', 'whose'].map((w) => [w, 'who'] as const),
])
