import { LARGEST } from '../../common/figures/figures.ts'

const SMALL: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const LARGE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  tn: 1e12,
  m: 1e6,
  lakh: 1e5,
  crore: 1e7,
}
const FRACTIONS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 }
const words = Object.keys(SMALL)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** A number in figures or words: 760 billion · 1,985 · 2.5 · twenty-five · three hundred · two-thirds · one quarter · a third (of) · half · $1.5bn · £760m · 500 crore. */
export const NUMBER = `(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[ -]?(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|tn)\\b|(?<=[$€£¥₹]\\d{1,4}(?:\\.\\d{1,3})?)m\\b)?|(?:(?:${words})[- ](?:third|quarter|fifth|tenth)s?|a (?:third|quarter|fifth|tenth)(?= of\\b)|half)\\b|(?:a|${words})(?:-(?:${words}))?(?: (?:dozen|hundred|thousand|million|billion|trillion))+\\b|(?:${words})(?:-(?:${words}))?\\b)`

/** The value of a NUMBER match; null when it is beyond a double's exact range. */
export function numberOf(written: string): number | null {
  const lower = written.toLowerCase().trim()
  if (lower === 'half') return 0.5
  const fraction = /^(\w+)[- ](half|third|quarter|fifth|tenth)s?$/.exec(lower)
  if (fraction) return (SMALL[fraction[1]!] ?? 1) / FRACTIONS[fraction[2]!]!
  let value = 0
  for (const part of lower.match(/[\d,.]+|[a-z]+/g) ?? []) {
    const scale = LARGE[part]
    if (scale) value = (value || 1) * scale
    else value += /^\d/.test(part) ? Number(part.replaceAll(',', '')) : (SMALL[part] ?? (part === 'a' ? 1 : 0))
  }
  return value <= LARGEST ? value : null
}
