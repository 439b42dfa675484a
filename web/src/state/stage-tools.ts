/** What the tools of the stage are set to; of no concern to the address or to undo. */
import { create } from 'zustand'

interface StageTools {
  /** The mouse draws a loop around what it picks. */
  readonly lasso: boolean
  /** New nodes that lie outside the window; the page says so, and the camera stays. */
  readonly outside: number
}

export const useStageTools = create<StageTools>()(() => ({ lasso: false, outside: 0 }))

export function setLasso(lasso: boolean): void { useStageTools.setState({ lasso }) }
export function setOutside(outside: number): void { useStageTools.setState({ outside }) }
