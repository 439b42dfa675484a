/** The text of a page too large for a tree: one pass over its tokens, block tags part passages, textless elements are passed over. */
import { Token, Tokenizer, TokenizerMode } from 'parse5'
import { BLOCKS, NO_TEXT } from './html-elements.ts'
import { textWriter } from './rendered-text.ts'
import type { Rendered } from './rendered-text.ts'

/** Elements whose content is no markup, so that the tokenizer must be told. */
const RAW: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA, style: TokenizerMode.RAWTEXT, title: TokenizerMode.RCDATA, textarea: TokenizerMode.RCDATA,
  xmp: TokenizerMode.RAWTEXT, iframe: TokenizerMode.RAWTEXT, noembed: TokenizerMode.RAWTEXT, noframes: TokenizerMode.RAWTEXT,
}

/** Text and passages without marks. */
export function flatHtml(source: string): Pick<Rendered, 'text' | 'passages' | 'marks'> {
  const writer = textWriter()
  let skipped = ''
  let depth = 0
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onComment: () => {}, onDoctype: () => {}, onEof: () => {}, onNullCharacter: () => {}, onParseError: null,
    onCharacter: (token: Token.CharacterToken) => { if (depth === 0) writer.write(token.chars) },
    onWhitespaceCharacter: (token: Token.CharacterToken) => { if (depth === 0) writer.write(token.chars) },
    onStartTag: (token: Token.TagToken) => {
      const tag = token.tagName
      if (Object.hasOwn(RAW, tag)) tokenizer.state = RAW[tag]
      if (depth > 0) { if (tag === skipped) depth++; return }
      if (NO_TEXT.has(tag) && !/^(meta|link|input|embed|frame|area|option)$/.test(tag)) { if (!token.selfClosing) { skipped = tag; depth = 1 } return }
      if (tag === 'br') writer.lineBreak()
      else if (BLOCKS.has(tag)) writer.endPassage()
    },
    onEndTag: (token: Token.TagToken) => {
      if (depth > 0) { if (token.tagName === skipped) depth--; return }
      if (BLOCKS.has(token.tagName)) writer.endPassage()
    },
  })
  tokenizer.write(source, true)
  const { text, passages, marks } = writer.finish()
  return { text, passages, marks }
}
