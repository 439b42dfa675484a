/**
 * Views and stories that a person saved: `views/<id>.<n>.json`, one file for each time it was saved, each written whole. Nothing
 * is overwritten and nothing deleted, so a slip of the hand can be taken back; what counts is the newest of each id. They need no
 * lock: two writers at worst save two versions.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '@polylogue/graph-schema'
import { writeDurably } from './durable-file.ts'

/** A passage kept with a step, so that the step can be read without the workspace. */
export interface StoryPassage { readonly claim: string, readonly words: string, readonly source: string }

export interface StoryStep {
  readonly title: string
  readonly text: string
  /** The view, as it stands in the address bar, without `?`. */
  readonly address: string
  /** What was drawn, as SVG; null where nothing was. */
  readonly picture: string | null
  /** What was drawn, in sentences. */
  readonly sentences: readonly string[]
  readonly passages: readonly StoryPassage[]
}

export interface SavedView {
  /** 16 hexadecimal digits. */
  readonly id: string
  readonly kind: 'view' | 'story'
  readonly title: string
  readonly note: string
  /** Of a view: as it stands in the address bar, without `?`. Of a story: empty. */
  readonly address: string
  /** Of a story; of a view: empty. */
  readonly steps: readonly StoryStep[]
  /** UTC, ISO 8601. */
  readonly savedAt: string
  readonly removed: boolean
}

export interface Views {
  /** The newest of each, newest first; removed ones too. */
  list(): readonly SavedView[]
  /** On disk when it returns. */
  save(view: SavedView): void
}

const FILE = /^([0-9a-f]{16})\.(\d{6})\.json$/

/** The saved views of a workspace folder. */
export function openViews(workspace: string): Views {
  const dir = join(workspace, 'views')
  const newest = () => {
    const found = new Map<string, number>()
    for (const name of namesIn(dir)) {
      const match = FILE.exec(name)
      if (match) found.set(match[1], Math.max(found.get(match[1]) ?? 0, Number(match[2])))
    }
    return found
  }
  return {
    list: () => [...newest()].map(([id, n]) => readView(join(dir, fileOf(id, n)))).sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1)),
    save(view) {
      mkdirSync(dir, { recursive: true })
      writeDurably(join(dir, fileOf(view.id, (newest().get(view.id) ?? 0) + 1)), `${JSON.stringify(view)}\n`)
    },
  }
}

function fileOf(id: string, n: number): string {
  return `${id}.${String(n).padStart(6, '0')}.json`
}

function namesIn(dir: string): readonly string[] {
  try { return readdirSync(dir) } catch { return [] }
}

function readView(file: string): SavedView {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SavedView
  } catch (cause) {
    throw new StoreError('workspace/damaged-view', `The saved view in ${file} cannot be read.`, { cause, remedy: 'Restore the file from a backup, or move it away to do without it.' })
  }
}
