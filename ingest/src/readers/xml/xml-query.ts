/** Looking things up in an XML tree: children, descendants and words, without recursion. */
import type { XmlElement, XmlNode } from './xml-tree.ts'

export function isXmlElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((c): c is XmlElement => isXmlElement(c) && c.name === name)
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c): c is XmlElement => isXmlElement(c) && c.name === name)
}

/** All elements below and including `root`, in document order. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [root]
  while (stack.length > 0) {
    const element = stack.pop()!
    yield element
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]
      if (isXmlElement(child)) stack.push(child)
    }
  }
}

export function firstNamed(root: XmlElement, name: string): XmlElement | undefined {
  for (const element of elementsOf(root)) if (element.name === name) return element
  return undefined
}

/** All words in an element, white space folded. */
export function wordsOf(root: XmlElement | undefined): string {
  if (root === undefined) return ''
  const parts: string[] = []
  const stack: XmlNode[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (isXmlElement(node)) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i])
    else parts.push(node)
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}
