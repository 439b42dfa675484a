/** Which elements of a page are text, which are blocks, and which are furniture. Our own knowledge of HTML and of common site software. */
import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Elements that never hold text of the document. */
export const NO_TEXT: ReadonlySet<string> = new Set('script style noscript template nav aside form button select option textarea input iframe frame frameset object embed applet svg math canvas audio video map area dialog menu head title meta link'.split(' '))

/** Elements that begin a new block. */
export const BLOCKS: ReadonlySet<string> = new Set('html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address figure figcaption table caption thead tbody tfoot tr td th hr header footer center details summary fieldset hgroup'.split(' '))

/** Classes and ids of furniture: whole names, since "social" may begin the name of a section on social democracy. */
const FURNITURE: readonly RegExp[] = [
  /^(?:(?:site|page|main|top|global|post|posts|entry|primary|secondary|mobile|header|footer|left|right)[-_]?)?(?:nav|navbar|navigation|navi|menu|breadcrumbs?|sidebar|side-bar|footer|masthead|pagination|pager)(?:[-_][a-z0-9]{1,20}){0,3}$/,
  /^(?:share|sharing|shares|sharedaddy|share[-_]?(?:buttons?|links?|bar|this|post|icons?)|social|social[-_]?(?:links?|icons?|share|sharing|media|buttons?|bar|nav)|addtoany.{0,30}|addthis.{0,30}|a2a_kit|jp-relatedposts|jp-post-flair|sd-[a-z-]{1,20}|related|related[-_]?(?:posts?|articles?|links?|content|stories)|likes?-widget|post-likes.{0,20})$/,
  /^(?:comments?|comments?[-_]?(?:area|list|form|respond|section|reply|wrapper|template|link|thread|box)|respond|commentlist|disqus_thread|reply|reply-title)$/,
  /^(?:(?:post|entry|article)[-_]?)?(?:tags?|tag[-_]?(?:list|links|cloud)|tags-links|cat-links|categories|metadata|meta|utility|byline-meta)$/, /^(?:postmetadata|post-info|entry-footer|post-footer|tagcloud)$/,
  /^(?:cookies?|cookie[-_].{1,30}|consent.{0,30}|gdpr.{0,30}|newsletter.{0,30}|subscribe.{0,30}|subscription.{0,20}|popup.{0,20}|modal.{0,20}|advert.{0,30}|ads?|ad[-_].{1,30}|promo|widget|widget[-_].{1,30}|widgets|login.{0,20}|search|search[-_]?(?:form|box|bar)|skip[-_]?links?.{0,20}|print[-_]?(?:link|button|only)|printfooter)$/,
  /^(?:screen-reader-text|screen-reader-only|sr-only|visually-?hidden|hidden|noprint|no-print|mw-editsection|editsection|edit-link|mw-jump-link|navbox|catlinks|toc|toc_container|wm-ipp.{0,20}|donato)$/,
]

/** The value of an attribute; empty where it is not there. */
export function attribute(element: HtmlElement, name: string): string {
  for (const a of element.attrs) if (a.name === name) return a.value
  return ''
}

export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((a) => a.name === name)
}

/** Names in `class` and `id`, lower case; at most 40 are looked at. */
export function namesOf(element: HtmlElement): readonly string[] {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.slice(0, 2000).toLowerCase().trim()
  return names === '' ? [] : names.split(/\s+/, 40)
}

/** True where an element is not shown. */
export function isHidden(element: HtmlElement): boolean {
  if (hasAttribute(element, 'hidden') || attribute(element, 'aria-hidden') === 'true') return true
  const style = attribute(element, 'style').slice(0, 1000).toLowerCase().replace(/\s+/g, '')
  return style !== '' && /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|font-size:0(?:px|em|pt|%)?(?:;|!|$)|opacity:0(?:\.0+)?(?:;|!|$))/.test(style)
}

/** True where an element is navigation, a comment form, share buttons, tags and the like, by role, class or id. */
export function isFurniture(element: HtmlElement): boolean {
  const role = attribute(element, 'role').toLowerCase()
  if (/^(navigation|complementary|search|banner|contentinfo|menu|menubar|toolbar|dialog|alertdialog)$/.test(role)) return true
  return namesOf(element).some((name) => FURNITURE.some((pattern) => pattern.test(name)))
}

export function isElement(node: HtmlNode | DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode | DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}
