/** Shows an address in the person's browser. */
import { spawn } from 'node:child_process'

/** Silent where there is no screen or no browser: the address is on the terminal already. */
export function openBrowser(url: string): void {
  if (process.env.CI || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) return
  const [program, args] = process.platform === 'darwin' ? ['open', [url]] as const : process.platform === 'win32' ? ['explorer', [url]] as const : ['xdg-open', [url]] as const
  spawn(program, args, { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
}
