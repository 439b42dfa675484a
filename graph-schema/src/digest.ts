/**
 * SHA-256 of bytes: Node's own where the program runs on Node (many times as fast), the library's in a browser. The digest is the same, so
 * ids do not depend on where they are made.
 */
import { sha256 } from '@noble/hashes/sha2.js'

interface OnNode { readonly process?: { getBuiltinModule?(name: 'node:crypto'): { hash(name: 'sha256', bytes: Uint8Array, form: 'buffer'): Uint8Array } } }

const ofNode = (globalThis as OnNode).process?.getBuiltinModule?.('node:crypto')

/** 32 bytes. */
export const digest: (bytes: Uint8Array) => Uint8Array = ofNode ? (bytes) => ofNode.hash('sha256', bytes, 'buffer') : sha256
