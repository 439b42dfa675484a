/** What a picture says of itself: what it shows, how it was filtered, of which corpus, by which version, and when. */
import type { Status } from '@polylogue/api/contract'
import type { Scene } from './scene.ts'
import { count, dateInWords } from './words.ts'

/** `cuts`: what the filter leaves out, in words; `day`: ISO date of the export. The corpus is left out as long as nothing is known of it. */
export function captionOf(scene: Scene, cuts: readonly string[], corpus: Status | undefined, day: string): string {
  const shown = `${count(scene.nodes.length, 'entity', 'entities')}, ${count(scene.relations.length, 'relation')}`
  return [[shown, corpus && `of ${corpusInWords(corpus)}`].filter(Boolean).join(' '), cuts.join('; '), `drawn by Polylogue${corpus ? ` ${corpus.version}` : ''} on ${dateInWords(day)}`].filter(Boolean).join(' · ')
}

/** The same of a file that holds all that a filter leaves. */
export function passingCaption(cuts: readonly string[], corpus: Status | undefined, day: string): string {
  return [corpus && `all of ${corpusInWords(corpus)} that passes`, cuts.join('; '), `written by Polylogue${corpus ? ` ${corpus.version}` : ''} on ${dateInWords(day)}`].filter(Boolean).join(' · ')
}

/** The same of a file that holds everything. */
export function wholeCaption(corpus: Status | undefined, day: string): string {
  return `${corpus ? `the whole of ${corpusInWords(corpus)} · ` : ''}written by Polylogue${corpus ? ` ${corpus.version}` : ''} on ${dateInWords(day)}`
}

/** How large, and in brackets which state of it. */
function corpusInWords({ counts: { nouns }, corpus }: Status): string {
  return `a corpus of ${count(nouns.documents, 'document')} and ${count(nouns.statements, 'statement')} (${corpus})`
}

/** The day on the calendar of whoever exports. */
export function isoDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
}
