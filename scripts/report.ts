import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One question's answer in a report: what was measured, by which command, and the figures as Markdown. */
export interface Section {
  readonly title: string
  /** The command that makes this section again. */
  readonly command: string
  readonly body: string
  /** The figures that users see beside the reader they are about. */
  readonly figures?: readonly Figure[]
}

/** One published figure. Shares are percentages; what was not measured is left out. */
export interface Figure {
  /** What was measured: a layer of the reading, or a step of linking. */
  readonly what: string
  /** null: both languages together. */
  readonly language: 'en' | 'zh' | null
  /** In what kind of texts: readout, news, mixed, … */
  readonly texts: string
  /** How many marked cases stand behind it. */
  readonly cases: number
  readonly P?: number
  readonly R?: number
  readonly F1?: number
  /** Share right, where there is one answer a case. */
  readonly right?: number
}

/** A measuring script: default export of `eval/<topic>.eval.ts` and `bench/<topic>.bench.ts`. */
export type Measure = () => Promise<Section>

/**
 * Runs the measuring scripts of a folder (all, or the named topics) and writes their sections into its REPORT.md;
 * the sections of topics that were not run stay as they are. `published`: the file that keeps the figures for users.
 */
export async function writeReport(
  folder: string,
  kind: 'eval' | 'bench',
  title: string,
  topics: readonly string[],
  published?: string,
) {
  const suffix = `.${kind}.ts`
  const known = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort()
  const unknown = topics.filter((topic) => !known.includes(topic))
  if (unknown.length > 0) {
    console.error(`${kind}: no such topic: ${unknown.join(', ')}. There are: ${known.join(', ')}`)
    process.exitCode = 2
    return
  }
  const path = join(folder, 'REPORT.md')
  const sections = existsSync(path) ? parseSections(readFileSync(path, 'utf8')) : new Map<string, string>()
  for (const topic of topics.length > 0 ? topics : known) {
    console.log(`${kind}: ${topic} …`)
    const measure: { default: Measure } = await import(pathToFileURL(join(folder, `${topic}${suffix}`)).href)
    const section = await measure.default()
    if (published && section.figures) publish(published, topic, section.figures)
    sections.set(topic, `## ${section.title}\n\n\`${section.command}\`\n\n${section.body.trim()}\n`)
    console.log(`${section.body.trim()}\n`)
  }
  const body = known.filter((topic) => sections.has(topic)).map((topic) => `<!-- ${topic} -->\n${sections.get(topic)}`)
  writeFileSync(path, `# ${title}\n\n${body.join('\n')}`)
}

/** Puts the figures of a topic into the file, in place of its old ones, rounded to a tenth. */
function publish(path: string, topic: string, figures: readonly Figure[]): void {
  const all: Record<string, readonly Figure[]> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const topics = Object.entries({ ...all, [topic]: figures }).sort(([a], [b]) => (a < b ? -1 : 1))
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(topics), round, 2)}\n`)
}

function parseSections(report: string): Map<string, string> {
  const parts = report.split(/^<!-- ([\w-]+) -->\n/m)
  const sections = new Map<string, string>()
  for (let i = 1; i < parts.length; i += 2) sections.set(parts[i]!, `${parts[i + 1]!.trim()}\n`)
  return sections
}
