/** The three tables under their tabs, and what can be done with several picked in them. */
import type { Representation } from '../../state/view.ts'
import type { Scene } from '../../view-model/scene.ts'
import { PickedBar } from '../stage/PickedBar.tsx'
import { EntityTable } from './EntityTable.tsx'
import { RelationTable } from './RelationTable.tsx'
import { StatementTable } from './StatementTable.tsx'
import { TableTabs } from './TableTabs.tsx'

export function Tables({ scene, at }: { readonly scene: Scene, readonly at: Representation }) {
  return (
    <div className="tables">
      <TableTabs />
      {at === 'entities' ? <EntityTable scene={scene} /> : at === 'statements' ? <StatementTable scene={scene} /> : <RelationTable scene={scene} />}
      <PickedBar scene={scene} />
    </div>
  )
}
