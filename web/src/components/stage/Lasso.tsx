/** A loop drawn by the mouse: what lies in it is picked. Everything it does, Space and the table do too. */
import { useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import { announce } from '../../state/announce.ts'
import { go, useLook } from '../../state/look.ts'
import { stage } from '../../state/stage-handle.ts'
import { setLasso, useStageTools } from '../../state/stage-tools.ts'
import { count } from '../../view-model/words.ts'

interface Point { readonly x: number, readonly y: number }

export function Lasso() {
  const on = useStageTools((s) => s.lasso)
  const [loop, setLoop] = useState<readonly Point[]>([])
  const drawing = useRef(false)
  if (!on) return null
  const at = (e: PointerEvent<HTMLElement>): Point => { const box = e.currentTarget.getBoundingClientRect(); return { x: e.clientX - box.left, y: e.clientY - box.top } }
  const end = (e: PointerEvent<HTMLElement>) => {
    if (!drawing.current) return
    drawing.current = false
    const found = loop.length > 2 ? stage()?.within(loop).filter((id) => !id.startsWith('group:')) ?? [] : []
    const before = e.shiftKey ? useLook.getState().picked : []
    go.pick([...new Set([...before, ...found])])
    announce(`${count(found.length, 'entity', 'entities')} picked.`)
    setLoop([])
    setLasso(false)
  }
  return (
    <div className="lasso" data-lasso onPointerDown={(e) => { drawing.current = true; e.currentTarget.setPointerCapture(e.pointerId); setLoop([at(e)]) }} onPointerMove={(e) => { if (drawing.current) setLoop([...loop, at(e)]) }} onPointerUp={end}>
      <svg width="100%" height="100%" aria-hidden="true"><polygon points={loop.map((p) => `${p.x},${p.y}`).join(' ')} /></svg>
      <p className="lasso-words">Draw around what you want to pick. Esc leaves it.</p>
    </div>
  )
}
