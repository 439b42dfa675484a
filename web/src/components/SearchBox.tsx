/** Finds people, organizations, positions, works, roles, passages, quotations and documents while one types. */
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FileText, Quote, Search, TextSearch } from 'lucide-react'
import type { Reach, SearchHit } from '@polylogue/api/contract'
import { useSearch } from '../api/queries.ts'
import { afterPaint } from '../state/after-paint.ts'
import { acts } from '../state/canvas.ts'
import { announce } from '../state/announce.ts'
import { go, useLook } from '../state/look.ts'
import { stage } from '../state/stage-handle.ts'
import type { Scene } from '../view-model/scene.ts'
import { inOrder, parseSearch, prefixesLike } from '../view-model/search-query.ts'
import type { SearchPrefix } from '../view-model/search-query.ts'
import { count, dateInWords, kindWord, period } from '../view-model/words.ts'
import { KindGlyph } from './Glyphs.tsx'

const PAUSE = 120

type Item = { readonly key: string, readonly hit: SearchHit, readonly reach: Reach | null, readonly source: string | null } | { readonly key: string, readonly prefix: SearchPrefix }

export function SearchBox({ scene }: { readonly scene: Scene }) {
  const [text, setText] = useState('')
  /** What Enter was pressed on before there was an answer to it. */
  const [hurried, setHurried] = useState<string | null>(null)
  const settled = useSettled(text, PAUSE)
  const { data, error, isFetching } = useSearch(settled)
  // once the box is empty, nothing of an older answer is offered
  const asked = parseSearch(settled).text !== '' && parseSearch(text).text !== ''
  const hits: Item[] = asked ? inOrder(data?.hits ?? [], settled).map((hit) => ({ key: keyOf(hit), hit, reach: hit.type === 'entity' ? data!.reach.find((r) => r.entity === hit.entity.id) ?? null : null, source: hit.type === 'quotation' ? data!.sources.find((e) => e.id === hit.source)?.name ?? null : null })) : []
  const hints: Item[] = prefixesLike(text).map((prefix) => ({ key: `prefix ${prefix.words[0]}`, prefix }))
  // after the names, before the many texts
  const names = hits.filter((h) => 'hit' in h && h.hit.type === 'entity').length
  const items = hits.toSpliced(names, 0, ...hints)
  const choose = (key: unknown) => {
    const found = items.find((h) => h.key === key)
    if (!found) return
    if ('prefix' in found) { setText(`${found.prefix.words[0]}: `); return }
    // a list that follows the focus closes with it, and the keys of what was found work at once
    document.querySelector<HTMLElement>('#stage')?.focus({ preventScroll: true })
    setText('')
    setHurried(null)
    open(found.hit, scene)
    // a text takes the keys itself once it is there; a trace has none of its own
    if (found.hit.type === 'quotation') afterPaint(() => document.querySelector<HTMLElement>('#panel')?.focus({ preventScroll: true }))
  }
  const answered = settled === text && !isFetching
  /** Enter before anything is chosen takes the first; where the answer is still on its way, as soon as it is there. */
  const onKeyDown = (e: KeyboardEvent<HTMLInputElement>) => {
    if (e.key !== 'Enter' || e.currentTarget.getAttribute('aria-activedescendant') || text.trim() === '') return
    e.preventDefault()
    if (answered && hits.length > 0) choose(hits[0].key)
    else setHurried(text)
  }
  useEffect(() => {
    if (hurried !== null && hurried === text && answered && hits.length > 0) choose(hits[0].key)
  })
  return (
    <ComboBox
      className="search" aria-label="Search" menuTrigger="input" allowsEmptyCollection={text.trim() !== ''} items={items} inputValue={text} onInputChange={setText}
      defaultFilter={() => true} selectedKey={null} onSelectionChange={choose}
    >
      <Label className="unseen">Search</Label>
      <Search size={16} className="search-icon" aria-hidden="true" />
      <Input id="search" placeholder="Search people, organizations, works, words — or org:, person:, says: …" spellCheck={false} autoComplete="off" onKeyDownCapture={onKeyDown} />
      <Popover className="popover suggestions" offset={6}>
        <ListBox className="hits" renderEmptyState={() => <p className="quiet">{error ? error.message : !asked ? 'Go on typing …' : isFetching || settled !== text ? 'Searching…' : 'Nothing found. Try fewer letters, another spelling, or no prefix.'}</p>}>
          {(item: Item) => <ListBoxItem id={item.key} textValue={'prefix' in item ? `${item.prefix.words[0]}:` : titleOf(item.hit)} className={'hit' in item && item.hit.type !== 'entity' && item.hit.type !== 'document' ? 'hit texts' : 'hit'}>{'prefix' in item ? <><span aria-hidden="true">›</span><span className="hit-title"><code>{item.prefix.words[0]}:</code> {item.prefix.label}</span><span className="quiet hit-note">narrows the search</span></> : <HitLine hit={item.hit} reach={item.reach} source={item.source} />}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function HitLine({ hit, reach, source }: { readonly hit: SearchHit, readonly reach: Reach | null, readonly source: string | null }) {
  const Icon = hit.type === 'document' ? FileText : hit.type === 'passage' ? TextSearch : Quote
  return (
    <>
      {hit.type === 'entity' ? <KindGlyph kind={hit.entity.kind} /> : <Icon size={15} aria-hidden="true" />}
      <span className="hit-title">{titleOf(hit)}</span>
      <span className="quiet hit-note">{noteOf(hit, reach, source)}</span>
    </>
  )
}

function titleOf(hit: SearchHit): string {
  return hit.type === 'entity' ? hit.entity.name : hit.type === 'document' ? hit.title : hit.snippet.replace(/\s+/g, ' ')
}

/** What tells namesakes apart: kind, years and passages; or where the words stand, and whose they are. */
export function noteOf(hit: SearchHit, reach: Reach | null, source: string | null): string {
  switch (hit.type) {
    case 'entity': return [hit.matched !== hit.entity.name ? `“${hit.matched}”` : '', kindWord(hit.entity.kind), reach && reach.passages > 0 ? `${period(reach.firstDate, reach.lastDate)} · ${count(reach.passages, 'passage')}` : count(hit.entity.documents, 'document')].filter(Boolean).join(' · ')
    case 'document': return `document · ${dateInWords(hit.date)}`
    case 'passage': return `passage in ${hit.title}`
    case 'quotation': return source ? `quotation, words of ${source}` : 'quotation, whose words is not said'
  }
}

function keyOf(hit: SearchHit): string {
  return `${hit.type} ${hit.type === 'entity' ? hit.entity.id : hit.id}`
}

/** An entity joins the canvas and is selected; a text opens in the reader; a quotation in its trace. */
export function open(hit: SearchHit, scene: Scene): void {
  switch (hit.type) {
    case 'entity':
      if (!scene.nodes.some((n) => n.entity.id === hit.entity.id)) acts.add(hit.entity.id, hit.entity.name)
      if (!['graph', 'table', 'entities', 'statements'].includes(useLook.getState().representation)) go.representation('graph')
      go.entity(hit.entity.id)
      stage()?.reveal(hit.entity.id)
      announce(`${hit.entity.name} selected.`)
      return
    case 'document': go.read({ document: hit.id, start: 0, end: 0 }); return
    case 'passage': go.read({ document: hit.document, start: hit.start, end: hit.end }); return
    case 'quotation': go.trace(hit.id)
  }
}

function useSettled(text: string, ms: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return settled
}
