/** The closed classes that English time expressions are built of. */
const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
}
const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tues: 2,
  tue: 2,
  wednesday: 3,
  weds: 3,
  wed: 3,
  thursday: 4,
  thurs: 4,
  thur: 4,
  thu: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
}
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
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
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
}
export const UNITS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}

const longestFirst = (words: Readonly<Record<string, number>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')

/** Long forms, and abbreviations with or without a full stop: a stop belongs to an abbreviation (Nov.), not to a whole name, behind which it ends the sentence. */
export const MONTH = `(?:${longestFirst(MONTHS)})(?:\\b|(?=\\d))(?:(?<!ary|ber|march|april|may|june|july|august)\\.(?!\\s*$))?`
/** Only forms that are no other word: "may", "march", "sat", "sun" want a capital. */
export const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Weds|Thu(?:rs|r)?|Fri|Sat(?:ur)?|Sun)(?:day\\b|\\b(?:\\.(?!\\s*$))?)'
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d:]|\\.\\d|,\\d{3})'
export const YEAR = '(?:1[5-9]|20|21)\\d\\d(?!\\d|[,.]\\d|%)'
const DECADE_WORD = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SMALL_WORD = 'one|two|three|four|five|six|seven|eight|nine'
export const TEEN_WORD = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const BELOW_HUNDRED = `(?:${TEEN_WORD}|(?:${DECADE_WORD})(?:[- ](?:${SMALL_WORD}))?|${SMALL_WORD})`
/** A year in words: two thousand and eighteen, nineteen ninety-six, nineteen zero one, twenty twenty-four, one thousand seven hundred and eighty-nine. */
export const SPELLED_YEAR = `(?:two thousand(?:(?: and)? ${BELOW_HUNDRED})?|one thousand (?:${SMALL_WORD}) hundred(?:(?: and)? ${BELOW_HUNDRED})?|(?:fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[- ](?:(?:zero|oh)[- ](?:${SMALL_WORD})|${TEEN_WORD}|(?:${DECADE_WORD})(?:[- ](?:${SMALL_WORD}))?))`
/** A year of three digits in words: two hundred and sixty-seven. */
export const SMALL_YEAR = `(?:${SMALL_WORD}) hundred(?:(?: and)? ${BELOW_HUNDRED})?`
/** Decades in words, with and without their century. */
export const DECADE = 'twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties'
export const SPELLED_DECADE = `(?:(?:seventeen|eighteen|nineteen|twenty)[- ](?:tens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|two thousand(?: and)? (?:tens|twenties)|two thousands)`
export const ORDINAL_NUMBER = `(?:\\d{1,2}(?:st|nd|rd|th)|twenty-first|(?:${Object.keys(ORDINALS).join('|')}))`
/** A year in figures or words. */
export const ANY_YEAR = `(?:${YEAR}|${SPELLED_YEAR}\\b)`
/** A day in words: the twenty-first, May twenty one, second of June. */
export const DAY_WORD = `(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|${SMALL_WORD})|thirtieth|twentieth|${Object.keys(
  ORDINALS,
)
  .filter((word) => ORDINALS[word]! < 20)
  .join('|')})`
export const COUNT = `(?:\\d{1,3}|${longestFirst(NUMBERS)}|(?:twenty|thirty|forty|fifty|sixty)-(?:one|two|three|four|five|six|seven|eight|nine)|a few|several|a couple of|many)`
export const UNIT = '(?:second|minute|hour|day|night|week|month|quarter|year|decade|centur)(?:y|ies|s)?'

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '')

/** The number of a month's name, 1 to 12. */
export const monthOf = (word: string): number => MONTHS[bare(word)]!
/** Monday is 1. */
export const weekdayNumber = (word: string): number => WEEKDAYS[bare(word)]!
/** The day of "27", "27th", "fifteenth", "twenty-first", "twenty one". */
export function dayOf(word: string): number {
  const [tens, ones] = word.toLowerCase().split(/[- ]/)
  if (ones !== undefined) return NUMBERS[tens!]! + (ORDINALS[ones] ?? NUMBERS[ones] ?? 0)
  return ORDINALS[bare(word)] ?? NUMBERS[bare(word)] ?? Number.parseInt(word, 10)
}

/** The year of a SPELLED_YEAR or SMALL_YEAR match. */
export function spelledYear(words: string): number {
  const parts = words
    .toLowerCase()
    .split(/[- ]/)
    .filter((part) => part !== 'and')
  const counted = parts.includes('thousand') || parts.includes('hundred')
  if (!counted) return parts.slice(1).reduce((sum, part) => sum + (NUMBERS[part] ?? 0), NUMBERS[parts[0]!]! * 100)
  return parts.reduce(
    (sum, part, i) =>
      part === 'thousand'
        ? sum * 1000
        : part === 'hundred'
          ? sum + NUMBERS[parts[i - 1]!]! * 100
          : parts[i + 1] === 'hundred'
            ? sum
            : sum + (NUMBERS[part] ?? 0),
    0,
  )
}

/** "seventies" → 70. */
export const decadeOf = (word: string): number => NUMBERS[word.toLowerCase().replace(/ies$/, 'y')]!
/** The first year of a SPELLED_DECADE match: "nineteen-seventies" → 1970. */
export const spelledDecade = (words: string): string =>
  String(spelledYear(words.replace(/ies$/i, 'y').replace(/(ten|thousand)s$/i, '$1')))
/** "21st", "nineteenth", "twenty-first" → its number. */
export const ordinalNumber = (word: string): number => (/^\d/.test(word) ? Number.parseInt(word, 10) : dayOf(word))

/** The year of an ANY_YEAR match. */
export const anyYear = (written: string): number => (/^\d/.test(written) ? Number(written) : spelledYear(written))

/** The number that a count says; null for "several", "a few", which say none. */
export function countOf(words: string): number | null {
  const word = words.toLowerCase()
  if (/^\d+$/.test(word)) return Number(word)
  if (word === 'a couple of') return 2
  const [tens, ones] = word.split('-')
  if (ones !== undefined) return (NUMBERS[tens!] ?? 0) + (NUMBERS[ones] ?? 0)
  return NUMBERS[word] ?? null
}

/** TIMEX unit of a unit word: "years" → `Y`. */
export const unitOf = (word: string): string => UNITS[word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')]!

/** A TIMEX duration: `P3Y`, `PT4H`; X where the words give no number. */
export function printDuration(count: number | null, unit: string): string {
  const number = count ?? 'X'
  if (unit.startsWith('T')) return `PT${number}${unit[1]}`
  if (unit === 'Q') return count === null ? 'PXM' : `P${count * 3}M`
  if (unit === 'DE') return count === null ? 'PXY' : `P${count * 10}Y`
  if (unit === 'CE') return count === null ? 'PXY' : `P${count * 100}Y`
  return `P${number}${unit}`
}
