/** The closed classes that Chinese time expressions are built of. */
export const NUMERAL = '[0-9０-９〇○零一二两三四五六七八九十百千廿卅]'
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

export const YEAR =
  '(?:[12１２][0-9０-９]{3}|[〇○零一二三四五六七八九]{4}|[二三四五六七八九一][〇○零一二三四五六七八九]{2}(?=年[0-9十一二三四五六七八九]{1,2}月)|两千(?:零?[一二三四五六七八九十]{1,3})?|(?<![0-9])[0-9]{2}(?=年(?:[0-9]{1,2}|十?[一二三四五六七八九十])月)) ?年'
export const MONTH = '(?:1[0-2]|0?[1-9]|１[０-２]|[１-９]|十[一二]?|[一二三四五六七八九]) ?月份?'
export const DAY =
  '(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]|[１-３]?[０-９]) ?(?:日|号)|(?:三十一?|二?十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十)(?![百千万亿个多余几来年月点分名项日号])'
/** Months and days that only the lunar calendar has. */
export const LUNAR_MONTH = '(?:正|腊)月'
export const LUNAR_DAY =
  '(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|(?:二十|三十|十)[一二三四五六七八九]?(?![百千万亿个多余几来年月点分名项日号位家]))'
export const UNIT = '(?:个)?(?:多)?(?:小时|分钟|天|日|周|星期|月|季度|年|年代|世纪|秒)'

/** The number that a Chinese or Arabic numeral says: 二〇二三, 十五, 两百, 2023, ２０; null when it is none. */
export function numberOf(written: string): number | null {
  const plain = written.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
  if (/^\d+$/.test(plain)) return Number(plain)
  if (/^廿/.test(plain)) return 20 + (DIGITS[plain[1] ?? ''] ?? 0)
  if (/^[〇○零一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((digit) => DIGITS[digit]).join(''))
  let total = 0
  let digit: number | null = null
  for (const character of plain) {
    const place = PLACES[character]
    if (place !== undefined) {
      total += (digit ?? 1) * place
      digit = null
    } else if (DIGITS[character] !== undefined) digit = DIGITS[character]
    else return null
  }
  return total + (digit ?? 0)
}

/** The number before 年, 月, 日 or 号. */
export const partOf = (written: string): number | null => numberOf(written.replace(/ ?(?:[年日号]|月份?)$/, ''))

const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 }
export const weekdayNumber = (written: string): number => WEEKDAYS[written]!

/** TIMEX unit of a Chinese unit word. */
export function unitOf(word: string): string {
  const bare = word.replace(/^个?多?/, '')
  return (
    {
      秒: 'TS',
      分钟: 'TM',
      小时: 'TH',
      天: 'D',
      日: 'D',
      周: 'W',
      星期: 'W',
      月: 'M',
      季度: 'Q',
      年: 'Y',
      年代: 'DE',
      世纪: 'CE',
    } as Record<string, string>
  )[bare]!
}

/** TIMEX duration: 五年 → P5Y, 4个小时 → PT4H. */
export function printDuration(count: number | null, unit: string): string {
  const number = count ?? 'X'
  if (unit.startsWith('T')) return `PT${number}${unit[1]}`
  if (unit === 'Q') return count === null ? 'PXM' : `P${count * 3}M`
  if (unit === 'DE' || unit === 'CE') return count === null ? 'PXY' : `P${count * (unit === 'DE' ? 10 : 100)}Y`
  return `P${number}${unit}`
}

/** 初, 早些时候, 年初 → start; 中 → mid; 底, 末, 晚些时候 → end. */
export function modOf(words: string | undefined): 'start' | 'mid' | 'end' | null {
  if (!words) return null
  if (/初|早些|上旬|前期/.test(words)) return 'start'
  return /中/.test(words) ? 'mid' : /底|末|晚些|下旬|后期/.test(words) ? 'end' : null
}
