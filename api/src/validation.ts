/**
 * How requests are checked. What stands in an address is text and is read as what the schema asks for ("12" is 12). A JSON body says
 * what it means: there null must not become 0 or "", which is what reading it as text would do.
 */
import AjvCompiler from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler, FastifySchema } from 'fastify'

const build = AjvCompiler()
const addresses = build({}, { customOptions: {} })
const bodies = build({}, { customOptions: { coerceTypes: false } })

/** For `setValidatorCompiler`. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = (route) => (route.httpPart === 'body' ? bodies : addresses)(route as never) as never
