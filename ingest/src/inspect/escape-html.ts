/** Words of a document as HTML text or attribute: they may hold anything. */
export function escapeHtml(words: string): string {
  // eslint-disable-next-line no-control-regex -- control characters have no place in a page
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, '\ufffd').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}
