/** Which of the three tables: relations, entities, statements. */
import { go, useLook } from '../../state/look.ts'

const TABS = [['table', 'Relations'], ['entities', 'Entities'], ['statements', 'Statements']] as const

export function TableTabs() {
  const at = useLook((s) => s.representation)
  return <nav className="tabs" aria-label="Tables">{TABS.map(([value, label]) => <button key={value} type="button" aria-current={at === value ? 'page' : undefined} onClick={() => go.representation(value)}>{label}</button>)}</nav>
}
