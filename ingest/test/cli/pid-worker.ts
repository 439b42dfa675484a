/** A worker process that answers every task with its own number. */
process.on('message', ({ id }: { readonly id?: number }) => {
  if (id !== undefined) process.send!({ id, answer: { kind: 'failed', code: 'pid', message: String(process.pid), stack: '' } })
})
process.on('disconnect', () => process.exit(0))
