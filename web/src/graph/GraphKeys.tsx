/**
 * The picture for keys and screen readers: a listbox over the canvas whose options are the focused entity and its
 * neighbours (a small mirror, rebuilt on each move), so that a thousand hidden nodes never stand in the page.
 */
import { memo, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { byStrength, namesOf } from '../view-model/scene.ts'
import type { Scene, SceneNode } from '../view-model/scene.ts'
import { lineInWords, nodeInWords } from '../view-model/words.ts'
import { toggleExpansion } from '../api/expand.ts'
import { acts } from '../state/canvas.ts'
import { announce } from '../state/announce.ts'
import { askHow } from '../state/expanding.ts'
import { go, useLook } from '../state/look.ts'
import { isDirection, nextInDirection } from './keyboard.ts'
import type { Point } from './layout/task.ts'

const MAX_OPTIONS = 60
/** Letters closer together than this are one name; any other key ends it. */
const TYPING_MS = 1200

interface Props {
  readonly scene: Scene
  readonly cursor: string | null
  readonly setCursor: (id: string | null) => void
  readonly placeOf: (id: string) => Point | null
  readonly reveal: (id: string) => void
}

export const GraphKeys = memo(function GraphKeys({ scene, cursor, setCursor, placeOf, reveal }: Props) {
  const [trail, setTrail] = useState<readonly string[]>([])
  const typed = useRef({ text: '', at: 0, open: false })
  const typing = (e: KeyboardEvent) => e.timeStamp - typed.current.at < TYPING_MS
  const nodes = useMemo(() => byStrength(scene.nodes), [scene])
  const names = useMemo(() => namesOf(scene.nodes.map((n) => n.entity)), [scene])
  const here = nodes.find((n) => n.entity.id === cursor) ?? null
  const lines = scene.lines.filter((l) => l.source === cursor || l.target === cursor).sort((a, b) => b.passages - a.passages)
  const neighbours = [...new Set(lines.map((l) => (l.source === cursor ? l.target : l.source)))]
  const options = here ? [here, ...neighbours.flatMap((id) => nodes.find((n) => n.entity.id === id) ?? [])].slice(0, MAX_OPTIONS) : nodes.slice(0, MAX_OPTIONS)

  const move = (id: string | null, back = false) => {
    const node = nodes.find((n) => n.entity.id === id)
    if (!node) return
    if (!back && cursor) setTrail([...trail, cursor])
    setCursor(node.entity.id)
    reveal(node.entity.id)
    const along = scene.lines.find((l) => (l.source === cursor && l.target === id) || (l.target === cursor && l.source === id))
    announce(along ? `${nodeInWords(node)} ${lineInWords(along, names)}.` : nodeInWords(node))
  }
  const pick = (ids: readonly string[], name: string) => {
    const { picked } = useLook.getState()
    const off = ids.every((id) => picked.includes(id))
    go.pick(off ? picked.filter((id) => !ids.includes(id)) : [...new Set([...picked, ...ids])])
    announce(`${name} ${off ? 'no longer picked' : 'picked'}.`)
  }
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    const done = () => { e.preventDefault(); e.stopPropagation() }
    if (e.key.length > 1 && e.key !== 'Shift') typed.current = { text: '', at: -TYPING_MS, open: false }
    if (isDirection(e.key)) {
      done()
      const from = cursor ? placeOf(cursor) : null
      if (!from) { move(nodes[0]?.entity.id ?? null); return }
      const at = (id: string) => { const p = placeOf(id); return p ? [{ id, x: p.x, y: p.y }] : [] }
      move(nextInDirection(from, e.key, neighbours.flatMap(at), nodes.map((n) => n.entity.id).flatMap(at)))
    } else if (e.key === 'Home') { done(); move(nodes[0]?.entity.id ?? null) }
    else if (e.key === 'Backspace') { done(); move(trail.at(-1) ?? null, true); setTrail(trail.slice(0, -1)) }
    else if (e.key === 'Enter' && here) { done(); if (here.members) acts.fold(here.entity.id.slice('group:'.length), here.entity.name); else go.entity(here.entity.id) }
    else if (e.key === ' ' && here && !(typed.current.text !== '' && typing(e))) { done(); pick(here.members ?? [here.entity.id], here.entity.name) }
    else if (e.key === '+' && here && !here.members) { done(); toggleExpansion(here.entity.id, here.entity.name, scene) }
    else if (e.key === 'E' && here && !here.members && !typing(e)) { done(); askHow(here.entity.id, here.entity.name) }
    else if (e.key === "'" && !(typed.current.text !== '' && typing(e))) { done(); typed.current = { text: '', at: e.timeStamp, open: true }; announce('Type a name.') }
    else if (e.key.length === 1 && /[\p{L}\p{N} .'-]/u.test(e.key) && ((e.shiftKey && e.key !== ' ') || (typed.current.open && typing(e)))) {
      done()
      typed.current = { text: (typing(e) ? typed.current.text : '') + e.key.toLowerCase(), at: e.timeStamp, open: typed.current.open && typing(e) }
      const { text } = typed.current
      move((nodes.find((n) => plain(n.entity.name).startsWith(text)) ?? nodes.find((n) => plain(n.entity.name).split(' ').some((w) => w.startsWith(text))))?.entity.id ?? null)
    }
  }
  return (
    <div
      className="stage-keys" role="listbox" tabIndex={0} aria-label="Graph: arrows move along lines, Enter opens, Space picks, plus expands or collapses, Home goes to the strongest"
      aria-activedescendant={here ? `node-${here.entity.id}` : undefined} onKeyDown={onKeyDown}
      onFocus={() => { if (!here) move(firstOf(nodes)) }} onBlur={() => setCursor(null)} data-cursor={cursor ?? ''}
    >
      {options.map((n) => <div key={n.entity.id} id={`node-${n.entity.id}`} role="option" aria-selected={n.entity.id === cursor} className="unseen">{nodeInWords(n)}</div>)}
    </div>
  )
})

/** The keys begin at what is selected, or else at the strongest. */
function firstOf(nodes: readonly SceneNode[]): string | null {
  const { selection } = useLook.getState()
  return (nodes.find((n) => selection?.type === 'entity' && n.entity.id === selection.id) ?? nodes[0])?.entity.id ?? null
}

/** As a keyboard writes it. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'")
}
