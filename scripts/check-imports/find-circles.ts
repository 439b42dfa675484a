/**
 * Circles of imports at run time: files that cannot be loaded one after the other. Types are gone by then, so `import type` may point back
 * (a table of ports and the files that fill it name each other's types).
 */

/** Each circle as the files in it, sorted; Tarjan's strongly connected components (SIAM J. Comput. 1972) of more than one file. */
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    low.set(file, order.get(file)!)
    stack.push(file)
    for (const target of imports.get(file) ?? []) {
      if (!imports.has(target)) continue
      if (!order.has(target)) visit(target)
      if (stack.includes(target)) low.set(file, Math.min(low.get(file)!, low.get(target)!))
    }
    if (low.get(file) !== order.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    if (circle.length > 1) circles.push(circle.sort())
  }
  for (const file of [...imports.keys()].sort()) if (!order.has(file)) visit(file)
  return circles
}
