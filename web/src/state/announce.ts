/** One polite sentence at a time for screen readers. */
import { create } from 'zustand'

export const useAnnouncement = create<{ readonly words: string }>()(() => ({ words: '' }))

/** Says a sentence. */
export function announce(words: string): void {
  useAnnouncement.setState({ words })
}
