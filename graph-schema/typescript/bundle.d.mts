export function program(url: URL | string): { readonly file: string, readonly execArgv: readonly string[] }
