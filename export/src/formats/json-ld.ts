/**
 * JSON-LD: statements as RDF with who says so (PROV), each resting on Web Annotations that select its exact words, with the
 * relations of CiTO where it has them. The context stands in the file, so that nothing has to be fetched to read it.
 */
import { widestTenure } from '@polylogue/graph-schema'
import type { EntityKind, Evidence, RelationType, StatementEvidence } from '@polylogue/graph-schema'
import { recordsOf } from '../records.ts'
import type { ExportFormat } from './format.ts'

const CONTEXT = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', skos: 'http://www.w3.org/2004/02/skos/core#', oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#', cito: 'http://purl.org/spar/cito/', dcterms: 'http://purl.org/dc/terms/', schema: 'https://schema.org/', polylogue: 'urn:polylogue:term:',
}

const TYPES: Readonly<Record<EntityKind, string>> = { Organization: 'schema:Organization', Person: 'schema:Person', Role: 'schema:Role', Position: 'skos:Concept', Work: 'schema:CreativeWork' }

/** What a relation is called: by CiTO and schema.org where one of their terms says the same in the same direction, else by our own. */
const PREDICATES: Readonly<Record<RelationType, string>> = {
  ENDORSES: 'cito:supports', CRITICIZES: 'cito:critiques', QUOTES: 'cito:includesQuotationFrom', CITES: 'cito:cites', ALLIED_WITH: 'polylogue:alliedWith',
  HOLDS_ROLE: 'schema:hasOccupation', MEMBER_OF: 'schema:memberOf', AUTHORED: 'polylogue:authored', PART_OF: 'schema:isPartOf',
}

const id = (of: string) => ({ '@id': `urn:polylogue:${of}` })

export const jsonLd: ExportFormat = {
  name: 'jsonld', title: 'JSON-LD', extension: 'jsonld', mediaType: 'application/ld+json; charset=utf-8',
  description: 'Statements as linked data: Web Annotation, PROV, CiTO.',
  write(graph, { caption }) {
    const { entities, named, documents, statements } = recordsOf(graph)
    const records = [
      // beside @graph it would make of all that follows a graph with a name of its own
      ...(caption ? [{ ...id('export'), 'dcterms:description': caption }] : []),
      ...[...entities, ...named].map((e) => ({ ...id(e.id), '@type': [TYPES[e.kind], 'prov:Agent'].slice(0, e.kind === 'Person' || e.kind === 'Organization' ? 2 : 1), 'rdfs:label': e.name, ...(e.aliases.length > 0 ? { 'skos:altLabel': e.aliases } : {}) })),
      ...documents.map((d) => ({
        ...id(d.id), '@type': ['schema:CreativeWork', 'prov:Entity'], 'dcterms:title': d.title?.value ?? d.path, ...(d.date ? { 'dcterms:date': d.date.value } : {}),
        ...(d.author ? { 'dcterms:creator': d.author.value } : {}), ...(d.publisher ? { 'dcterms:publisher': d.publisher.value } : {}), ...(d.address ? { 'schema:url': { '@id': d.address } } : {}),
      })),
      ...statements.map((s) => ({
        ...id(s.id), '@type': ['rdf:Statement', 'prov:Entity'], 'rdf:subject': id(s.subject), 'rdf:predicate': { '@id': PREDICATES[s.relation] }, 'rdf:object': id(s.object),
        'prov:wasAttributedTo': id(s.assertedBy), 'prov:hadPrimarySource': id(s.document), 'polylogue:confidence': s.confidence, 'polylogue:review': s.review, ...(s.date ? { 'dcterms:date': s.date } : {}),
        ...held(s.evidence),
        ...(s.attribution.length > 0 ? { 'polylogue:reportedThrough': { '@list': s.attribution.map((a) => id(a.entity)) } } : {}),
      })),
      ...statements.flatMap((s) => s.evidence.map((e) => ({ ...id(`${s.id}:${e.start}`), '@type': 'oa:Annotation', 'oa:motivatedBy': { '@id': 'oa:identifying' }, 'oa:hasBody': id(s.id), 'oa:hasTarget': target(e), 'prov:wasGeneratedBy': { '@id': `urn:polylogue:rule:${encodeURIComponent(e.rule)}` } }))),
    ]
    return `${JSON.stringify({ '@context': CONTEXT, '@graph': records }, null, 1)}\n`
  },
}

/** From when to when an office was held, as exact as the passages say. */
function held(evidence: readonly StatementEvidence[]) {
  const time = widestTenure(evidence.map((e) => e.tenure))
  return { ...(time?.from ? { 'schema:startDate': time.from } : {}), ...(time?.to ? { 'schema:endDate': time.to } : {}) }
}

/** The exact words, by their text and by their place: code points of the stored text. */
function target(e: Evidence) {
  return {
    '@type': 'oa:SpecificResource', 'oa:hasSource': id(e.document),
    'oa:hasSelector': [
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': e.exact, 'oa:prefix': e.prefix, 'oa:suffix': e.suffix },
      { '@type': 'oa:TextPositionSelector', 'oa:start': e.start, 'oa:end': e.end },
    ],
  }
}
