/**
 * Values as Cypher literals. What goes in are words of other people's texts, so nothing may end a string early: quotes and
 * backslashes are escaped, and a backslash never stands before a u, which some versions of Neo4j replace before they
 * look at strings at all.
 */

export type Cypher = string | number | boolean | null | readonly Cypher[] | { readonly [key: string]: Cypher }

/** A key that needs no quoting. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }
// eslint-disable-next-line no-control-regex
const SPECIAL = /[\\'\u0000-\u001f\u007f\u2028\u2029]|\p{Cs}/gu

/** Null becomes `null`; keys of maps are left out where their value is null, as a property that is not there. */
export function literal(value: Cypher): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map((v: Cypher) => literal(v)).join(', ')}]`
  return `{${Object.entries(value).filter(([, v]) => v !== null).map(([key, v]) => `${NAME.test(key) ? key : `\`${key.replaceAll('`', '``')}\``}: ${literal(v)}`).join(', ')}}`
}

function quote(text: string): string {
  const inside = text.replace(SPECIAL, (c) => ESCAPES[c] ?? (/\p{Cs}/u.test(c) ? '\ufffd' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))
  // The escaped backslash of the text, then a u of the text: two strings put together.
  return `'${inside.replace(/(\\\\)(?=u)/g, "$1' + '")}'`
}
