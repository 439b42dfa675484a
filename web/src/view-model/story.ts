/** Stories: ordered steps, changed without touching the one before. */
import type { SavedView, StoryStep } from '@polylogue/api/contract'

/** The story with a step moved by one place; the same where it would leave the list. */
export function movedStep(story: SavedView, at: number, by: 1 | -1): SavedView {
  const to = at + by
  if (!story.steps[at] || !story.steps[to]) return story
  const steps = [...story.steps]
  ;[steps[at], steps[to]] = [steps[to], steps[at]]
  return { ...story, steps }
}

export function withoutStep(story: SavedView, at: number): SavedView {
  return { ...story, steps: story.steps.filter((_, i) => i !== at) }
}

export function changedStep(story: SavedView, at: number, change: Partial<Pick<StoryStep, 'title' | 'text'>>): SavedView {
  return { ...story, steps: story.steps.map((s, i) => (i === at ? { ...s, ...change } : s)) }
}

/** Which story and step the address says is being told; null where none is. Steps count from 1. */
export function toldStep(params: Readonly<Record<string, string>>): { readonly story: string, readonly step: number } | null {
  const step = Number(params['story-step'] ?? 1)
  return params['story-id'] && Number.isInteger(step) && step >= 1 ? { story: params['story-id'], step } : null
}
