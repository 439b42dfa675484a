/**
 * The pipeline's layers over a task's text in which some names are given: each given span is a name, by the name we find
 * there ourselves where there is one, so that its kind and its other mentions are known.
 */
import { mentionId } from '@polylogue/graph-schema'
import type { Mention, Span } from '@polylogue/graph-schema'
import { findAffiliations } from '../extractors/find-affiliations.ts'
import { findNames } from '../extractors/find-names.ts'
import { findQuotations } from '../extractors/find-quotations.ts'
import { findStances } from '../extractors/find-stances.ts'
import { findWorks } from '../extractors/find-works.ts'
import { resolveCoreference } from '../extractors/resolve-coreference.ts'
import type { Coreference, Findings } from '../extractors/extractor.ts'
import type { ReadingLayers } from '../extractors/stance/reading.ts'
import { readSentences } from '../language/english.ts'
import { bareDocument } from './bare-document.ts'

export interface ReadTask {
  readonly coreference: Coreference
  readonly stances: Findings
  readonly affiliations: Findings
  /** What stances are read from. */
  readonly layers: ReadingLayers
  /** For each given span the cluster it belongs to. */
  readonly given: readonly string[]
}

export function readTask(id: string, text: string, given: readonly Span[]): ReadTask {
  const document = bareDocument(id, text)
  const sentences = readSentences(text, document.passages)
  const own = findNames.extract({ document, sentences, known: [] })
  const free = resolveCoreference.extract({ document, sentences, names: own, known: [] })
  // "She" is no name: the coreference of our own names may know it already.
  const missing = given.filter((g) => !free.mentions.some((m) => touches(m, g) && given.filter((o) => touches(m, o)).length === 1))
  const names = missing.length === 0 ? own : [...own.filter((n) => !missing.some((g) => touches(n, g))), ...missing.map((g) => asName(document, g))]
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const coreference = missing.length === 0 ? free : resolveCoreference.extract({ document, sentences, names, known: [] })
  const works = findWorks.extract({ document, coreference })
  const quotations = findQuotations.extract({ document, sentences, coreference, works })
  const layers = { document, sentences, coreference, works, quotations, cues: [] }
  return { layers, coreference, stances: findStances.extract(layers), affiliations: findAffiliations.extract(layers), given: given.map((g) => clusterAt(coreference, g)) }
}

function clusterAt(coreference: Coreference, span: Span): string {
  const here = coreference.mentions.filter((m) => touches(m, span))
  const exact = here.find((m) => m.start === span.start && m.end === span.end) ?? here[0]
  return exact ? coreference.clusterOf.get(exact.id)! : ''
}

function asName(document: ReturnType<typeof bareDocument>, { start, end }: Span): Mention {
  return { id: mentionId(document.textId, start, end, 'Person'), document: document.id, kind: 'Person', form: 'name', words: document.text.slice(start, end), start, end, rule: 'task/given' }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
