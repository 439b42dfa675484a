/** Who issues a text, by lines that say it in passing: the site behind a page's title, a resolution's "X resolves", a body that declares itself founded. */
import { organizationLine } from './name-line.ts'

/** Where in the line the body's name stands. */
export interface NamePlace { readonly start: number, readonly end: number }

/** "On the Strike - Harbour League", "On the Strike | Harbour League": whose site the page stands on. */
export function siteBehindTitle(title: string): NamePlace | null {
  const tail = /^[^\n]{3,160}(?: [-–—|] | (?:::|\|\|) )(?<site>[^\n|]{5,80})$/u.exec(title)?.groups?.site
  const body = tail === undefined ? null : organizationLine(tail)
  return body && placeOf(title, body.name, title.length - tail!.length)
}

/** "Declaration of the Founding of the X and …": who founds itself speaks. */
export function foundedInTitle(title: string): NamePlace | null {
  const found = /\b(?:formation|founding|foundation|establishment|launch|constitution) of (?:the )?(?<body>[^,:;–—()\n]{5,90})/iu.exec(title)
  if (!found) return null
  const whole = found.groups!.body
  const body = organizationLine(whole.trim()) ?? organizationLine(whole.split(/ and (?:the|a|an|its|our) /u)[0].trim())
  return body && placeOf(title, body.name, found.index + found[0].length - whole.length)
}

/** "Be it resolved, the X will …", "Resolved, that the X …": the body that a motion is put to speaks in it. */
export function resolvingBody(line: string): NamePlace | null {
  const found = /^(?:(?:and|therefore,?|now,? therefore,?) )?(?:let it |be it )?(?:further |finally |therefore ){0,2}resolved,?:? (?:that )?(?:the )?(?<body>\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:(?:of|the|and|for) ){0,2}\p{Lu}[\p{L}&'’-]*){0,7}) (?:will|shall|calls?|should|is|commits?|supports?|endorses?|opposes?|condemns?|demands?|urges?|recogni[sz]es|affirms?|reaffirms?|hereby|stands?|pledges?|encourages?|adopts?)\b/iu.exec(line)
  if (!found || !/^\p{Lu}/u.test(found.groups!.body)) return null
  const name = found.groups!.body
  if (!/^\p{Lu}{2,}$/u.test(name) && organizationLine(name) === null) return null
  return placeOf(line, name, 0)
}

function placeOf(line: string, name: string, from: number): NamePlace | null {
  const start = line.indexOf(name, from)
  return start < 0 ? null : { start, end: start + name.length }
}
