// What is taken out of what tsx makes. It has each function given its name when it is made (esbuild's keepNames, which it does not
// let one choose): a defineProperty for every closure at run time, a tenth of the time of extraction. Nothing here asks a function for its name.

const KEEPS_NAMES = 'var __name=(target,value)=>__defProp(target,"name",{value,configurable:true});'
const LEAVES_NAMES = 'var __name=(target)=>target;'

/** What a load hook answered, without the naming. */
export function withPlainNames(loaded) {
  if (loaded.format !== 'module' || !loaded.source) return loaded
  const source = typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source).toString('utf8')
  return source.includes(KEEPS_NAMES) ? { ...loaded, source: source.replace(KEEPS_NAMES, LEAVES_NAMES) } : loaded
}

/** The hook where hooks run in a thread of their own. */
export async function load(url, context, next) {
  return withPlainNames(await next(url, context))
}
