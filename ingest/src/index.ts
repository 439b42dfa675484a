/** The door to the pure part of ingest: bytes → documents → extractions → view. */
// First, before anything is run.
export { compilesLate } from './compile-late.ts'
import { answerAcronyms } from './tasks/acronyms.ts'
import { answerCitations } from './tasks/citations.ts'
import { answerCoreference } from './tasks/coreference.ts'
import { answerDirectedSentiment } from './tasks/directed-sentiment.ts'
import { answerNer } from './tasks/ner.ts'
import { answerQuotations } from './tasks/quotations.ts'
import { answerTextReuse } from './tasks/text-reuse.ts'

export { readDocument, readDocumentNow } from './readers/read-document.ts'
export { READERS } from './readers/registry.ts'
export { boilerplateLines, markBoilerplate } from './corpus/boilerplate.ts'
export { extract, extractorVersions } from './pipeline.ts'
export { buildView } from './corpus/build-view.ts'
export { tracingCorpus } from './corpus/trace-quotations.ts'
export { inMemory as tracingInMemory, traceCorpus } from './corpus/tracing/trace-corpus.ts'
export type { TracingSurroundings } from './corpus/tracing/trace-corpus.ts'
export type { Party, TracedText, TracingCorpus } from './corpus/tracing/traced-text.ts'
export type { View } from './corpus/build-view.ts'
export { calibrated, logOdds } from './confidence/calibrated.ts'
export type { Calibration, RuleCount } from './confidence/calibrated.ts'
export { documentRecord, UNNAMED_PUBLISHER } from './document-record.ts'
export type { DocumentRecord } from './document-record.ts'

/** Answers to single records of public benchmark tasks, by the name of the task. */
export const tasks = {
  ner: answerNer, quotations: answerQuotations, directed_sentiment: answerDirectedSentiment, citations: answerCitations,
  acronyms: answerAcronyms, coreference: answerCoreference, text_reuse: answerTextReuse,
}
