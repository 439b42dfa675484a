/** Where nodes stand. Deterministic: the same graph gives the same picture, on any machine and in any order. What already has a place keeps it. */
import { around } from './around.ts'
import { byTime } from './by-time.ts'
import { grown } from './grow.ts'
import { organic } from './organic.ts'
import { packed, partsOf } from './pack.ts'
import { signed } from './signed.ts'
import { sorted } from './task.ts'
import type { LayoutAnswer, LayoutTask, Point } from './task.ts'

/** Places by id. */
export function layout(given: LayoutTask): LayoutAnswer {
  const task = sorted(given)
  if (task.nodes.length === 0) return { places: {}, axis: [], span: null }
  if (task.kind === 'time') return byTime(task)
  const places = placesFor(task)
  return { places: Object.fromEntries(task.nodes.map((n) => [n.id, places.get(n.id)!])), axis: [], span: null }
}

function placesFor(task: LayoutTask): ReadonlyMap<string, Point> {
  const someFixed = task.nodes.some((n) => n.fixed !== null)
  if (task.kind === 'around') return around(task)
  if (someFixed) return grown(task)
  if (task.kind === 'signed') return signed(task)
  return packed(partsOf(task.nodes, task.lines).map((part) => organic(part, task.aspect)), task.aspect)
}
