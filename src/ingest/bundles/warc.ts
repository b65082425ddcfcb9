import { type Bundle, brokenFile, type Entry, messageOf } from '../binary-format.ts'
import { decodeBytes } from '../decode.ts'
import { html } from '../html.ts'
import { tooMany } from './limits.ts'

const HEAD = /^WARC\/1\.[01]\r?\n/

/** Web archives: each response with a page or a text is an entry, with its address and the moment it was fetched. */
export const warc: Bundle = {
  name: 'warc',
  extensions: ['.warc'],
  matches: (bytes) => HEAD.test(new TextDecoder('latin1').decode(bytes.subarray(0, 12))),
  async *entries(bytes, path, { limits }): AsyncGenerator<Entry> {
    const { WARCParser } = await import('warcio')
    let count = 0
    try {
      for await (const record of new WARCParser([bytes])) {
        const url = record.warcTargetURI ?? ''
        const type = record.httpHeaders?.headers.get('content-type') ?? ''
        if (record.warcType !== 'response' || !/^(?:text\/|application\/(?:xhtml|xml|pdf|rss|atom))/.test(type)) {
          await record.readFully(false)
          continue
        }
        if (++count > limits.entries) {
          yield { path, problem: tooMany(limits.entries) }
          return
        }
        const payload = await record.readFully(true)
        const status = record.httpHeaders?.statusCode ?? 200
        if (status !== 200 || payload.length === 0) continue
        const claims = { url, retrieved: record.warcDate ?? '' }
        if (/html/.test(type)) {
          const page = html.unformat(decodeBytes(payload).text)
          yield { path: url, bytes: payload, unformatted: { ...page, claims: { ...page.claims, ...claims } } }
        } else yield { path: `${url}${/pdf/.test(type) ? '#.pdf' : ''}`, bytes: payload }
      }
    } catch (error) {
      yield { path, problem: brokenFile('this web archive', messageOf(error)) }
    }
  },
}
