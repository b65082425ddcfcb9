/** Which field of a record is what. */
export interface FieldMap {
  readonly text: string
  /** By standard name (title, published, url, publisher, author, language, party), the record's own. */
  readonly claims: Readonly<Record<string, string>>
}

/** Names under which tables give the same thing, likeliest first. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  text: [
    'text',
    'content',
    'body',
    'article',
    'full_text',
    'fulltext',
    'article_text',
    'transcript',
    'maintext',
    '正文',
    '内容',
    'description',
    'summary',
  ],
  title: ['title', 'headline', 'subject', 'name', '标题', '题目'],
  published: [
    'published',
    'publish_time',
    'published_at',
    'publish_date',
    'date',
    'pubdate',
    'datetime',
    'time',
    'created_at',
    '日期',
    '发布时间',
    '时间',
  ],
  url: ['url', 'source_url', 'link', 'href', 'permalink', 'address', '链接', '网址', '来源链接'],
  publisher: ['publisher', 'source', 'outlet', 'media', 'site', 'agency', '来源', '媒体'],
  author: ['author', 'byline', 'writer', '作者'],
  language: ['language', 'lang', '语言'],
  party: ['party', 'country', '国家'],
}

const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/**
 * Guesses which field is what by their names, and the text, where no name tells, by which field holds the longest words.
 * What a person says (`given`: standard name → field) goes before. Null where no field holds text.
 */
export function guessFields(
  fields: readonly string[],
  given: Readonly<Record<string, string>>,
  sample: readonly Readonly<Record<string, unknown>>[],
): FieldMap | null {
  const used = new Set<string>()
  const find = (standard: string): string | undefined => {
    const own = given[standard]
    const named = own !== undefined ? fields.find((field) => field === own) : undefined
    const field =
      own !== undefined
        ? named
        : NAMES[standard]!.map((name) => fields.find((one) => plainName(one) === name && !used.has(one))).find(
            (one) => one !== undefined,
          )
    if (field !== undefined) used.add(field)
    return field
  }
  const text = find('text') ?? longestField(fields, sample)
  if (text === undefined) return null
  used.add(text)
  const claims: Record<string, string> = {}
  for (const standard of Object.keys(NAMES)) {
    if (standard === 'text') continue
    const field = find(standard)
    if (field !== undefined) claims[standard] = field
  }
  return { text, claims }
}

/** Fewer characters than this, on average, are no text. */
const LEAST_TEXT = 80

function longestField(
  fields: readonly string[],
  sample: readonly Readonly<Record<string, unknown>>[],
): string | undefined {
  const average = (field: string) =>
    sample.reduce((sum, row) => sum + (typeof row[field] === 'string' ? (row[field] as string).length : 0), 0) /
    (sample.length || 1)
  const [best] = [...fields].sort((a, b) => average(b) - average(a))
  return best !== undefined && average(best) >= LEAST_TEXT ? best : undefined
}

/** How a map reads for a person: `text=content, title=headline`. */
export const printFields = ({ text, claims }: FieldMap): string =>
  [['text', text] as const, ...Object.entries(claims)].map(([standard, field]) => `${standard}=${field}`).join(', ')
