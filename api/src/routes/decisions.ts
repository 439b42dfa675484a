/** What a person ruled: read the log, add to it. The order is validate, append, flush to the disk, make the view anew, answer. */
import { Type } from 'typebox'
import { ENTITY_KIND_NAMES, quoteAt } from '@polylogue/graph-schema'
import type { Decision, DecisionSelector, DecisionTarget } from '@polylogue/graph-schema'
import { nameOfUser } from '@polylogue/ingest/cli'
import { openWorkspace } from '@polylogue/store'
import type { GraphStore, Workspace } from '@polylogue/store'
import type { DecisionRequest } from '../contract.ts'
import { RequestError, badRequest, notFound } from '../errors.ts'
import { decisionAnswer, decisionsAnswer } from '../schemas/answers.ts'
import { decisionRequest } from '../schemas/decisions.ts'
import { answers, id } from './context.ts'
import type { App, Context } from './context.ts'

/** A name longer than this is a sentence. */
const LONGEST_NAME = 300

export function decisionRoutes(app: App, context: Context): void {
  const { store, refresh } = context
  const inTurn = turns()

  app.get('/api/decisions', {
    schema: {
      operationId: 'decisions', summary: 'What people ruled, newest first', tags: ['decisions'],
      querystring: Type.Object({ target: Type.Optional(id) }), response: answers(decisionsAnswer),
    },
  }, async ({ query }) => {
    const workspace = openWorkspace(folderOf(context), { lock: false })
    const all = workspace.decisions.all()
    return { decisions: all.filter((d) => query.target === undefined || isAbout(d, query.target)).reverse(), last: all.length }
  })

  app.post('/api/decisions', {
    config: { role: 'reviewer' },
    schema: {
      operationId: 'decide', summary: 'Add a decision; it is on disk and in the graph when the answer comes', tags: ['decisions'],
      body: decisionRequest, response: answers(decisionAnswer),
    },
  }, async ({ body, who }) => inTurn(async () => {
    const folder = folderOf(context)
    const [target, other] = [await targetOf(body.target, store), body.other === null ? null : await targetOf(body.other, store)]
    const workspace = openWorkspace(folder)
    try {
      checkRequest(body, workspace)
      const decision = workspace.decisions.append({
        id: body.id ?? undefined, actor: who?.name ?? body.actor ?? nameOfUser(), verb: body.verb, target, other, before: body.before, after: body.after, reason: body.reason, tool: `polylogue api ${context.version}`,
      })
      const needsReview = await refresh!(workspace)
      return { decision, needsReview: needsReview.has(decision.id) }
    } finally { workspace.close() }
  }))
}

/** One after the other: a workspace has one writer. */
function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
}

function folderOf({ workspace }: Context): string {
  if (workspace === null) throw new RequestError('request/no-workspace', 'This server has no workspace.', { remedy: 'Start it with --workspace.' })
  return workspace
}

function isAbout({ target, other }: Decision, wanted: string): boolean {
  return target.id === wanted || other?.id === wanted
}

/** The target with the words it rests on, so that it is found again in a later version of the document. */
async function targetOf(asked: DecisionRequest['target'], store: GraphStore): Promise<DecisionTarget> {
  if (asked.kind === 'entity' && await store.entity(asked.id) === null) throw notFound('entity', asked.id)
  if (asked.kind !== 'finding') return { kind: asked.kind, id: asked.id, selector: null }
  if (asked.place === null) throw badRequest('A finding is named with its place: document, start and end.')
  const { document: documentId, start, end } = asked.place
  const annotated = await store.document(documentId)
  if (!annotated) throw notFound('document', documentId)
  const { document, statements } = annotated
  const stands = statements.some((s) => s.evidence.some((e) => e.finding === asked.id && e.start === start && e.end === end))
  if (!stands) throw notFound('finding', asked.id)
  const selector: DecisionSelector = { ...quoteAt(document.id, document.text, start, end), blob: document.blob }
  return { kind: 'finding', id: asked.id, selector }
}

/** Throws what makes the request impossible or out of date; nothing has been written yet. */
function checkRequest({ id: given, verb, target, other, after, seen }: DecisionRequest, { decisions }: Workspace): void {
  const log = decisions.all()
  const repeated = given !== null && log.some((d) => d.id === given)
  if (verb === 'rename' && (after === null || after.trim() === '' || after.length > LONGEST_NAME)) throw badRequest(`A name has 1 to ${LONGEST_NAME} characters.`)
  if (verb === 'retype' && !ENTITY_KIND_NAMES.some((kind) => kind === after)) throw badRequest(`A kind is one of ${ENTITY_KIND_NAMES.join(', ')}.`)
  if ((verb === 'same' || verb === 'not-same') !== (other !== null)) throw badRequest('“same” and “not-same” take two entities, the others one target.')
  if (verb === 'undo' && !log.some((d) => d.id === target.id)) throw notFound('decision', target.id)
  const newer = log.find((d) => seen !== null && d.seq > seen && isAbout(d, target.id))
  if (newer && !repeated) throw new RequestError('decision/stale', `Somebody decided about this meanwhile (${newer.verb}, ${newer.actor}).`, { remedy: 'Look at it again, then decide.' })
}
