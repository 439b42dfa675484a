/** JSON in pieces, letter for letter what `JSON.stringify(value, null, 1)` gives, of an object too large to be one string. */

/** A value as it is, or a list of which one record at a time is there. */
export type Field = readonly [name: string, value: unknown] | readonly [name: string, value: null, list: Iterable<object>]

/** The object with these fields, and a line's end. */
export function* jsonPieces(fields: Iterable<Field>): Generator<string> {
  let before = '{'
  for (const [name, value, list] of fields) {
    yield `${before}\n ${JSON.stringify(name)}: `
    if (list === undefined) yield deeper(value, 1)
    else yield* listPieces(list)
    before = ','
  }
  yield before === '{' ? '{}\n' : '\n}\n'
}

function* listPieces(list: Iterable<object>): Generator<string> {
  let before = '['
  for (const record of list) {
    yield `${before}\n  ${deeper(record, 2)}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n ]'
}

/** Line breaks inside texts are written with a backslash, so that these are all between values. */
function deeper(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`)
}
