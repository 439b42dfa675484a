/** Writes the text of a Markdown tree, without recursion. */
import { parseFragment } from 'parse5'
import type { Nodes, Parents, Root } from 'mdast'
import { webAddress } from '../metadata/side-car.ts'
import { writeHtml } from './html-walk.ts'
import { nestedContext } from './rendered-text.ts'
import type { BlockContext, TextWriter } from './rendered-text.ts'

interface Frame { readonly node: Parents, next: number, readonly undo: (() => void) | null }

/** Writes all blocks in order; footnotes stand where they are defined. */
export function writeMarkdown(tree: Root, writer: TextWriter): void {
  const stack: Frame[] = [{ node: tree, next: 0, undo: null }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const child = top.node.children[top.next++] as Nodes | undefined
    if (child === undefined) {
      stack.pop()
      top.undo?.()
    } else {
      const undo = enter(child, top, writer)
      if ('children' in child) stack.push({ node: child, next: 0, undo })
      else undo?.()
    }
  }
}

/** Writes what a node shows by itself; the answer is what to do after its children. */
function enter(node: Nodes, parent: Frame, writer: TextWriter): (() => void) | null {
  const block = (context: BlockContext, marker = '') => { writer.open(nestedContext(writer.context(), context), marker); return () => writer.close() }
  const mark = (kind: 'emphasis' | 'strong' | 'link', target: string | null = null) => { writer.openMark(kind, target); return () => writer.closeMark() }
  switch (node.type) {
    case 'paragraph': writer.open(writer.context()); return () => writer.close()
    case 'heading': return block({ kind: 'heading', level: node.depth })
    case 'blockquote': return block({ kind: 'blockQuote', level: 1 })
    case 'listItem': return block({ kind: 'listItem', level: 1 }, listMarker(parent))
    case 'footnoteDefinition': return block({ kind: 'note', level: 0 }, `[${node.label ?? node.identifier}]`)
    case 'text': writer.write(node.value); return null
    case 'inlineCode': writer.write(node.value); return null
    case 'code': { const close = block({ kind: 'paragraph', level: 0 }); writer.writeLines(node.value); close(); return null }
    case 'break': writer.lineBreak(); return null
    case 'thematicBreak': writer.endPassage(); return null
    case 'emphasis': return mark('emphasis')
    case 'strong': return mark('strong')
    case 'link': return webAddress(node.url) ? mark('link', node.url) : null
    case 'footnoteReference':
      writer.openMark('noteReference', node.label ?? node.identifier)
      writer.write(`[${node.label ?? node.identifier}]`)
      writer.closeMark()
      return null
    case 'html': writeRawHtml(node.value, parent.node.type, writer); return null
    default: return null
  }
}

function listMarker({ node, next }: Frame): string {
  return node.type === 'list' && node.ordered ? `${(node.start ?? 1) + next - 1}.` : '•'
}

/** Raw HTML: a block is read as HTML; of inline tags only the line break shows. */
function writeRawHtml(value: string, parent: Nodes['type'], writer: TextWriter): void {
  if (parent === 'paragraph' || parent === 'heading' || parent === 'emphasis' || parent === 'strong' || parent === 'link') {
    if (/^<br\b/i.test(value)) writer.lineBreak()
    return
  }
  writer.endPassage()
  writeHtml(parseFragment(value), writer, null)
  writer.endPassage()
}
