/** Copies words; answers whether it went well, for a browser may forbid it. */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch { return false }
}
