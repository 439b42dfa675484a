/** The view in the address bar: readable parameters, nothing that is the default, unknown values dropped. */
import { ENTITY_KIND_NAMES, RELATION_TYPES, isId } from '@polylogue/graph-schema'
import type { Filter } from './filter.ts'
import { FIRST_CANVAS, FIRST_LOOK, GROUPINGS, LAYOUT_NAMES, MOST_SHOWN, REPRESENTATIONS, TOOLS } from './view.ts'
import type { Canvas, Look, Moved, Place, Selection } from './view.ts'

const PARAM = /^[a-z]{2,12}-[a-z]{1,12}$/
const LONGEST_PARAM = 300
const SIGNS: Readonly<Record<string, 1 | -1 | 0>> = { for: 1, against: -1, none: 0 }

/** The query string, without `?`; empty for the opening view. */
export function encodeView(canvas: Canvas, look: Look): string {
  const out: [string, string][] = []
  const list = (key: string, values: readonly string[]) => { if (values.length) out.push([key, values.join('.')]) }
  if (canvas.limit !== FIRST_CANVAS.limit) out.push(['top', String(canvas.limit)])
  list('show', canvas.added)
  if (canvas.group) out.push(['group', canvas.group])
  if (canvas.map !== null) out.push(['map', canvas.map ? 'yes' : 'no'])
  list('open', canvas.expanded.map((e) => [e.id, ...e.ids].join('~')))
  list('hide', canvas.hidden)
  if (canvas.whole) out.push(['all', 'yes'])
  if (canvas.minDegree > 0) out.push(['least', String(canvas.minDegree)])
  if (canvas.layout !== FIRST_CANVAS.layout) out.push(['layout', canvas.layout])
  if (canvas.around) out.push(['around', canvas.around])
  if (canvas.grouping !== 'off') out.push(['groups', canvas.grouping])
  list('fold', canvas.folded)
  list('pin', Object.entries(canvas.moved).map(([id, p]) => `${id}~${Math.round(p.x)}~${Math.round(p.y)}`))
  const { filter } = canvas
  list('rel', filter.relations)
  if (!same(filter.polarities, FIRST_CANVAS.filter.polarities)) list('sign', filter.polarities.length === 0 ? ['all'] : filter.polarities.map((p) => Object.keys(SIGNS).find((k) => SIGNS[k] === p)!))
  if (filter.attribution) out.push(['voice', filter.attribution])
  if (filter.review) out.push(['review', filter.review])
  if (filter.minConfidence > 0) out.push(['conf', String(filter.minConfidence)])
  if (filter.from) out.push(['from', filter.from])
  if (filter.to) out.push(['to', filter.to])
  if (!filter.undated) out.push(['undated', 'no'])
  list('kind', filter.kinds)
  list('in', filter.documents)
  if (look.selection?.type === 'entity') out.push(['sel', look.selection.id])
  if (look.selection?.type === 'relation') out.push(['sel', `${look.selection.a}.${look.selection.b}`])
  if (look.path) out.push(['path', `${look.path.from}.${look.path.to}`])
  if (look.path?.relations) list('via', look.path.relations)
  if (look.compare) out.push(['compare', `${look.compare.a}.${look.compare.b}`])
  if (look.tool) out.push(['list', look.tool])
  list('pick', look.picked)
  if (look.quotation) out.push(['quote', look.quotation])
  if (look.place) out.push(['doc', look.place.document], ['at', `${look.place.start}-${look.place.end}`])
  for (const key of Object.keys(look.params).sort()) out.push([key, look.params[key]])
  // An empty address is the start page; any other without a view is the graph.
  if (look.representation === 'start' ? out.length > 0 : look.representation !== 'graph' || out.length === 0) out.unshift(['view', look.representation])
  return out.map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&')
}

/** The view of a query string. */
export function decodeView(search: string): { canvas: Canvas, look: Look } {
  const q = new URLSearchParams(search)
  const list = (key: string) => (q.get(key) ?? '').split('.').filter(Boolean)
  const ids = (key: string) => [...new Set(list(key).filter(isId))]
  const filter: Filter = {
    relations: RELATION_TYPES.filter((r) => list('rel').includes(r)),
    polarities: q.has('sign') ? list('sign').flatMap((s) => (s in SIGNS ? [SIGNS[s]] : [])) : FIRST_CANVAS.filter.polarities,
    attribution: one(q.get('voice'), ['first-hand', 'reported'] as const),
    review: one(q.get('review'), ['reviewed', 'unreviewed'] as const),
    minConfidence: Math.min(1, Math.max(0, Number(q.get('conf') ?? 0) || 0)),
    from: date(q.get('from')), to: date(q.get('to')),
    undated: q.get('undated') !== 'no',
    kinds: ENTITY_KIND_NAMES.filter((k) => list('kind').includes(k)),
    documents: ids('in'),
  }
  const limit = q.has('top') ? Number(q.get('top')) : FIRST_CANVAS.limit
  return {
    canvas: {
      limit: Number.isInteger(limit) && limit >= 0 && limit <= MOST_SHOWN ? limit : FIRST_CANVAS.limit,
      group: ids('group')[0] ?? null, map: q.has('map') ? q.get('map') === 'yes' : null,
      added: ids('show'), expanded: list('open').flatMap((e) => { const [id, ...rest] = e.split('~').filter(isId); return id ? [{ id, ids: rest }] : [] }), hidden: ids('hide'),
      filter, whole: q.get('all') === 'yes', minDegree: Math.min(1000, Math.max(0, Math.floor(Number(q.get('least') ?? 0)) || 0)),
      layout: one(q.get('layout'), LAYOUT_NAMES) ?? FIRST_CANVAS.layout, around: ids('around')[0] ?? null,
      grouping: one(q.get('groups'), GROUPINGS) ?? 'off', folded: ids('fold'), moved: Object.fromEntries(list('pin').flatMap(pinned)),
    },
    look: {
      representation: one(q.get('view'), REPRESENTATIONS) ?? (q.size > 0 ? 'graph' : FIRST_LOOK.representation),
      selection: selection(ids('sel')), place: place(q.get('doc'), q.get('at')),
      quotation: ids('quote')[0] ?? null,
      compare: ids('compare').length === 2 ? { a: ids('compare')[0], b: ids('compare')[1] } : null,
      tool: one(q.get('list'), TOOLS), picked: ids('pick'),
      path: ids('path').length === 2 ? { from: ids('path')[0], to: ids('path')[1], ...(list('via').length > 0 ? { relations: RELATION_TYPES.filter((r) => list('via').includes(r)) } : {}) } : null,
      params: Object.fromEntries([...q].filter(([k, v]) => PARAM.test(k) && v !== '' && v.length <= LONGEST_PARAM)),
    },
  }
}

function pinned(entry: string): [string, Moved][] {
  const [id, x, y] = entry.split('~')
  return isId(id) && /^-?\d{1,6}$/.test(x ?? '') && /^-?\d{1,6}$/.test(y ?? '') ? [[id, { x: Number(x), y: Number(y) }]] : []
}

function selection(ids: readonly string[]): Selection | null {
  if (ids.length === 2) return { type: 'relation', a: ids[0], b: ids[1] }
  return ids.length === 1 ? { type: 'entity', id: ids[0] } : null
}

function place(document: string | null, at: string | null): Place | null {
  if (!document || !isId(document)) return null
  const span = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '')
  return { document, start: span ? Number(span[1]) : 0, end: span ? Number(span[2]) : 0 }
}

function one<T extends string>(value: string | null, of: readonly T[]): T | null {
  return of.find((v) => v === value) ?? null
}

function date(value: string | null): string | null {
  return value && /^\d{4}(-\d\d){0,2}$/.test(value) ? value : null
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
