/** The person at this machine: what they are called, and when they want to stop. */
import { userInfo } from 'node:os'

/** Name of the account; "somebody" where the system has none for it (some containers). */
export function nameOfUser(): string {
  try { return userInfo().username } catch { return 'somebody' }
}

/** Settles at Ctrl+C, or when the system asks the process to end. */
export function interrupt(): Promise<void> {
  return new Promise((done) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done()) })
}
