/** Longest headline, in characters (Han count double). */
const LONGEST_HEADLINE = 120

/** A line that could be a headline: short, without a sentence end, not a field or a list item. */
export function isHeadline(line: string): boolean {
  const width = line.length + (line.match(/\p{Script=Han}/gu)?.length ?? 0)
  return (
    width >= 6 &&
    width <= LONGEST_HEADLINE &&
    !/[。！？!?.;；:：,，]["”’」』)）]*$/.test(line) &&
    !SUBTITLE.test(line) &&
    !DATELINE_ZH.test(line) &&
    !/^(?:[-•·*–]|\d+[.、)]|[（(]?[一二三四五六七八九十]+[、)）]|date \d{4})/.test(line)
  )
}

/** What a scraper writes over a page: date 2024-04-26 Politics */
export const isScraperHeader = (line: string): boolean => /^date \d{4}-\d\d-\d\d(?: .{0,40})?$/.test(line)

/** A piece that comes over from another page: (上接第一版) · （上接A1版） · (Continued from page 1) */
export const isJump = (line: string): boolean =>
  /^[（(]\s*(?:紧接|上接|接)\s*(?:第?\s*[一二三四五六七八九十\dA-Z]{1,4}\s*版)|^[（(]?\s*continued from (?:page|p\.)/i.test(
    line,
  )

/**
 * Whether the lines behind a headline open an article:
 * - a subtitle: ——在…上的演讲
 * - a dateline: 新华社旧金山11月15日电 · 本报北京4月2日电 · (2023年11月15日, 旧金山) · PARIS, Oct. 27 (Agency) -- · BEIJING (Agency) --
 */
export const opensArticle = (following: readonly string[]): boolean =>
  following.some((line) => [SUBTITLE, DATELINE_ZH, DATELINE_EN, PLACE_ALONE].some((form) => form.test(line)))

/** Beijing: · New Delhi: */
const PLACE_ALONE = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}:$/u
const SUBTITLE = /^(?:——|--|—)\s*\S.{2,60}$/
const DATELINE_ZH =
  /^(?:[（(]?(?:[\p{Script=Han}]{2,8}(?:社|报|网|台))[\p{Script=Han}]{0,12}\d{1,2}月\d{1,2}日(?:电|讯)|[（(]\d{4}年\d{1,2}月\d{1,2}日[,，]\s*[\p{Script=Han}]{2,12}[)）]$)/u
const DATELINE_EN = /^[A-Z][A-Z .'-]{2,30}(?:, [A-Z][a-z.]+ \d{1,2})? ?\([A-Z][\w ]{2,30}\) ?(?:--|—|–|-)/
