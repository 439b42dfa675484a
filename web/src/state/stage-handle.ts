/** What the rest of the page may ask of the picture, without knowing Cytoscape: set by the stage while it is there. */
import { create } from 'zustand'

export interface StagePlace { readonly id: string, readonly x: number, readonly y: number }

export interface StageHandle {
  /** The whole in the window, or some of it. */
  fit(ids?: readonly string[]): void
  zoom(by: number): void
  /** Brings a node into sight where it is not. */
  reveal(id: string): void
  /** The view as a PNG with labels, legend and caption. */
  picture(caption: string): Promise<Blob>
  /** Where every drawn node stands. */
  places(): StagePlace[]
  /** Nodes within a polygon given in pixels of the stage. */
  within(polygon: readonly { readonly x: number, readonly y: number }[]): string[]
  /** Fades these lines and nodes in place, while a slider moves; null = none. */
  fade(ids: ReadonlySet<string> | null): void
}

/** A store and not a variable, so that what needs the picture wakes up when it is there. */
export const useStage = create<{ readonly handle: StageHandle | null }>()(() => ({ handle: null }))

export function setStage(handle: StageHandle | null): void { useStage.setState({ handle }) }
export function stage(): StageHandle | null { return useStage.getState().handle }
