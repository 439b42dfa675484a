/** The table of extractors. A new extractor is a file and a line here; the pipeline finds its place in the order. */
import { concludeStances } from './conclude-stances.ts'
import { findAffiliations } from './find-affiliations.ts'
import { findIndirectSpeech } from './find-indirect-speech.ts'
import { findNames } from './find-names.ts'
import { findQuotations } from './find-quotations.ts'
import { findStances } from './find-stances.ts'
import { findWorks } from './find-works.ts'
import { references } from './references.ts'
import { resolveCoreference } from './resolve-coreference.ts'
import type { Extractor } from './extractor.ts'

export const EXTRACTORS: readonly Extractor[] = [
  findNames, resolveCoreference, findWorks, findQuotations, findIndirectSpeech, findStances, findAffiliations, references, concludeStances,
] as unknown as readonly Extractor[]
