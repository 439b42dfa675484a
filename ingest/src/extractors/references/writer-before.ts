/** Who wrote or published a titled work, as the verb before its title says: "In 1904 she published a book on tides called The Long Quay", "Lund studied law and wrote The Rope". */
import type { Document, Mention, Span } from '@polylogue/graph-schema'
import type { Coreference } from '../extractor.ts'
import { sentenceAround } from './sentence-around.ts'

const VERBS = 'wrote|written|authored|co-?authored|co-?wrote|penned|published|composed|compiled|drafted|completed|produced|brought out|put out|issued|writes|publishes'
/** From the verb to the title nothing but what it is and what it is about. */
const VERB = new RegExp(`\\b(?:${VERBS})((?:[ \\n](?:[\\p{Ll}][\\p{L}’'-]*|\\d{4})){0,12}(?:[ \\n](?:in|on|of|about)[ \\n]\\p{Lu}[\\p{L}-]*(?:[ \\n]\\p{Lu}[\\p{L}-]*){0,3})?,?:?(?:[ \\n](?:called|entitled|titled))?)[ \\n]["“‘«*_]?$`, 'u')
/** Another doer of another deed stands between, or it is said of somebody else. */
const OTHER_CLAUSE = /\b(?:that|which|who|whom|by|but|because|when|while|where|was|were|is|are|has|had|says?|said)\b/u
/** Right before the verb, behind its doer. */
const BESIDE = /^,?(?:[ \n](?:also|then|later|soon|first|had|has|have|himself|herself|who|jointly|together|even|once|recently|now|just|already|subsequently|eventually|previously|earlier|never|and))*[ \n]$/u
/** "a piece in our second issue (“…”)" */
const OUR_PAGES = /\b(?:article|piece|essay|editorial|series|polemic|study|statement)s?[ \n](?:[^.;:!?"“”()]{0,30}[ \n])?in[ \n]our[ \n](?:[\p{Ll}-]+[ \n])?(?:issue|number|paper|journal|press|pages|magazine|bulletin),?[ \n]?[(,:]?[ \n]?["“‘«*_']*$/u
/** "attacked the toll in an article entitled “…”" */
const IN_PIECE = /\bin[ \n](?:an?|one|another)[ \n](?:[\p{Ll}-]+[ \n]){0,2}(?:article|pamphlet|book|essay|piece|editorial|leaflet|speech|lecture|booklet|polemic|paper|letter|statement)(?:[ \n](?:of|in|from|on)[ \n][^.;:!?"“”()]{1,30})?(?:,|[ \n](?:entitled|titled|called|headed))[ \n]{1,3}["“‘«*_']*$/u
const REACH = 160

/** The cluster of the doer; null where no such verb leads to the title, or nobody is told to do it. */
export function writerBefore(document: Document, title: Span, { mentions, clusterOf, voice }: Coreference): string | null {
  const { text } = document
  const from = Math.max(sentenceAround(document, title).start, title.start - REACH)
  const words = text.slice(from, title.start)
  if (OUR_PAGES.test(words)) return voice
  const piece = IN_PIECE.exec(words)
  if (piece !== null) return doerBefore(text, from, from + piece.index, mentions, clusterOf)
  const verb = VERB.exec(words)
  if (verb === null || OTHER_CLAUSE.test(verb[1]) || /\b(?:was|were|is|be|been|being)[ \n]$/u.test(words.slice(0, verb.index))) return null
  const at = from + verb.index
  const doers = mentions.filter((m) => m.start >= from && m.end <= at && (m.kind === 'Person' || m.kind === 'Organization') && !/['’]s?$/u.test(m.words) && !/^['’]s?[ \n]/u.test(text.slice(m.end, m.end + 4)))
  const near = doers.at(-1)
  if (near === undefined) return null
  const gap = text.slice(near.end, at)
  if (/\bnever\b/u.test(gap)) return null
  if (BESIDE.test(gap)) return clusterOf.get(near.id) ?? null
  // "Lund left the Guild in 1904 and wrote": whoever opens the sentence does both.
  const first = doers.find((m) => m.kind === 'Person')
  const opens = first !== undefined && /^[^;:]*,?[ \n]and(?:[ \n](?:also|then|later|soon|in[ \n]\d{4},?))*[ \n]$/u.test(text.slice(first.end, at)) && first.start - sentenceAround(document, title).start < 24
  return opens ? clusterOf.get(first.id) ?? null : null
}

/** Whoever is said to do it: the last one named before that is no part of another phrase. */
function doerBefore(text: string, from: number, at: number, mentions: readonly Mention[], clusterOf: ReadonlyMap<string, string>): string | null {
  const doer = mentions.findLast((m) => m.start >= from && m.end <= at && (m.kind === 'Person' || m.kind === 'Organization') && !/\b(?:of|on|about|against|to|with|by|for|from|in|at|attack(?:s|ed)?|criticize[sd]?)[ \n](?:the[ \n])?$/u.test(text.slice(Math.max(from, m.start - 24), m.start)) && !/^['’]s?[ \n]/u.test(text.slice(m.end, m.end + 3)))
  return doer === undefined ? null : clusterOf.get(doer.id) ?? null
}
