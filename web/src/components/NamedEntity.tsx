/** A name with its shape; looked up in the scene first, then asked of the server. */
import { useEntity } from '../api/queries.ts'
import type { Scene } from '../view-model/scene.ts'
import { KindGlyph } from './Glyphs.tsx'

export function NamedEntity({ id, scene }: { readonly id: string, readonly scene: Scene }) {
  const known = scene.nodes.find((n) => n.entity.id === id)?.entity
  if (known) return <span className="named"><KindGlyph kind={known.kind} size={14} /> {known.name}</span>
  return <Asked id={id} />
}

function Asked({ id }: { readonly id: string }) {
  const { data } = useEntity(id)
  return <span className="named">{data ? <><KindGlyph kind={data.entity.kind} size={14} /> {data.entity.name}</> : '…'}</span>
}
