/** Archives, mailboxes, tables and web archives: what comes out of each, and what is refused of it. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { Member, RefusedMember } from '../../src/readers/reader.ts'
import { archiveOf } from '../../src/readers/registry.ts'
import { zipOf } from './writers.ts'

const LIMITS = { member: 100_000, total: 300_000, members: 50 }
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function unpack(bytes: Uint8Array, path: string, columns: Readonly<Record<string, string>> = {}, limits = LIMITS): Promise<(Member | RefusedMember)[]> {
  const archive = archiveOf({ bytes, path })
  if (archive === null) throw new Error('no archive')
  const out: (Member | RefusedMember)[] = []
  for await (const member of archive.unpack({ bytes, path, columns, limits })) out.push(member)
  return out
}
/** Name and words, or name and code. */
const shown = (members: readonly (Member | RefusedMember)[]) => members.map((m) => ('bytes' in m ? [m.name, new TextDecoder().decode(m.bytes)] : [m.name, m.refused.code]))

describe('ZIP', () => {
  test('members in order; folders are passed over', async () => {
    expect(shown(await unpack(await zipOf({ 'a.txt': 'Salt.', 'b/c.txt': 'Rope.' }), 'x.zip'))).toEqual([['a.txt', 'Salt.'], ['b/c.txt', 'Rope.']])
  })
  test('names that lead out and links are refused, the others read', async () => {
    const hostile = Buffer.from(await zipOf({ 'aa/up.txt': 'Salt.', 'good.txt': 'Rope.', 'Xroot.txt': 'Salt.' }))
    const renamed = Buffer.from(hostile.toString('latin1').replaceAll('aa/up.txt', '../up.txt').replaceAll('Xroot.txt', '/root.txt'), 'latin1')
    expect(shown(await unpack(new Uint8Array(renamed), 'x.zip'))).toEqual([['../up.txt', 'unsafe-path'], ['good.txt', 'Rope.'], ['/root.txt', 'unsafe-path']])
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('/etc/passwd'), 'link', { mode: 0o120777 })
    zip.end()
    const parts: Buffer[] = []
    for await (const part of zip.outputStream) parts.push(part as Buffer)
    expect(shown(await unpack(new Uint8Array(Buffer.concat(parts)), 'x.zip'))).toEqual([['link', 'not-a-file']])
  })
  test('a bomb among good members: it is refused, they are read', async () => {
    expect(shown(await unpack(await zipOf({ 'a.txt': 'Salt.', 'bomb.txt': ' '.repeat(3_000_000), 'b.txt': 'Rope.' }), 'x.zip'))).toEqual([['a.txt', 'Salt.'], ['bomb.txt', 'too-large'], ['b.txt', 'Rope.']])
  })
  test('many members that are too much together', async () => {
    const out = await unpack(await zipOf(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, 'x'.repeat(90_000)]))), 'x.zip')
    expect(shown(out).slice(3).map(([name, what]) => [name, what])).toEqual([['3.txt', 'too-large'], [null, 'too-large']])
  })
  test('damaged, cut off, empty, with too many members', async () => {
    const good = await zipOf({ 'a.txt': 'Salt and rope and salt.' })
    const torn = good.slice()
    torn[40] ^= 0xff
    expect(shown(await unpack(torn, 'x.zip'))).toEqual([['a.txt', 'broken']])
    expect(shown(await unpack(good.subarray(0, good.length - 30), 'x.zip'))).toEqual([[null, 'broken']])
    expect(shown(await unpack(await zipOf({}), 'x.zip'))).toEqual([])
    const many = await unpack(await zipOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, 'x']))), 'x.zip')
    expect([many.length, many.at(-1)]).toEqual([51, { name: null, refused: expect.objectContaining({ code: 'too-large' }) }])
  })
  test('a password: the archive is refused as a whole', async () => {
    const locked = Buffer.from(await zipOf({ 'a.txt': 'Salt.', 'b.txt': 'Rope.' }))
    const entry = locked.indexOf('PK\x01\x02')
    locked[entry + 8] |= 1
    expect(shown(await unpack(new Uint8Array(locked), 'x.zip'))).toEqual([[null, 'encrypted']])
  })
})

describe('mailbox', () => {
  const head = 'From: Ada Quell <ada@quay.example>\nSubject: Salt\n'
  test('messages; lines that only begin with the word', async () => {
    const box = `From ada@quay.example Mon May  4 09:00:00 1931\n${head}\nFirst.\n\nFrom now on salt is dear.\n>From the quay.\n\nFrom bo@quay.example Tue May  5 09:00:00 1931\n${head}\nSecond.\n`
    expect(shown(await unpack(bytesOf(box), 'x.mbox'))).toEqual([['message-1.eml', `${head}\nFirst.\n\nFrom now on salt is dear.\nFrom the quay.\n\n`], ['message-2.eml', `${head}\nSecond.\n`]])
    expect(archiveOf({ bytes: bytesOf(box), path: 'x.txt' })?.format).toBe('mbox')
  })
})

describe('tables', () => {
  test('columns by their usual names, whatever parts them', async () => {
    const out = await unpack(bytesOf('\ufeffID;Title;Body;Date;URL\r\nk1;On Salt;"Salt; rose.";4 May 1931;http://quay.example/1\r\n;;Rope fell.;;javascript:x\r\n'), 'x.csv')
    expect(shown(out)).toEqual([['k1.txt', 'Salt; rose.'], ['row-3.txt', 'Rope fell.']])
    expect(out.map((m) => ('values' in m ? [m.values, m.problems.map((p) => p.code)] : null))).toEqual([[{ title: 'On Salt', date: '1931-05-04', address: 'http://quay.example/1' }, []], [{}, ['side-car-field']]])
  })
  test('columns as the user names them', async () => {
    const table = bytesOf('nr,words,wer\n1,Salt rose.,Ada Quell\n')
    expect(shown(await unpack(table, 'x.csv'))).toEqual([[null, 'columns-unclear']])
    expect(await unpack(table, 'x.csv', { text: 'words', author: 'wer' })).toMatchObject([{ name: 'row-2.txt', values: { author: 'Ada Quell' } }])
    expect(shown(await unpack(table, 'x.csv', { text: 'word' }))).toEqual([[null, 'columns-unclear']])
  })
  test('JSON lines; keys and ids that are names of objects; broken lines', async () => {
    const out = await unpack(bytesOf('{"id":"__proto__","text":"Salt.","__proto__":{"x":1}}\n{"id":"../b/c","text":"Rope."}\n{"id":"c","te\n"x"\n{"text":{}}\n'), 'x.jsonl')
    expect(shown(out)).toEqual([['__proto__.txt', 'Salt.'], ['%2E%2E%2Fb%2Fc.txt', 'Rope.'], ['row-3', 'broken'], ['row-4', 'broken'], ['row-5', 'blank']])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  test('a quotation mark that is never closed', async () => {
    const out = shown(await unpack(bytesOf('id,text\n1,Salt.\n2,"open\n3,c\n'), 'x.csv'))
    expect([out[0], out.at(-1)]).toEqual([['1.txt', 'Salt.'], [null, 'cut-short']])
  })
})

describe('web archives', () => {
  const http = (body: string | Buffer, head = 'Content-Type: text/html', status = '200 OK') => Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)])
  const record = (body: Buffer, address: string, date = '2019-03-04T05:06:07Z', type = 'response') => Buffer.concat([Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`), body, Buffer.from('\r\n\r\n')])
  const PAGE = '<p>Salt rose.</p>'

  test('pages with their address and the moment they were taken; errors, pictures and requests are passed over', async () => {
    const file = Buffer.concat([
      record(http(PAGE), 'http://quay.example/salt.php?id=1'), record(http(PAGE, 'Content-Type: text/html', '404 Not Found'), 'http://quay.example/no'),
      record(http('x', 'Content-Type: image/png'), 'http://quay.example/a.png'), record(http('Rope.', 'Content-Type: text/plain'), 'http://quay.example/rope.txt', '2020-01-01T00:00:00.123Z'), record(Buffer.from('GET /'), 'http://quay.example/', undefined, 'request'),
    ])
    const out = await unpack(new Uint8Array(file), 'x.warc')
    expect(shown(out)).toEqual([['20190304050607/http://quay.example/salt.php?id=1.html', PAGE], ['20200101000000/http://quay.example/rope.txt', 'Rope.']])
    expect(out.map((m) => ('values' in m ? m.values : null))).toEqual([{ address: 'http://quay.example/salt.php?id=1', captured: '2019-03-04T05:06:07Z' }, { address: 'http://quay.example/rope.txt', captured: '2020-01-01T00:00:00Z' }])
  })
  test('packed records, packed and chunked pages, encodings that only the server told', async () => {
    const cyrillic = Buffer.from([0xd1, 0xee, 0xeb, 0xfc])
    const file = Buffer.concat([
      record(http(gzipSync(PAGE), 'Content-Type: text/html\r\nContent-Encoding: gzip'), 'http://quay.example/a'), record(http('5\r\n<p>Sa\r\n3\r\nlt.\r\n0\r\n\r\n', 'Content-Type: text/html\r\nTransfer-Encoding: chunked'), 'http://quay.example/b'),
      record(http(cyrillic, 'Content-Type: text/plain; charset=windows-1251'), 'http://quay.example/c'),
    ].map((r) => gzipSync(r)))
    expect(shown(await unpack(new Uint8Array(file), 'x.warc.gz')).map(([, words]) => words)).toEqual([PAGE, '<p>Salt.', 'Соль'])
  })
  test('a bomb ends its record, not the file; what is cut off says so', async () => {
    const bomb = Buffer.concat([gzipSync(record(http(' '.repeat(2_000_000)), 'http://quay.example/bomb')), gzipSync(record(http(PAGE), 'http://quay.example/good'))])
    expect(shown(await unpack(new Uint8Array(bomb), 'x.warc.gz'))).toEqual([['record-1', 'too-large'], ['20190304050607/http://quay.example/good.html', PAGE]])
    const cut = record(http(PAGE), 'http://quay.example/a').subarray(0, -9)
    expect((await unpack(new Uint8Array(cut), 'x.warc')).map((m) => ('problems' in m ? m.problems.map((p) => p.code) : null))).toEqual([['cut-short']])
  })
  test('the older form (ARC), addresses that are no web addresses', async () => {
    const body = http(PAGE)
    const arc = Buffer.concat([Buffer.from(`filedesc://x.arc 0.0.0.0 20190304050607 text/plain 4\n1 0\n\nhttp://quay.example/a 1.2.3.4 20190304050607 text/html ${body.length}\n`), body])
    expect(await unpack(new Uint8Array(arc), 'x.arc')).toMatchObject([{ name: '20190304050607/http://quay.example/a.html', values: { address: 'http://quay.example/a', captured: '2019-03-04T05:06:07Z' } }])
    expect(await unpack(new Uint8Array(record(http(PAGE), 'javascript:alert(1)\n/../x')), 'x.warc')).toMatchObject([{ values: { captured: '2019-03-04T05:06:07Z' } }])
  })
  test('WACZ: the web archives in it, and nothing else', async () => {
    const wacz = await zipOf({ 'datapackage.json': '{}', 'archive/a.warc': new Uint8Array(record(http(PAGE), 'http://quay.example/a')), 'pages/pages.jsonl': '{"text":"x"}' })
    expect((await unpack(wacz, 'x.wacz')).map((m) => m.name)).toEqual(['archive/a.warc'])
  })
})
