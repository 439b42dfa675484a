/** Memory against time, for a run that holds a whole corpus when it makes the view. */
import { setFlagsFromString } from 'node:v8'

/**
 * Part by which the heap may grow over what lives in it before it is swept, in percent. V8's own choice is up to 100 on a machine
 * with memory to spare. Measured: with 20 the run's own process takes 360 MB instead of 496 on a table of 20,000 rows; on one of 100,000
 * it takes 1,059 MiB with 20 and 1,007 with 10, in the same time.
 */
const GROWTH = 10

/** Documents, and code units of their texts, up to which a run has memory to spare: sweeping often would cost it more than the memory is worth. */
const FEW = 2000
const SHORT = 3_000_000

/** True where memory is no matter. */
export function isSmall(documents: number, length: number): boolean {
  return documents <= FEW && length <= SHORT
}

/** From now on the heap of this process stays close to what lives in it. From the start on: what a heap took once it seldom gives back. */
export function keepHeapTight(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}

/** From now on it grows as V8 thinks best. */
export function letHeapGrow(): void {
  setFlagsFromString('--heap-growing-percent=0')
}
