/**
 * Which expressions of the date specs are about calendar dates. The same test is put to a gold expression and to what
 * the reader found: what is not about calendar dates counts on neither side.
 *
 * Counted are all dates and ranges of dates, in words or figures, said or named from the day of the text, but for
 * 1. lengths: words that count units of time and name nothing of the calendar beside ("in three weeks", "past 3 days",
 *    "two years ago", 近三年, 前1周). TIMEX3 has them as durations, or as offsets as vague as their unit;
 * 2. bare units: a day, week, month, year or season with no word that says which ("the day", "my week", "the same
 *    month", "rest of the year", "summer", 最近);
 * 3. numbers of days without month and year ("on 15", "the second", 29日): by the value, `XXXX-XX-…`;
 * 4. days that no calendar has (30 February): by the value, whose resolution is `0001-01-01`, or a day past the end of
 *    its month.
 *
 * Months and days by the lunar calendar (农历, 正月, 初一, 大年三十, those of an imperial era) count with their spans. Their
 * value in the gold is the lunar number written as if it was a Gregorian one, a day that is not meant: right is a reading
 * that gives none.
 */
import { daysInMonth } from '../src/text/calendar.ts'

export type Language = 'English' | 'Chinese'
export type Resolution = { date?: string; startDate?: string; endDate?: string }

const ENGLISH_COUNT =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|few|several|couple of)'
/** Words that count units of time, and words that name a part of the calendar. */
const LENGTH: Readonly<Record<Language, RegExp>> = {
  English: new RegExp(
    `\\b${ENGLISH_COUNT}[ -]?(?:business |consecutive )?(?:days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))\\b`,
    'i',
  ),
  Chinese: /^(?:[前后上下近]|未来|过去|最近|今后)[ 的]*[0-9一二两三四五六七八九十几数]+ *个?(?:天|日|周|星期|月|年)/,
}
const NAMED: Readonly<Record<Language, RegExp>> = {
  English:
    /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\d{4}|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|today|tomorrow|tmrw|yesterday/i,
  Chinese: /月[0-9一二三四五六七八九十初]|[0-9]{4}|星期|今天|昨天|明天/,
}
const BARE: Readonly<Record<Language, RegExp>> = {
  English:
    /^(?:(?:the )?rest (?:of )?|(?:earlier|later) in |mid[ -]?)?(?:(?:the|my|same|that|this|the same) )?(?:same )?(?:day|week|weekend|month|year|spring|summer|autumn|fall|winter)$/i,
  Chinese: /^(?:最近|近日|近期|那天|当天)$/,
}
/** "this week" says which one; "this day" no more than "the day". */
const POINTED = /^(?:rest (?:of )?)?this (?:week|weekend|month|year|spring|summer|autumn|fall|winter)$/i

/** True for an expression about calendar dates; `timex` is the gold's value, null for one that the reader found. */
export function isCalendar(language: Language, words: string, timex: string | null, resolved?: Resolution): boolean {
  if (LENGTH[language].test(words) && !NAMED[language].test(words)) return false
  if (BARE[language].test(words) && !POINTED.test(words)) return false
  if (timex === null) return !isDayNumber(language, words)
  if (/^\(?XXXX-(?:XX|WXX$|WXX-WE)|^XXXX$/.test(timex)) return false
  return !/^0001/.test(resolved?.date ?? '') && !isImpossible(timex)
}

/** True for a month or day by the lunar calendar; the eras after 1912 count by the Gregorian one. */
export const isLunar = (words: string): boolean =>
  /农历|阴历|正月|腊月|大年|月初[一二三四五六七八九十]/.test(words) ||
  (/^(?!民国|大正|昭和|平成|令和|公元)[^0-9〇零一二三四五六七八九十今明去前后]{2}(?:元|[0-9一二三四五六七八九十]{1,3})年/.test(
    words,
  ) &&
    words.includes('月'))

/** "the 15th", 29日: what the value says of a gold expression, said of words. */
const isDayNumber = (language: Language, words: string): boolean =>
  language === 'English'
    ? /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/i.test(words)
    : /^[0-9一二三四五六七八九十廿]{1,3}[日号]$/.test(words)

function isImpossible(timex: string): boolean {
  const match = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(timex)
  if (!match) return false
  const year = match[1] === 'XXXX' ? 2000 : Number(match[1])
  return Number(match[3]) > daysInMonth(year, Number(match[2]))
}
