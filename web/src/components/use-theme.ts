/** The theme in force, kept in step with the system and the style sheet. */
import { useEffect, useState } from 'react'
import { themeInForce, usePreferences } from '../state/preferences.ts'
import type { ThemeName } from '../view-model/encoding.ts'

export function useTheme(): ThemeName {
  const chosen = usePreferences((s) => s.theme)
  const [, again] = useState(0)
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const onChange = () => again((n) => n + 1)
    system.addEventListener('change', onChange)
    return () => system.removeEventListener('change', onChange)
  }, [])
  const theme = themeInForce(chosen)
  useEffect(() => { document.documentElement.dataset.theme = theme }, [theme])
  return theme
}
