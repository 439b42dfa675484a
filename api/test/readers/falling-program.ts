/** A reading process that falls at one question, as inside the database: no error is caught, the process is gone. */

void import('../../src/readers/reading-process.ts').then(() => {
  process.on('message', (message: { readonly task?: { readonly url?: string } }) => {
    if (message.task?.url?.includes('q=abort') === true) process.abort()
    if (message.task?.url?.includes('q=hang') === true) for (;;) { /* as a query without an end */ }
    if (message.task?.url?.includes('q=memory') === true) { process.stderr.write('FATAL ERROR: JavaScript heap out of memory\n'); process.abort() }
  })
})
