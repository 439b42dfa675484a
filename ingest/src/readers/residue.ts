/**
 * What web pages leave behind in saved or pasted text: not the document's voice. The patterns are our own knowledge of
 * common blog software, share buttons, archive banners and consent notices. Each is anchored and is tried on the
 * first 240 characters of a line, so that hostile lines cost nothing.
 */

/** Lines that are residue wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  /^this (entry|post|article|item|page) (was|is|has been) (posted|filed|published|tagged|written) /,
  /^(posted|filed|published) (in|under)\b.{0,160}(\||\btagged\b|\btags?:|permalink|leave a (comment|reply))/,
  /^(filed|posted) under:? /,
  /^tag(s|ged)?( with| as)?: /,
  /^categor(y|ies): /,
  /^bookmark the permalink/, /^permalink\b.{0,20}$/,
  /^you are commenting using your /,
  /^fill in your details below/,
  /^(connecting to %s|notify me of (new|follow-?up) )/,
  /^log ?(in|out)\s{0,3}(\/|\||·|to (reply|comment|post))/,
  /^you must be logged in to /,
  /^your e-?mail address will not be published/,
  /^required fields are marked/,
  /^(share|like|print|e-?mail) this( (post|page|article|story))?:?$/,
  /^(share|save|tweet|pin|like|follow)( (it|us|this))? (on|with|via|to) (facebook|twitter|x|linkedin|whatsapp|reddit|telegram|e-?mail|mastodon|pinterest|instagram|friends)\b.{0,80}$/,
  /^click to (share|print|e-?mail)\b/,
  /^(facebook|twitter|google\+?|linkedin|whatsapp|reddit|telegram|e-?mail|print|tumblr|pinterest|mastodon|tweet)([\s|,·•/]{1,4}(facebook|twitter|google\+?|linkedin|whatsapp|reddit|telegram|e-?mail|print|tumblr|pinterest|mastodon|tweet|more|like|share)){0,12}$/,
  /^(twitter picture|facebook photo|google\+? photo|gravatar)$/,
  /^(like this:?|like loading\.\.\.|loading\.\.\.)$/,
  /^(related( posts| articles)?|you (may|might) also (like|enjoy)|more (from|in) this (section|category)|recent (posts|comments)|recommended reading):?$/,
  /^((previous|next|older|newer) (post|posts|entries|article|page)|(←|«|<<) .{0,80}|.{0,80} (→|»|>>))$/,
  /^(skip|jump) to (the )?(main )?(content|navigation|search|menu)/,
  /^(search for:?|search this site:?|search|menu|main menu|navigation|toggle navigation|primary menu|sidebar)$/,
  /^(back to (the )?top|top of (the )?page|↑ ?top)$/,
  /^(subscribe|sign up)( now)?( to| for)? (our|the|by|via)\b.{0,60}(newsletter|e-?mail|feed|updates|rss)/,
  /^(enter your e-?mail address to|follow this blog|follow blog via)\b/,
  /^(we|this (web)?site) (use|uses) cookies\b/, /^by continuing to (use|browse) (this|our|the) (web)?site\b/, /^(accept|reject)( all)?( cookies)?$/,
  /^(proudly )?powered by\b.{0,60}$/, /^(blog|create a free website|website) (at|or blog at|built with|by) /, /^(theme|template|design):? .{0,60}\bby\b.{0,40}$/,
  // Who typed, scanned or put an old text on line is not in it.
  /^(?:transcri(?:bed|ption|ber)|(?:html|xml|sgml)?[ /-]?mark(?:ed)?[- ]?up|html\b|proof(?:ed|read|reading)|digiti[sz]ed|scann(?:ed|ing)|ocr|encod(?:ed|ing)|typed|online version|on-line version|uploaded|public domain|copyleft)\b[^.:]{0,50}(?::| by )/, /^source:? ?https?:\/\//,
  /^printed from\b/, /^(printer[- ]friendly|print) version\b.{0,20}$/,
  /^(url|source url|retrieved from|original url):? ?https?:\/\//,
  /^(transcri(bed|ption|ber)|(html[- ]?)?mark-?(ed[- ])?up|proof-?read(ing|er|ers)?|digiti[sz](ed|ation)|scanned|public domain|copyleft|creative commons|online version|on-line version|html version|web version|converted (to|from)|etext|e-text)(\s?[,/&]\s?(html )?[a-z-]{3,14}){0,4}( (and|&) [a-z -]{3,20})?( (by|for|in)\b|:)/,
  /^source: ?(https?:\/\/|www\.)/, /^(date: unknown|author: unknown)$/,
  /^(©|\(c\)|copyright\b).{0,160}(\ball rights reserved\b|\b(19|20)\d\d\b)/, /^all rights reserved\b.{0,40}$/,
  /^this (is|page is|file is|document is) (part of )?(an?|the) (mirror|archive|archived (copy|version|page)|cached (copy|version)|copy) (of|from)\b/,
  /^(you are (here|viewing|looking at)\b.{0,20}(:|archived?|cached|home)|archived (from|at|copy|page)\b)/,
  /^(a|this) (mirror|archived copy) of\b.{0,100}(web ?site|web ?page|site)\b/,
  /^\[[^\]]{1,30}\]([\s|·•-]{0,3}\[[^\]]{1,30}\]){1,12}$/,
  /^\[?(home|back|index|contents|up|main page|home ?page)\]?$/,
  /^(home|about|about us|start|contact|news|blog|archive|archives|links)(\s{0,3}[|·•›»>]\s{0,3}[^|·•›»>]{1,30}){1,12}$/,
  /^(\d+|no|one) (comments?|responses?|replies|thoughts?)( (to|on)\b.{0,120})?$/,
]

/** Lines where a comment form begins: with all that follows, it is no part of the document. */
const COMMENT_FORM = /^(leave a (reply|comment)|post a (comment|reply)|add (a|your) comment|write a comment|submit a comment|join the (discussion|conversation)|cancel reply|(\d+ )?comments?:?$)/

/** True where a line is residue of a web page wherever it stands. */
export function isResidue(line: string): boolean {
  const head = fold(line)
  return head !== '' && (COMMENT_FORM.test(head) && head.length < 60 || ANYWHERE.some((pattern) => pattern.test(head)))
}

/** True where a line opens a comment form or the readers' comments. */
export function opensComments(line: string): boolean {
  const head = fold(line)
  return head.length < 60 && COMMENT_FORM.test(head)
}

function fold(line: string): string {
  return line.slice(0, 240).replace(/[\s\u00a0]+/g, ' ').trim().toLowerCase()
}
