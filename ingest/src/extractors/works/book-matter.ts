/**
 * What a reference says of the book in hand and not of the work: its edition, who translated it, and the title it has in another language.
 * Cut out before the rest is cut into fields, so that none of it ends up in the title. Lengths stay, so that spans do.
 */

export interface BookMatter {
  /** The reference with blanks where the matter stood. */
  readonly bare: string
  /** "2nd ed.", "revised edition", as it stands. */
  readonly edition: string | null
  readonly translator: string | null
  /** The title of the original, or of the translation. */
  readonly otherTitle: string | null
}

const NTH = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]ev(?:ised|\.)?|[Nn]ew|[Ee]nlarged|[Aa]bridged|[Uu]nabridged|[Cc]ritical|[Aa]nnotated|[Ii]nternational|[Ee]nglish)`
const EDITION = new RegExp(String.raw`(?:[,.:]\s+\(?|\s\()(${NTH}(?:,?\s(?:and\s)?${NTH}){0,2}\s(?:[Ee]dition|[Ee]dn?\.?))\)?(?=[,.;:()]|\s*\(|\s*$|\s\p{Lu}\p{L}+:)`, 'u')
const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?(?:\s(?:de|von|van|der|la|du|\p{Lu}[\p{L}'’-]*\.?)){0,4}`
const TRANSLATOR = new RegExp(String.raw`[,.]?\s+\(?(?:[Tt]rans(?:l\.?|lated|\.)?|[Tt]r\.)\s(?:from\sthe\s\p{Lu}\p{L}+\s)?(?:by\s)?(${NAME}(?:\sand\s${NAME})?)\)?(?=[,.;:()]|\s\(|$)`, 'u')
/** The title that stands in square brackets behind a title, or is said to be the original's or the translation's. */
const BRACKETED = /(?<=[\p{L}\p{N}"”*_])\s*\[([\p{Lu}¿¡][^[\]]{3,160})\]/u
const SAID = /[,.;]?\s[([]?(?:originally (?:published )?(?:as|under the title)|first published as|original title:?|orig\. title:?|translation of|in English(?: translation)? as|English translation:|translated as) /u
/** What ends a title that is said so. */
const TITLE_END = /["”»*_()[\];]|[.,]\s|$/u

export function bookMatter(reference: string): BookMatter {
  let bare = reference
  const take = (pattern: RegExp, fits: (words: string) => boolean = () => true): string | null => {
    const m = pattern.exec(bare)
    if (!m || m.index < 3 || !fits(m[1])) return null
    bare = bare.slice(0, m.index) + ' '.repeat(m[0].length) + bare.slice(m.index + m[0].length)
    return m[1].replace(/\s+/gu, ' ').replace(/[,.]$/u, (mark) => (mark === '.' && /\b(?:ed|edn)\.$/iu.test(m[1]) ? '.' : ''))
  }
  const otherTitle = takeSaid() ?? take(BRACKETED, (words) => /\p{Ll}/u.test(words) && !REMARK.test(words))
  return { otherTitle, translator: take(TRANSLATOR), edition: take(EDITION), bare }

  /** "(originally published as …)": the title, and the brackets around it all. */
  function takeSaid(): string | null {
    const lead = SAID.exec(bare)
    if (!lead || lead.index < 3) return null
    const from = lead.index + lead[0].length + (/["“«*_]/u.test(bare[lead.index + lead[0].length] ?? '') ? 1 : 0)
    const to = from + TITLE_END.exec(bare.slice(from))!.index
    const title = bare.slice(from, to).trim()
    if (title.length < 4 || !/^\p{Lu}/u.test(title)) return null
    const end = to + /^["”»*_]?[)\]]?/u.exec(bare.slice(to))![0].length
    bare = bare.slice(0, lead.index) + ' '.repeat(end - lead.index) + bare.slice(end)
    return title
  }
}

/** In brackets, but no title. */
const REMARK = /^(?:in\s|see\s|sic\b|trans|emphasis|editor|my\s|our\s|no\sdate|n\.\s?d|online|accessed|forthcoming|microf|reprint|pamphlet|unpublished|hereafter|published)/iu
