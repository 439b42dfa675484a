/** The first bytes of a file as text, one character for each byte, for formats that show themselves by words there. */

/** Bytes that formats are recognised by. */
const HEAD_BYTES = 4096

/** At most `most` bytes, each as the character of its number. */
export function latin(bytes: Uint8Array, most: number = HEAD_BYTES): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, most)).toString('latin1')
}
