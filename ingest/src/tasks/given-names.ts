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
import { withBareGroups } from './bare-groups.ts'
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
  const missing = given.filter((g) => !free.mentions.some((m) => touches(m, g) && (given.length === 1 || m.kind !== 'Role' || m.start === g.start && m.end === g.end) && given.filter((o) => touches(m, o)).length === 1))
  const names = missing.length === 0 ? own : [...own.filter((n) => !missing.some((g) => touches(n, g))), ...missing.map((g) => asName(document, g))]
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const named = missing.length === 0 ? free : resolveCoreference.extract({ document, sentences, names, known: [] })
  const works = findWorks.extract({ document, coreference: named })
  const quotations = findQuotations.extract({ document, sentences, coreference: named, works })
  const coreference = given.length === 0 ? withBareGroups(document, sentences, named) : named
  const layers = { document, sentences, coreference, works, quotations, cues: [] }
  return { layers, coreference, stances: findStances.extract(layers), affiliations: findAffiliations.extract(layers), given: given.map((g) => clusterAt(coreference, g, given.length === 1)) }
}

/** The mention whose words are given, else the name that covers most of them: in "President Lind" it is Lind's and not the office's. Where one name is given (`alone`) the first that touches it, as the tone model was trained. */
function clusterAt(coreference: Coreference, span: Span, alone: boolean): string {
  const here = coreference.mentions.filter((m) => touches(m, span))
  const shared = (m: Span) => Math.min(m.end, span.end) - Math.max(m.start, span.start)
  const [best] = here.filter((m) => m.kind !== 'Role').sort((a, b) => shared(b) - shared(a) || a.start - b.start)
  const named = here.find((m) => m.start === span.start && m.end === span.end) ?? (alone ? here[0] : best ?? here[0])
  return named ? coreference.clusterOf.get(named.id)! : ''
}

function asName(document: ReturnType<typeof bareDocument>, { start, end }: Span): Mention {
  return { id: mentionId(document.textId, start, end, 'Person'), document: document.id, kind: 'Person', form: 'name', words: document.text.slice(start, end), start, end, rule: 'task/given' }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
