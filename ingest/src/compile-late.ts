/** Imported first by a door to the extraction: sets the flags before anything is run, since an expression that was interpreted once stays so. */
import { setFlagsFromString } from 'node:v8'
import { LATE_FLAGS } from './late-flags.ts'

for (const flag of LATE_FLAGS) setFlagsFromString(flag)

/** Whether this process compiles late from now on. */
export const compilesLate: boolean = LATE_FLAGS.length > 0
