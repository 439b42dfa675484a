/** The task of named entities: people, organizations and places of one text. */
import { readSentences } from '../language/english.ts'
import { readNames } from '../names/read-names.ts'
import { codePoints } from './code-points.ts'
import { plainPassages } from './plain-passages.ts'

export interface NerRecord { readonly id: string, readonly text: string }
export interface NerAnswer { readonly id: string, readonly entities: readonly { readonly start: number, readonly end: number, readonly type: 'PERSON' | 'ORG' | 'LOC' }[] }

const TYPES = { Person: 'PERSON', Organization: 'ORG', Place: 'LOC' } as const

export function answerNer({ id, text }: NerRecord): NerAnswer {
  const { out } = codePoints(text)
  const { names } = readNames(text, readSentences(text, plainPassages(text)))
  return { id, entities: names.flatMap((n) => (n.kind === 'Other' ? [] : [{ ...out(n), type: TYPES[n.kind] }])) }
}
