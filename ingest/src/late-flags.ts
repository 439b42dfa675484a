/**
 * How a process that reads texts is told to compile its functions late. V8 makes machine code of a function soon after it was first run, which pays where little code
 * runs all the time. Reading a text runs thousands of functions: what is compiled early is compiled from the first words it saw, and thrown away when others
 * come. Of the processor time of five rounds over five texts (3,900 words) that was almost half (docs/measurements/cost.md).
 * Regular expressions are made machine code at once instead of being interpreted first: most are asked thousands of times, and reading them twice costs more.
 */

/** By the first number of V8's version, since the flag's name changed: 11 is in Node 20, 12 in Node 22, 13 in Node 24. */
const LATE: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=300000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
}

/** Options for Node, or flags to set. None where V8 is of a version not known here, which is left as it is. */
export const LATE_FLAGS: readonly string[] = flagsOf(process.versions.v8)

export function flagsOf(version: string): readonly string[] {
  const late = LATE[version.split('.')[0]]
  return late === undefined ? [] : [late, '--no-regexp-tier-up']
}
