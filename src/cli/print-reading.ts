import { type Reading, titleOf } from '../model/reading.ts'
import { indexLines } from '../text/lines.ts'
import { contains, type Span } from '../text/span.ts'
import { style, terminalWidth, wrap } from './layout.ts'
import type { Messages } from './messages.ts'

/** A reading for people: per article what it is, then who said what, what was agreed, positions, channels, meetings. */
export function printReading(reading: Reading, say: Messages): string {
  const lines = indexLines(reading.text)
  const words = (span: Span) => reading.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const place = (span: Span) => {
    const point = lines.toPoint(span.start)
    return style('dim', `${point.line}:${point.column}`)
  }
  const out: string[] = [style('bold', reading.document.path)]
  for (const [number, article] of reading.articles.entries()) {
    const inside = (span: Span) => contains(article.span, span)
    const facts = [
      article.genre,
      article.publisher,
      article.party && `${say.accountOf} ${article.party}`,
      article.published,
      article.language,
      article.complete ? null : say.fragment,
    ]
    out.push(
      '',
      style('underline', titleOf(reading, number) ?? say.untitled),
      facts.filter((fact) => fact !== null).join(' · '),
    )
    const section = (title: string, rows: readonly { head: string; span: Span }[]) => {
      if (rows.length === 0) return
      out.push('', style('bold', `${title} (${rows.length})`))
      for (const row of rows) out.push(...entry(row.head, `“${words(row.span)}”`, place(row.span)))
    }
    section(
      say.said,
      reading.attributions
        .filter((a) => inside(a.content[0]!))
        .map((a) => ({
          head: speakerOf(a.speaker, a.source.map(words).join(' '), say) + cueOf(a.cue.map(words)),
          span: { start: a.content[0]!.start, end: a.content.at(-1)!.end },
        })),
    )
    section(
      say.agreed,
      reading.commitments
        .filter((c) => inside(c.span))
        .map((c) => ({ head: `${c.actors.join(' + ')} · ${c.act} · ${c.strength} · ${c.grade}`, span: c.span })),
    )
    section(
      say.positions,
      reading.positions
        .filter((p) => inside(p.span))
        .map((p) => ({ head: `${p.party ?? say.unknown} · ${p.kind}`, span: p.span })),
    )
    section(
      say.mechanisms,
      reading.mechanisms.filter((m) => inside(m.span)).map((m) => ({ head: `${m.status}`, span: m.span })),
    )
    section(
      say.meetings,
      reading.meetings
        .filter((m) => inside(m.span))
        .map((m) => ({
          head: [m.kind, m.status, m.date, m.place, m.participants.map((p) => p.name).join(', ')]
            .filter(Boolean)
            .join(' · '),
          span: m.span,
        })),
    )
  }
  return out.join('\n')
}

function entry(head: string, words: string, place: string): string[] {
  const [first, ...rest] = wrap(words, terminalWidth() - 4)
  return [`  ${style('cyan', head)} ${place}`, ...[first ?? '', ...rest].map((line) => `    ${line}`)]
}

const speakerOf = (speaker: { name: string; party: string | null } | null, source: string, say: Messages): string =>
  speaker ? `${speaker.name}${speaker.party ? ` (${speaker.party})` : ''}` : source || say.unknown

const cueOf = (cue: readonly string[]): string => (cue.length === 0 ? '' : ` · ${cue.join(' … ')}`)
