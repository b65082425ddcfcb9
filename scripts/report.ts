import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One question's answer in a report: what was measured, by which command, and the figures as Markdown. */
export interface Section {
  readonly title: string
  /** The command that makes this section again. */
  readonly command: string
  readonly body: string
}

/** A measuring script: default export of `eval/<topic>.eval.ts` and `bench/<topic>.bench.ts`. */
export type Measure = () => Promise<Section>

/**
 * Runs the measuring scripts of a folder (all, or the named topics) and writes their sections into its REPORT.md;
 * the sections of topics that were not run stay as they are.
 */
export async function writeReport(folder: string, kind: 'eval' | 'bench', title: string, topics: readonly string[]) {
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
    sections.set(topic, `## ${section.title}\n\n\`${section.command}\`\n\n${section.body.trim()}\n`)
    console.log(`${section.body.trim()}\n`)
  }
  const body = known.filter((topic) => sections.has(topic)).map((topic) => `<!-- ${topic} -->\n${sections.get(topic)}`)
  writeFileSync(path, `# ${title}\n\n${body.join('\n')}`)
}

function parseSections(report: string): Map<string, string> {
  const parts = report.split(/^<!-- ([\w-]+) -->\n/m)
  const sections = new Map<string, string>()
  for (let i = 1; i < parts.length; i += 2) sections.set(parts[i]!, `${parts[i + 1]!.trim()}\n`)
  return sections
}
