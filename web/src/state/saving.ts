/** Whether the dialog that saves the view is open. */
import { create } from 'zustand'

export const useSaving = create<{ readonly open: boolean }>()(() => ({ open: false }))
