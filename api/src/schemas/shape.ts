/**
 * A JSON Schema tied to a type of the nouns: the schema checks and documents at run time, the type is the noun itself.
 * `matching<T>()(schema)` does not compile where the two have drifted apart, so an added field of a noun shows up here.
 */
import { Type } from 'typebox'
import type { Static, TSchema, TUnsafe } from 'typebox'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : never) : never

/** The schema, typed as `T`. */
export function matching<T>() {
  return <S extends TSchema>(schema: S & Same<Static<S>, T>): TUnsafe<T> => Type.Unsafe<T>(schema)
}

/** A read-only list of what the schema describes. */
export function list<S extends TSchema>(items: S, options: { minItems?: number, description?: string } = {}): TUnsafe<readonly Static<S>[]> {
  return Type.Unsafe<readonly Static<S>[]>(Type.Array(items, options))
}

/** The value, or null where there is none. */
export function nullable<S extends TSchema>(schema: S): TUnsafe<Static<S> | null> {
  return Type.Unsafe<Static<S> | null>(Type.Union([schema, Type.Null()]))
}

/** One of a fixed list of words. */
export function oneOf<const V extends readonly string[]>(values: V): TUnsafe<V[number]> {
  return Type.Unsafe<V[number]>({ type: 'string', enum: [...values] })
}

/** Counts by name, as in `{ "CRITICIZES": 12 }`. */
export function counts<K extends string>(): TUnsafe<Readonly<Partial<Record<K, number>>>> {
  return Type.Unsafe<Readonly<Partial<Record<K, number>>>>({ type: 'object', additionalProperties: { type: 'integer', minimum: 0 } })
}
