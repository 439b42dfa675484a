import { describe, expect, test } from 'vitest'
import type { Document } from '@polylogue/graph-schema'
import { extract } from '../../src/pipeline.ts'
import { marksOf, passagesOf, readLater, refusalLater } from './read-bytes.ts'

const HEAD = 'From: "Ada Quell" <ada@quay.example>\r\nTo: Bo Reed <bo@quay.example>, guild@quay.example\r\nCc: Lise Marrow <lise@quay.example>\r\nSubject: =?utf-8?Q?The_caf=C3=A9_tolls?=\r\nDate: Mon, 4 May 1931 23:30:00 -0500\r\n'
const mail = (body: string, head = 'Content-Type: text/plain; charset=utf-8\r\n') => `${HEAD}${head}\r\n${body}`
const speakers = (d: Document) => {
  const e = extract(d)
  return e.quotations.map((q) => [e.clusters.find((c) => c.id === q.source)?.name ?? null, q.content.exact])
}

describe('e-mail', () => {
  test('who, to whom, when and about what, as head and as metadata', async () => {
    const d = await readLater(mail('The tolls are dear.\r\n'), 'a.eml')
    expect(passagesOf(d)).toEqual([['heading', 'The café tolls'], ['paragraph', 'From: Ada Quell\nTo: Bo Reed; guild@quay.example; Lise Marrow\nDate: Mon, 4 May 1931 23:30:00 -0500'], ['paragraph', 'The tolls are dear.']])
    expect([d.title?.value, d.author?.value, d.date]).toEqual(['The café tolls', 'Ada Quell', { value: '1931-05-04', origin: 'embedded', place: null }])
  })

  test('quoted replies are quotations of who wrote them, each of its own writer', async () => {
    const d = await readLater(mail('I cannot agree.\r\n\r\nOn 3 May 1931 at 9:12, Bo Reed <bo@quay.example> wrote:\r\n\r\n> The tolls must rise before the winter comes.\r\n>\r\n> Lise Marrow wrote:\r\n>\r\n>> The quay belongs to all who work on it.\r\n'), 'a.eml')
    expect(marksOf(d).filter(([kind]) => kind === 'quote')).toEqual([['quote', 'The tolls must rise before the winter comes.', 'Bo Reed'], ['quote', 'The quay belongs to all who work on it.', 'Lise Marrow']])
    const found = speakers(d)
    expect(found).toContainEqual(['Bo Reed', 'The tolls must rise before the winter comes.'])
    expect(found).toContainEqual(['Lise Marrow', 'The quay belongs to all who work on it.'])
  })

  test('a copied head: what is below is the words of its sender', async () => {
    const d = await readLater(mail('See below.\r\n\r\n-----Original Message-----\r\nFrom: Bo Reed [mailto:bo@quay.example]\r\nSent: 3 May 1931\r\nTo: Ada Quell\r\nSubject: Tolls\r\n\r\nThe tolls must rise before the winter comes.\r\n'), 'a.eml')
    expect(passagesOf(d).at(-1)).toEqual(['blockQuote', 'The tolls must rise before the winter comes.'])
    expect(speakers(d)).toContainEqual(['Bo Reed', 'The tolls must rise before the winter comes.'])
  })

  test('a page where there is no plain text; attachments are counted', async () => {
    const parts = '--x\r\nContent-Type: text/html\r\n\r\n<p>The tolls <b>are</b> dear.</p><script>alert(1)</script>\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF\r\n--x--\r\n'
    const d = await readLater(mail(parts, 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n'), 'a.eml')
    expect(passagesOf(d).at(-1)).toEqual(['paragraph', 'The tolls are dear.'])
    expect(d.problems.map((p) => p.message)).toEqual(['Left out: 1 attachment.'])
  })

  test('lines that end as on an old Macintosh', async () => {
    const d = await readLater(mail('The tolls are dear.\r\n').replaceAll('\r\n', '\r'), 'a.eml')
    expect([d.author?.value, passagesOf(d).at(-1)]).toEqual(['Ada Quell', ['paragraph', 'The tolls are dear.']])
  })

  test('what is locked is not called blank, and what cannot be taken apart not either', async () => {
    expect(await refusalLater(mail('--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n', 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n'), 'a.eml')).toBe('encrypted')
    expect(await refusalLater(mail('MIAG\r\n', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\n'), 'a.eml')).toBe('encrypted')
    expect(await refusalLater(mail('The tolls are dear.\r\n', 'Content-Type: multipart/mixed\r\n'), 'a.eml')).toBe('broken')
    expect(await refusalLater(mail('The tolls are dear.\r\n', 'Content-Type: multipart/mixed; boundary=""\r\n'), 'a.eml')).toBe('broken')
  })

  test('blank, nested and wrongly named files', async () => {
    expect(await refusalLater(mail(''), 'a.eml')).toBe('blank')
    expect(await refusalLater('The guild met on Monday.', 'a.eml')).toBe('wrong-name')
    const nested = Array.from({ length: 150 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')
    expect(await refusalLater(`${HEAD}${nested}Content-Type: text/plain\r\n\r\nSalt.`, 'a.eml')).toBe('too-deep')
  })
})
