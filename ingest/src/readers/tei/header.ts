/** What the head of a TEI file says: title, author, date and publisher of the source, and the people and bodies it lists. */
import { embeddedValue } from '../xml/dublin-core.ts'
import { childNamed, elementsOf, firstNamed, wordsOf } from '../xml/xml-query.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { RawMetadata } from '../reader.ts'

/** Title from the title statement; date and publisher of the source before those of the edition. */
export function teiMetadata(root: XmlElement): RawMetadata[] {
  const description = firstNamed(root, 'fileDesc')
  const title = childNamed(description, 'titleStmt')
  const source = childNamed(description, 'sourceDesc')
  const edition = childNamed(description, 'publicationStmt')
  const created = firstNamed(root, 'creation')
  const given = [
    ['title', wordsOf(childNamed(title, 'title'))],
    ['author', authorsOf(title)],
    ['date', dateOf(created) ?? dateOf(source) ?? dateOf(edition) ?? ''],
    ['publisher', wordsOf(firstIn(source, 'publisher')) || wordsOf(firstIn(edition, 'publisher'))],
  ] as const
  return given.flatMap(([field, words]): RawMetadata[] => {
    const value = embeddedValue(field, words)
    return value === null ? [] : [{ field, value, origin: 'embedded', place: null }]
  })
}

function authorsOf(title: XmlElement | undefined): string {
  return (title?.children ?? []).flatMap((c) => (typeof c !== 'string' && c.name === 'author' ? [wordsOf(c)] : [])).filter(Boolean).join('; ')
}

function firstIn(root: XmlElement | undefined, name: string): XmlElement | undefined {
  return root === undefined ? undefined : firstNamed(root, name)
}

function dateOf(root: XmlElement | undefined): string | null {
  const date = firstIn(root, 'date')
  return date === undefined ? null : date.attributes.get('when') ?? date.attributes.get('when-iso') ?? (wordsOf(date) || null)
}

/** Name of each person and organization that the file lists, by its `xml:id`. */
export function listedNames(root: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id')
    if (id === undefined || !/^(person|org|personGrp|castItem|role)$/.test(element.name)) continue
    const name = wordsOf(firstNamed(element, 'persName') ?? firstNamed(element, 'orgName') ?? firstNamed(element, 'role') ?? (element.name === 'role' ? element : undefined))
    if (name !== '' && name.length < 200) names.set(id, name)
  }
  return names
}
