/** The decision just made, so that it can be taken back where one stands. */
import { create } from 'zustand'

export interface Ruling { readonly words: string, readonly decision: string }

export const useRuling = create<{ readonly ruling: Ruling | null }>()(() => ({ ruling: null }))

export function tellRuling(ruling: Ruling | null): void {
  useRuling.setState({ ruling })
}
