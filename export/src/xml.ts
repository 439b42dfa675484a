/** XML as all three XML formats write it: UTF-8, indented, and free of characters that XML forbids. */
import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'

export type { XMLBuilder }

// Control characters and halves of characters get into texts through broken encodings; one would make the file unreadable.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** The text with every character that XML forbids replaced. */
export function legal(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd')
}

/** A document with this root element. */
export function xmlDocument(root: string, attributes: Readonly<Record<string, string>>): XMLBuilder {
  return create({ version: '1.0', encoding: 'UTF-8' }).ele(root, attributes)
}

export function xmlText(element: XMLBuilder): string {
  return `${element.root().end({ prettyPrint: true, indent: ' ' })}\n`
}
