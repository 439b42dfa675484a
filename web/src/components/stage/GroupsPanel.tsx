/** Groups that hold together: found with signs or without, outlined, selected, folded into one node, shown alone. */
import { acts, useCanvas } from '../../state/canvas.ts'
import { go } from '../../state/look.ts'
import type { Grouping } from '../../state/view.ts'
import type { Group } from '../../view-model/groups.ts'
import type { Scene } from '../../view-model/scene.ts'
import { count } from '../../view-model/words.ts'

const WAYS: readonly { readonly grouping: Grouping, readonly label: string }[] = [
  { grouping: 'off', label: 'No outlines' },
  { grouping: 'signed', label: 'Allies gather, opponents part' },
  { grouping: 'plain', label: 'Any relation joins' },
]

export function GroupsPanel({ scene, groups }: { readonly scene: Scene, readonly groups: readonly Group[] }) {
  const { grouping, folded } = useCanvas()
  const inGroups = groups.reduce((n, g) => n + g.members.length, 0)
  return (
    <div className="card">
      <h2>Groups that hold together</h2>
      <fieldset className="plain-set"><legend className="unseen">How groups are found</legend>
        {WAYS.map((w) => <label key={w.grouping} className="radio"><input type="radio" name="grouping" checked={grouping === w.grouping} onChange={() => acts.grouping(w.grouping)} />{w.label}</label>)}
      </fieldset>
      {grouping === 'off' ? <p className="quiet">Choose how groups are found. They are computed from what is drawn, and say nothing but who is joined to whom.</p> : (
        <>
          <p className="quiet">{count(groups.length, 'group')} of three or more hold {inGroups} of {count(scene.nodes.length, 'entity', 'entities')}.</p>
          <ol className="groups">{groups.map((g) => <GroupRow key={g.id} group={g} folded={folded.includes(g.id)} />)}</ol>
        </>
      )}
    </div>
  )
}

function GroupRow({ group, folded }: { readonly group: Group, readonly folded: boolean }) {
  const ids = group.members.map((m) => m.entity.id)
  return (
    <li className="group">
      <p className="group-title">{group.name} <span className="count">{group.members.length}</span></p>
      <p className="fine">{group.members.slice(0, 5).map((m) => m.entity.name).join(', ')}{group.members.length > 5 ? ` and ${group.members.length - 5} more` : ''}</p>
      <p className="fine">inside {group.inside.for} for, {group.inside.against} against · across its border {group.outside.for} for, {group.outside.against} against</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => go.pick(ids)}>Pick</button>
        <button type="button" className="button" aria-pressed={folded} onClick={() => acts.fold(group.id, group.name)}>{folded ? 'Unfold' : 'Fold'}</button>
        <button type="button" className="button" onClick={() => acts.keep(ids, `the group ${group.name}`)}>Show only</button>
        <button type="button" className="button" onClick={() => acts.hideAll(ids, `the group ${group.name}`)}>Hide</button>
      </div>
    </li>
  )
}
