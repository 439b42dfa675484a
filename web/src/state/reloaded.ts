/** What this tab kept of a page, given back to the same page loaded anew, and to no other. */

/** What was kept under a key; null where the page was opened afresh or has another address, and where nothing readable is kept. */
export function afterReload<T extends { readonly address: string }>(key: string): T | null {
  if (typeof performance === 'undefined' || typeof sessionStorage === 'undefined') return null
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (navigation?.type !== 'reload') return null
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null
    return kept?.address === location.search ? kept : null
  } catch { return null }
}
