/** Saved views and stories: kept in the workspace, on disk when the answer comes. */
import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { openViews } from '@polylogue/store'
import type { SavedView } from '@polylogue/store'
import type { SavedViewRequest, SavedViewsAnswer } from '../contract.ts'
import { RequestError, notFound } from '../errors.ts'
import { list, matching, nullable, oneOf } from '../schemas/shape.ts'
import { answers } from './context.ts'
import type { App, Context } from './context.ts'

/** A story of many pictures. */
const LARGEST = 32 * 1024 * 1024
const text = (most: number) => Type.String({ maxLength: most })
const step = Type.Object({
  title: text(300), text: text(20_000), address: text(60_000), picture: nullable(text(4_000_000)), sentences: list(text(1000)),
  passages: list(Type.Object({ claim: text(1000), words: text(20_000), source: text(1000) })),
})
const content = { kind: oneOf(['view', 'story']), title: text(300), note: text(20_000), address: text(60_000), steps: list(step), removed: Type.Boolean() }
const savedView = matching<SavedView>()(Type.Object({ id: Type.String(), savedAt: Type.String(), ...content }))
const request = matching<SavedViewRequest>()(Type.Object({ id: nullable(Type.String({ pattern: '^[0-9a-f]{16}$', description: 'null: a new one' })), ...content }))

export function viewRoutes(app: App, { workspace }: Context): void {
  app.get('/api/views', {
    schema: { operationId: 'views', summary: 'Saved views and stories, newest first', tags: ['views'], response: answers(matching<SavedViewsAnswer>()(Type.Object({ views: list(savedView) }))) },
  }, async () => ({ views: workspace === null ? [] : openViews(workspace).list().filter((v) => !v.removed) }))

  app.post('/api/views', {
    bodyLimit: LARGEST,
    config: { role: 'reviewer' },
    schema: { operationId: 'saveView', summary: 'Saves a view or story; older versions stay on disk', tags: ['views'], body: request, response: answers(savedView) },
  }, async ({ body }) => {
    if (workspace === null) throw new RequestError('request/no-workspace', 'This server has no workspace to keep views in.', { remedy: 'Start it with --workspace.' })
    const views = openViews(workspace)
    if (body.id !== null && !views.list().some((v) => v.id === body.id)) throw notFound('saved view', body.id)
    const saved: SavedView = { ...body, id: body.id ?? randomBytes(8).toString('hex'), savedAt: new Date().toISOString() }
    views.save(saved)
    return saved
  })
}
