/** Saved views and stories: asked for, saved, and what a step keeps of what is on screen. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { relation } from '@polylogue/graph-schema'
import type { SavedView, SavedViewRequest, SavedViewsAnswer, StatementsAnswer, StoryPassage, Status } from '@polylogue/api/contract'
import { useCanvas } from '../state/canvas.ts'
import { filterParams, narrowings } from '../state/filter.ts'
import { useLook } from '../state/look.ts'
import { stage } from '../state/stage-handle.ts'
import { encodeView } from '../state/url.ts'
import { captionOf, isoDay } from '../view-model/caption.ts'
import { sentencesOf, spoken } from '../view-model/opening.ts'
import type { Scene } from '../view-model/scene.ts'
import { namesOf } from '../view-model/scene.ts'
import { dateInWords } from '../view-model/words.ts'
import { ask, send } from './client.ts'
import { exported, viewBody } from './export.ts'

/** Passages and sentences kept with a step. */
const MOST = 40

export const useViews = () => useQuery({ queryKey: ['views'], queryFn: ({ signal }) => ask<SavedViewsAnswer>('views', {}, signal) })

/** Saves and refreshes the list. Throws ApiError. */
export function useSaveView(): (view: SavedViewRequest) => Promise<SavedView> {
  const client = useQueryClient()
  return async (view) => {
    const saved = await send<SavedView>('views', view)
    await client.invalidateQueries({ queryKey: ['views'] })
    return saved
  }
}

/** The view on screen as it stands in the address, without the story it may be a step of. */
export function addressNow(): string {
  const look = useLook.getState()
  const params = Object.fromEntries(Object.entries(look.params).filter(([k]) => !k.startsWith('story-') && !k.startsWith('saved-')))
  return encodeView(useCanvas.getState(), { ...look, params }) || 'view=start'
}

/** What a step keeps, so that it can be read without the workspace: picture, sentences, passages of the selected relation. */
export async function keptOf(scene: Scene): Promise<{ readonly picture: string | null, readonly sentences: readonly string[], readonly passages: readonly StoryPassage[] }> {
  const { representation, selection } = useLook.getState()
  const { filter } = useCanvas.getState()
  const drawn = representation === 'graph' && scene.nodes.length > 0
  const caption = captionOf(scene, narrowings(filter).map((n) => n.words), await ask<Status>('status'), isoDay(new Date()))
  const picture = drawn ? await (await exported('svg', viewBody(scene, filter, stage()?.places() ?? [], caption))).blob.text() : null
  const sentences = drawn ? sentencesOf({ entities: scene.nodes.map((n) => n.entity), relations: scene.relations, totals: scene.totals }).slice(0, MOST).map(spoken) : []
  if (selection?.type !== 'relation') return { picture, sentences, passages: [] }
  const { relations: _r, polarities: _p, kinds: _k, ...narrowed } = filterParams(filter)
  const answer = await ask<StatementsAnswer>(`pairs/${selection.a}/${selection.b}`, { ...narrowed, limit: String(MOST) })
  const names = namesOf(answer.entities)
  const documents = new Map(answer.documents.map((d) => [d.id, d]))
  return {
    picture, sentences,
    passages: answer.statements.flatMap((s) => s.evidence.map((e): StoryPassage => ({
      claim: `${names(s.subject)} ${relation(s.relation).label} ${names(s.object)}`, words: e.exact.replace(/\s+/g, ' '),
      source: [documents.get(s.document)?.title, documents.get(s.document)?.publisher, dateInWords(s.date)].filter(Boolean).join(', '),
    }))).slice(0, MOST),
  }
}
