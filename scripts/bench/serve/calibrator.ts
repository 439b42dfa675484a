/** A process that runs the same short loop twice a second while the bench runs, and says at its end how long each took: a busy machine shows here as it does in the answers. */
const STEPS = 640_000
const took: number[] = []

function loop(): number {
  const started = performance.now()
  let x = 1
  for (let i = 0; i < STEPS; i++) x = (x * 1_103_515_245 + 12_345) % 2_147_483_648
  return x < 0 ? 0 : performance.now() - started
}

// compiled before it is measured
for (let i = 0; i < 5; i++) loop()
const timer = setInterval(() => { took.push(loop()) }, 500)
process.once('SIGTERM', () => { clearInterval(timer); process.stdout.write(JSON.stringify(took)) })
