import type { Sheet } from './sheet.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const guard = (words: string): string => words.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)
const tag = (language: string) => (language === 'zh' ? ' lang="zh-Hans"' : language === 'en' ? ' lang="en"' : '')

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 "Source Serif 4",Georgia,"Noto Serif SC","Songti SC",SimSun,serif;color:#1d1c19}
h1,h2{line-height:1.25}blockquote{margin:.4rem 0 .8rem;padding-left:.9rem;border-left:3px solid #bbb}
.head{margin:1.2rem 0 .3rem;font-weight:600}.missing{font-style:italic;color:#555}.warning{font-weight:600}
table{width:100%;border-collapse:collapse;font-size:.82rem}th,td{padding:.35rem .5rem;border:1px solid #bbb;text-align:left;vertical-align:top}
.notes{font-size:.85rem}.notes li{margin-bottom:.5rem;overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}`

/** A memo as one HTML page that asks nobody for anything: all words are guarded, there is no script. */
export function writeHtml(sheet: Sheet): string {
  const body = sheet.blocks.map((block) => {
    if (block.kind === 'heading') return `<h2>${guard(block.words)}</h2>`
    if (block.kind === 'text')
      return block.words
        .split(/\n\s*\n/)
        .filter((words) => words.trim() !== '')
        .map((words) => `<p>${guard(words.trim()).replaceAll('\n', '<br>')}</p>`)
        .join('\n')
    return [block.head && `<p class="head">${guard(block.head)}</p>`, ...block.lines.map(writeLine)]
      .filter(Boolean)
      .join('\n')
  })
  return `<!doctype html>
<html lang="${sheet.language === 'zh' ? 'zh-Hans' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${guard(sheet.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${guard(sheet.title)}</h1>
${body.join('\n')}
${sheet.notes.length > 0 ? `<h2>${guard(sheet.notesTitle)}</h2>\n<ol class="notes">\n${sheet.notes.map(writeNote).join('\n')}\n</ol>` : ''}
${sheet.tables.map(writeTable).join('\n')}
</body>
</html>
`
}

const writeLine = ({
  name,
  language,
  words,
  missing,
  note,
}: Extract<Sheet['blocks'][number], { lines: unknown }>['lines'][number]) =>
  `<blockquote><b>${guard(name)}:</b> ${
    words === null ? `<span class="missing">${guard(missing ?? '')}</span>` : `<q${tag(language)}>${guard(words)}</q>`
  }<sup><a id="place-${note}" href="#note-${note}">${note}</a></sup></blockquote>`

const writeNote = ({ number, said, address, words, language, warnings }: Sheet['notes'][number]) => {
  const place = /^https?:\/\//.test(address) ? `<a href="${guard(address)}">${guard(address)}</a>` : guard(address)
  const quote = words === null ? '' : ` <q${tag(language)}>${guard(words)}</q>`
  const warning = warnings.map((one) => ` <span class="warning">${guard(one)}</span>`).join('')
  return `<li id="note-${number}">${guard(said)}. ${place}.${quote}${warning} <a href="#place-${number}">↩</a></li>`
}

const writeTable = ({ title, columns, rows, languages, remarks }: Sheet['tables'][number]) =>
  `<h2>${guard(title)}</h2>
<p>${guard(remarks.join(' '))}</p>
<table><thead><tr>${columns.map((column) => `<th scope="col">${guard(column)}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map((cell, index) => `<td${index === 2 ? tag(languages[0]) : index === 3 ? tag(languages[1]) : ''}>${guard(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>`
