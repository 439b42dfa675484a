/** Does to its process what hostile material might do to ours: hangs, ends, or fills the memory; or hands over members larger than a pipe holds. */
process.on('message', ({ id, task }: { id: number, task: { path: string } }) => {
  if (task.path === 'hang') for (;;) { /* for ever */ }
  if (task.path === 'buffers') { const kept: Buffer[] = []; for (;;) kept.push(Buffer.alloc(2 ** 22, kept.length)) }
  if (task.path === 'end') process.exit(3)
  if (task.path === 'fill') { const kept: number[][] = []; for (;;) kept.push(Array.from({ length: 1e6 }, (_, i) => i + kept.length)) }
  if (task.path === 'members') {
    const member = { name: 'leaf.txt', bytes: Buffer.alloc(2 ** 22, 'a'), values: {}, problems: [] }
    process.send!({ id, member })
    // Called when the other side reads this one, so when it is done with the first.
    process.send!({ id, member }, () => process.send!({ id, answer: { kind: 'unpacked' } }))
    return
  }
  process.send!({ id, answer: { kind: 'refused', problem: { code: task.path } } })
})
process.on('disconnect', () => process.exit(0))
