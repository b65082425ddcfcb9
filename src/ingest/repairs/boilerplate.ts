import type { Edit } from '../../text/edit-map.ts'

/**
 * Lines that a site or an agency puts around its texts. Each takes a line of its own:
 * - `boilerplate/original`: View original content: … · [查看原文] · 阅读原文
 * - `boilerplate/share`: Share this article · Share on … · Print this page · 分享到 · 扫一扫
 * - `boilerplate/subscribe`: Sign up for our newsletter · Subscribe to … · 关注我们的公众号
 * - `boilerplate/more`: Read more: … · Related: … · 相关阅读 · 更多新闻
 * - `boilerplate/editor`: 责任编辑：… · (编辑：…)
 * - `boilerplate/end`: ### · -30- · # # #
 * Lines that credit a publisher or say that a text was updated stay: they are evidence.
 */
const LINES: readonly (readonly [rule: string, pattern: RegExp])[] = [
  [
    'boilerplate/original',
    /^(?:view original (?:content|article|version)\b.*|\[?(?:点击)?(?:查看|阅读)原文\]?(?:\([^()\s]*\))?)$/i,
  ],
  [
    'boilerplate/share',
    /^(?:share this (?:article|page|story|post)\b.{0,20}|share (?:on|via) (?:facebook|x|twitter|linkedin|whatsapp|wechat|weibo|email)\b.{0,20}|print this (?:page|article)|(?:tweet|email|facebook|linkedin|whatsapp)(?: ?[|·,] ?(?:tweet|email|facebook|linkedin|whatsapp|print))*|分享(?:到|至).{0,20}|(?:微信)?扫一扫.{0,20})$/i,
  ],
  ['boilerplate/subscribe', /^(?:sign up (?:for|to)\b.{0,80}|subscribe (?:to|now|for)\b.{0,80}|关注我们.{0,20})$/i],
  [
    'boilerplate/more',
    /^(?:(?:read|see) (?:more|also)(?::.{0,120})?|related(?: articles| stories)?:.{0,120}|click here\b.{0,60}|(?:相关阅读|更多新闻|延伸阅读)[:：]?.{0,40})$/i,
  ],
  ['boilerplate/editor', /^[（(]?(?:责任)?编辑[:：].{1,20}$/],
  ['boilerplate/end', /^(?:#{3}|# # #|-30-|-{3,} ?end ?-{3,})$/i],
]

/** Takes out the lines that are no part of the text, with the line end behind them; not a line that goes on with the one before it. */
export function findBoilerplate(raw: string): Edit[] {
  return [...raw.matchAll(/(?<=^|\n[ \t]*\n)[ \t*_]*(?<words>\S[^\n]{0,200}?)[ \t*_]*(?:\n|$)/g)].flatMap(
    (match): Edit[] => {
      const found = LINES.find(([, pattern]) => pattern.test(match.groups!.words!))
      return found
        ? [{ raw: { start: match.index, end: match.index + match[0].length }, words: '', rule: found[0] }]
        : []
    },
  )
}
