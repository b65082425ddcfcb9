import { type Bundle, brokenFile, type Entry, messageOf } from '../binary-format.ts'
import { tooMany } from '../bundles/limits.ts'
import { nameClaims } from '../claims.ts'
import { pageText } from '../html.ts'

const looksLikeMail = (head: string): boolean =>
  /^(?:[A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*)*?(?:From|Received|Return-Path|Subject|MIME-Version): /i.test(head)

/** E-mail: one message (.eml), or a mailbox of them (.mbox). Attachments are entries of their own. */
export const mail: Bundle = {
  name: 'mail',
  extensions: ['.eml', '.mbox'],
  matches: (bytes, path) => {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
    return (
      (/\.eml$/i.test(path) && looksLikeMail(head)) ||
      (/\.(?:mbox|mbx)$|(?:^|\/)mbox$/i.test(path) && /^From \S/.test(head))
    )
  },
  async *entries(bytes, path, { limits }): AsyncGenerator<Entry> {
    const { default: PostalMime } = await import('postal-mime')
    let count = 0
    for (const message of messagesOf(bytes)) {
      if (++count > limits.entries) {
        yield { path, problem: tooMany(limits.entries) }
        return
      }
      const name = `message-${count}`
      try {
        const { subject, from, date, text, html, messageId, attachments } = await PostalMime.parse(message)
        const title = subject?.trim() ?? ''
        const body = text?.trim() ? text.replace(/\r\n/g, '\n').trim() : html ? pageText(html).raw : ''
        const raw = [title, body].filter((part) => part !== '').join('\n\n')
        const claims = nameClaims({
          title,
          author: from?.name || from?.address,
          published: date,
          'message-id': messageId,
        })
        if (body !== '')
          yield {
            path: name,
            bytes: message,
            unformatted: {
              format: 'mail',
              raw,
              edits: [],
              claims,
              headings: title ? [{ level: 1, span: { start: 0, end: title.length } }] : [],
              problems: [],
            },
          }
        for (const [i, { filename, content }] of attachments.entries())
          if (typeof content !== 'string')
            yield {
              path: `${name}/${filename ?? `attachment-${i + 1}`}`,
              bytes: new Uint8Array(content as ArrayBuffer),
            }
      } catch (error) {
        yield { path: name, problem: brokenFile('this message', messageOf(error)) }
      }
    }
  },
}

/** The messages of a mailbox: each begins behind an empty line with a line `From …`, and `>From ` inside is `From `. */
function messagesOf(bytes: Uint8Array): Uint8Array[] {
  const source = Buffer.from(bytes).toString('latin1')
  if (!/^From \S/.test(source)) return [bytes]
  return source
    .split(/(?:^|\r?\n\r?\n)From \S[^\r\n]*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => Buffer.from(part.replace(/^>(>*From )/gm, '$1'), 'latin1'))
}
