/** Whether the list of keys is open. */
import { create } from 'zustand'

export const useHelp = create<{ readonly open: boolean }>()(() => ({ open: false }))
