/** The routes that only read, without doors and locks: what a reading process answers with. Who may ask was settled before. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { answerFor } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { bibliographyRoutes } from '../routes/bibliography.ts'
import type { App, Context } from '../routes/context.ts'
import { corpusRoutes } from '../routes/corpus.ts'
import { documentRoutes } from '../routes/documents.ts'
import { entityRoutes } from '../routes/entities.ts'
import { graphRoutes } from '../routes/graph.ts'
import { overviewRoutes } from '../routes/overview.ts'
import { quotationRoutes } from '../routes/quotations.ts'
import { validatorCompiler } from '../validation.ts'

/** Groups of routes whose answers depend on address and graph alone; all are GET. */
export const READING = [corpusRoutes, graphRoutes, overviewRoutes, entityRoutes, documentRoutes, quotationRoutes, bibliographyRoutes] as const

/** `onError` is told of what is no answer but a fault of ours. */
export async function readingApp(context: Context, onError: (error: unknown) => void): Promise<App> {
  const app = Fastify({ routerOptions: LIMITS.routerOptions }).withTypeProvider<TypeBoxTypeProvider>() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler((error, _request, reply) => {
    const { status, body } = answerFor(error)
    if (status >= 500) onError(error)
    return reply.status(status).type('application/json; charset=utf-8').send(body)
  })
  for (const routes of READING) routes(app, context)
  await app.ready()
  return app
}
