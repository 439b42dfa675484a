/** The import under way: outside the page that began it, so that one can look around meanwhile. */
import { create } from 'zustand'
import type { ImportState } from '../api/import.ts'

export const useImporting = create<{ readonly import: ImportState | null }>()(() => ({ import: null }))
