/** What may not stand in a stored text, whatever a parser gives: NUL, line ends of other systems, halves of surrogate pairs. */

const NOT_STORED = /[\0\r\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with each such code unit replaced by one other, so that every offset stays. */
export function storable(text: string): string {
  return text.replace(NOT_STORED, (c) => (c === '\r' || c === '\u2028' || c === '\u2029' ? '\n' : '\ufffd'))
}
