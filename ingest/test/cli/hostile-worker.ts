/** Does to its process what hostile material might do to ours: hangs, ends, or fills the memory. */
process.on('message', ({ id, task }: { id: number, task: { path: string } }) => {
  if (task.path === 'hang') for (;;) { /* for ever */ }
  if (task.path === 'buffers') { const kept: Buffer[] = []; for (;;) kept.push(Buffer.alloc(2 ** 22, kept.length)) }
  if (task.path === 'end') process.exit(3)
  if (task.path === 'fill') { const kept: number[][] = []; for (;;) kept.push(Array.from({ length: 1e6 }, (_, i) => i + kept.length)) }
  process.send!({ id, answer: { kind: 'refused', problem: { code: task.path } } })
})
process.on('disconnect', () => process.exit(0))
