/** Walks an XML tree without recursion: `enter` sees each node and says what to do after its children, or that they are left out. */
import { isXmlElement } from './xml-query.ts'
import type { XmlElement, XmlNode } from './xml-tree.ts'

/** `skip`: leave the children out. A list of calls: made after the children, in order. */
export type Entered = 'skip' | readonly (() => void)[]

/** `root` itself is entered as well. */
export function walkXml(root: XmlElement, enter: (element: XmlElement, parent: XmlElement | null) => Entered, text: (words: string, parent: XmlElement) => void): void {
  const stack: { readonly element: XmlElement, next: number, readonly after: readonly (() => void)[] }[] = []
  const visit = (node: XmlNode, parent: XmlElement | null) => {
    if (!isXmlElement(node)) { text(node, parent!); return }
    const entered = enter(node, parent)
    if (entered !== 'skip') stack.push({ element: node, next: 0, after: entered })
  }
  visit(root, null)
  while (stack.length > 0) {
    const top = stack.at(-1)!
    if (top.next < top.element.children.length) visit(top.element.children[top.next++], top.element)
    else {
      stack.pop()
      for (const undo of top.after) undo()
    }
  }
}
