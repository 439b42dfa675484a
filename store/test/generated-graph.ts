/**
 * Graphs of any size made from a seed: invented names, a real text behind every piece of evidence, few hubs and many small
 * ends, dates as exact as they are known or missing, reports, rejected statements. The same seed gives the same graph.
 */
import {
  ENTITY_KIND_NAMES, RELATIONS, citationId, documentId, entityId, idOf, mentionId, passageId, quotationId, quoteAt, relation, relationAllows, reuseId, sortById, statementId, textId, traceId, versionId,
} from '@polylogue/graph-schema'
import { NO_FIELDS } from '@polylogue/graph-schema'
import { randomFrom } from '@polylogue/graph-schema/random'
import type { Document, Entity, EntityKind, Graph, LinkedCitation, LinkedMention, LinkedQuotation, Link, Passage, Review, Statement, Trace } from '@polylogue/graph-schema'

export interface Size { readonly documents: number, readonly entities: number, readonly statements: number }

const SYLLABLES = ['ba', 'dor', 'vé', 'lin', 'ku', 'tor', 'sza', 'mel', 'ran', 'ö', 'pek', 'nja', 'sul', 'gri', 'hå', 'con', 'zir', 'mo']
const DATES = ['1911', '1911-03', '1911-03-08', '1912-10', '1912-10-25', '1930', '1930-01-01', null]

export function generateGraph(seed: number, size: Size): Graph {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  /** Low numbers much more often: hubs. */
  const skewed = (n: number) => Math.floor(n * random() ** 3)
  const word = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('')
  const name = () => word().replace(/^./u, (c) => c.toUpperCase())

  const entities: Entity[] = Array.from({ length: size.entities }, (_, i) => {
    const kind = ENTITY_KIND_NAMES[i % ENTITY_KIND_NAMES.length] as EntityKind
    return {
      id: entityId(kind, `${seed} ${i}`), kind, name: `${name()} ${name()}`, aliases: random() < 0.4 ? [name()] : [], mentions: 1 + skewed(40), documents: 1,
      reviewed: random() < 0.1, details: (kind === 'Work' ? { year: '1911', author: name() } : {}) as Readonly<Record<string, string>>,
    }
  })
  const documents = Array.from({ length: size.documents }, (_, i) => makeDocument(`g${seed}/${String(i).padStart(5, '0')}.txt`, word, pick(DATES), name()))
  const links: Link[] = []
  const mentions: LinkedMention[] = []
  const quotations: LinkedQuotation[] = []
  const traces: Trace[] = []
  const citations: LinkedCitation[] = []
  for (const d of documents) {
    const entity = entities[skewed(entities.length)]
    const place = d.passages[1]
    links.push({ id: idOf('link', 1, d.id, entity.id), cluster: idOf('cluster', 1, d.id), document: d.id, entity: entity.id, why: 'same full name' })
    mentions.push({ id: mentionId(d.textId, place.start, place.start + 3, entity.kind), document: d.id, kind: entity.kind, form: 'name', words: d.text.slice(place.start, place.start + 3), rule: 'generated', start: place.start, end: place.start + 3, entity: entity.id })
    const work = entities.find((e) => e.kind === 'Work')?.id ?? null
    const raw = quoteAt(d.id, d.text, place.start, place.end)
    const citation: LinkedCitation = { id: citationId(d.id, raw.start, raw.end, raw.exact), document: d.id, passage: place.id, form: 'running', raw, work, rule: 'generated', extractor: 'generated', refersTo: null, quotedIn: null, ...NO_FIELDS, title: 'On Harbours', year: '1911' }
    citations.push(citation)
    const content = quoteAt(d.id, d.text, place.start, place.start + 5)
    const quotation: LinkedQuotation = {
      id: quotationId(d.id, content.start, content.end, content.exact), document: d.id, passage: place.id, form: 'direct', source: random() < 0.8 ? entities[skewed(entities.length)].id : null, sourceWords: null, cue: null,
      content, quotedBy: entity.id, work, locator: null, citation: citation.id, stance: 'neutral', stanceEvidence: null, confidence: 0.9, rule: 'generated', extractor: 'generated',
    }
    quotations.push(quotation)
    const other = pick(documents)
    const source = quoteAt(other.id, other.text, other.passages[1].start, other.passages[1].start + 5)
    const found = random() < 0.8
    traces.push({
      id: found ? traceId(quotation.id, other.id, source.start, source.end) : traceId(quotation.id, '', 0, 0), kind: 'quotation', quotation: quotation.id, place: content, source: found ? source : null,
      verdict: found ? 'altered' : 'not-in-corpus', pieces: [], copies: [], continues: quotations.length > 1 && found && random() < 0.3 ? quotations[quotations.length - 2].id : null,
      speaker: random() < 0.2 && found ? 'differs' : 'unknown', work: 'unknown', direction: 'open', reasons: [{ code: found ? 'only-place' : 'nowhere', words: 'generated' }],
      alignment: found ? [{ kind: 'same', words: 'a', instead: null, marked: false, piece: 0 }] : [], similarity: found ? 0.5 : 0,
    })
    if (random() < 0.3) {
      const repeated = quoteAt(d.id, d.text, d.passages[2].start, d.passages[2].end)
      traces.push({
        id: reuseId('reuse', repeated, source), kind: random() < 0.8 ? 'reuse' : 'reprint', quotation: null, place: repeated, source, verdict: 'verbatim', pieces: [], copies: [], continues: null,
        speaker: 'unknown', work: 'unknown', direction: 'open', reasons: [], alignment: [], similarity: 1,
      })
    }
  }
  const statements = new Map<string, Statement>()
  for (let tries = 0; statements.size < size.statements && tries < size.statements * 20; tries++) {
    const subject = entities[skewed(entities.length)]
    const object = entities[skewed(entities.length)]
    const row = pick(RELATIONS)
    if (subject.id === object.id || !relationAllows(row.type, subject.kind, object.kind)) continue
    const d = pick(documents)
    const p = pick(d.passages.slice(1))
    const reporter = random() < 0.25 ? entities[skewed(entities.length)] : null
    const evidence = quoteAt(d.id, d.text, p.start, p.end)
    const id = statementId(d.id, row.type, subject.id, object.id, reporter ? [reporter.id] : [])
    const confidence = Math.round(random() * 100) / 100
    const review = reviewOf(random())
    statements.set(id, {
      id, relation: row.type, polarity: relation(row.type).polarity, subject: subject.id, object: object.id, document: d.id, date: d.date?.value ?? null,
      assertedBy: reporter?.id ?? subject.id, attribution: reporter ? [{ entity: reporter.id, evidence }] : [],
      evidence: [{ ...evidence, finding: idOf('finding', 1, id), passage: p.id, cue: null, quotation: null, ...(row.type === 'HOLDS_ROLE' ? { tenure: { from: '1921-05', to: null } } : {}), rule: 'generated', confidence: 0.5, ...(review === 'unreviewed' ? {} : { review }) }],
      explicitness: 'explicit', confidence, review,
    })
  }
  const unique = <T extends { readonly id: string }>(records: readonly T[]) => sortById(new Map(records.map((r) => [r.id, r])).values())
  return {
    documents: unique(documents), entities: unique(entities), links: unique(links), mentions: unique(mentions),
    statements: unique([...statements.values()]), quotations: unique(quotations), traces: unique(traces), citations: unique(citations),
  }
}

function makeDocument(path: string, word: () => string, date: string | null, publisher: string): Document {
  const blocks = Array.from({ length: 4 }, (_, i) => Array.from({ length: i === 0 ? 3 : 25 }, word).join(' '))
  const text = `${blocks.join('\n\n')}\n`
  const id = documentId('generated', path)
  const passages: Passage[] = []
  let at = 0
  for (const [ordinal, block] of blocks.entries()) {
    passages.push({ id: passageId(id, at, at + block.length), document: id, ordinal, kind: ordinal === 0 ? 'heading' : 'paragraph', level: ordinal === 0 ? 1 : 0, start: at, end: at + block.length })
    at += block.length + 2
  }
  const version = versionId(id, path)
  const sourced = (value: string) => ({ value, origin: 'front-matter' as const, place: null })
  return {
    id, version, textId: textId(version, 'generated', text), collection: 'generated', path, format: 'text', blob: 'f'.repeat(64), text, words: text.split(/\s+/).length,
    title: sourced(blocks[0]), date: date === null ? null : sourced(date), author: null, publisher: sourced(publisher), address: null,
    encoding: { name: 'utf-8', guessed: false }, partial: false, passages, marks: [], problems: [],
  }
}

/** Some thrown out, some confirmed, most never looked at. */
function reviewOf(chance: number): Review {
  return chance < 0.05 ? 'rejected' : chance > 0.9 ? 'accepted' : 'unreviewed'
}
