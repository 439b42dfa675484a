/** Whose expansion dialog is open. */
import { create } from 'zustand'

export const useExpanding = create<{ readonly entity: { readonly id: string, readonly name: string } | null }>()(() => ({ entity: null }))

export function askHow(id: string, name: string): void { useExpanding.setState({ entity: { id, name } }) }
export function closeDialog(): void { useExpanding.setState({ entity: null }) }
