/** What the rest of the page may ask of the picture, without knowing Cytoscape: set by the stage while it is there. */
export interface StageHandle {
  fit(): void
  zoom(by: number): void
  /** Brings a node into sight where it is not. */
  reveal(id: string): void
  /** The view as a PNG with labels, legend and caption. */
  picture(caption: string): Promise<Blob>
}

let current: StageHandle | null = null

export function setStage(handle: StageHandle | null): void { current = handle }
export function stage(): StageHandle | null { return current }
