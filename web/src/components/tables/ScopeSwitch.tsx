/** In this view, or in the whole corpus. */
import { go, useLook } from '../../state/look.ts'

export type Scope = 'view' | 'corpus'

/** The scope of a table, as the address says. */
export function useScope(name: string): Scope {
  return useLook((s) => (s.params[`${name}-scope`] === 'corpus' ? 'corpus' : 'view'))
}

export function ScopeSwitch({ name }: { readonly name: string }) {
  const scope = useScope(name)
  return (
    <label><span className="unseen">Of</span>
      <select value={scope} onChange={(e) => go.param(`${name}-scope`, e.target.value === 'corpus' ? 'corpus' : '')}><option value="view">What the graph shows</option><option value="corpus">The whole corpus</option></select>
    </label>
  )
}
