/** What is written and spoken without a title of its own, who speaks for others, and the verbs of giving it out. Source: own knowledge of English. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((w) => w.trim()))

/** "The reply is dishonest": a stance on these is one on whoever wrote them. */
export const WRITINGS = list('reply, answer, letter, statement, declaration, pamphlet, article, report, leaflet, appeal, speech, review, essay, communiqué, communique, memorandum, circular, editorial, manifesto, platform, theses, draft, response, rejoinder, interview, lecture, note, telegram, brochure, booklet, charter')
/** Base forms. */
export const ISSUING_VERBS = list('publish, issue, write, send, release, circulate, distribute, print, adopt, deliver, draft, produce, put, give, make, address, present, submit, read, sign')
/** Who says what a body says. */
export const SPEAKING_ROLES = list('spokesman, spokeswoman, spokesperson, spokesmen, representative, representatives, delegate, delegates, envoy')
