/**
 * Time expressions against two golds: date specs in both languages (spans exact, values by the days they stand for),
 * and TimeBank's training part (spans overlapping, TIMEX3 values).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import type { Figure, Measure } from '../scripts/report.ts'
import type { Annotator, Passage } from '../src/annotate/annotator.ts'
import { times as english } from '../src/annotate/en/times/times.ts'
import { times as chinese } from '../src/annotate/zh/times/times.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import type { TimeExpression } from '../src/model/time-expression.ts'
import { daysInMonth, printDay, toDay, toNumber } from '../src/text/calendar.ts'
import { isCalendar, isLunar, type Language, type Resolution } from './date-cases.ts'
import { shared } from './shared.ts'

const lexicon = loadLexicon()

/** Reads the time expressions of one text as if it was an article of the given day. */
function readTimes(annotator: Annotator, text: string, published: string): TimeExpression[] {
  const span = { start: 0, end: text.length }
  const language = annotator === chinese ? 'zh' : 'en'
  const sentence = { span, article: 0, paragraph: 0, kind: 'prose' as const, language }
  const passage: Passage = {
    text,
    article: {
      span,
      title: null,
      language,
      genre: null,
      published,
      dateline: null,
      publisher: null,
      party: null,
      complete: true,
      accounts: [],
      evidence: [],
    },
    sentences: [sentence],
    allSentences: [sentence],
    language,
    layers: {
      mentions: [],
      times: [],
      figures: [],
      attributions: [],
      meetings: [],
      commitments: [],
      mechanisms: [],
      positions: [],
      formulas: [],
      events: [],
    },
    lexicon,
  }
  return annotator.annotate(passage).times ?? []
}

interface SpecCase {
  Input: string
  Context?: { ReferenceDateTime: string }
  Results: {
    Text: string
    Start?: number
    Value: { Timex: string; FutureResolution: Resolution; PastResolution: Resolution }
  }[]
}

interface Days {
  readonly start: string
  readonly end: string
  /** Of a range: the day after its last part; `end` is that part's first day. The gold ends ranges on either. */
  readonly after?: string
}

/** Days `[start, end)` that a value stands for; null for durations and vague values. */
function daysOf(value: string): Days | null {
  const [first, last] = value.split('/')
  if (last) {
    const [a, b] = [daysOf(first!), daysOf(last)]
    return a && b && { start: a.start, end: b.start, after: b.end }
  }
  const plain = value.replace(/T.*$/, '')
  const part = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$/.exec(plain)
  if (part) {
    const year = Number(part[1])
    const [from, size] = part[2]!.startsWith('Q')
      ? [Number(part[2]![1]) * 3 - 2, 3]
      : part[2]!.startsWith('H')
        ? [Number(part[2]![1]) * 6 - 5, 6]
        : [0, 0]
    return size === 0 ? null : spanOf(year, from, size)
  }
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(plain)
  if (week) {
    const fourth = toNumber({ year: Number(week[1]), month: 1, day: 4 })
    const monday = fourth - ((fourth + 3) % 7) + (Number(week[2]) - 1) * 7
    return { start: printDay(toDay(monday + (week[3] ? 5 : 0))), end: printDay(toDay(monday + 7)) }
  }
  const match = /^(\d{2,4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(plain)
  if (!match) return null
  const [, y, m, d] = match
  if (y!.length < 4) {
    const years = 10 ** (4 - y!.length)
    return { start: `${y!.padEnd(4, '0')}-01-01`, end: `${Number(y) * years + years}-01-01` }
  }
  if (!m) return spanOf(Number(y), 1, 12)
  if (!d) return spanOf(Number(y), Number(m), 1)
  return { start: plain, end: printDay(toDay(toNumber({ year: Number(y), month: Number(m), day: Number(d) }) + 1)) }
}

function spanOf(year: number, month: number, months: number) {
  const last = month + months - 1
  const start = printDay({ year, month, day: 1 })
  return { start, end: printDay(toDay(toNumber({ year, month: last, day: daysInMonth(year, last) }) + 1)) }
}

const sameDays = (value: string | null, wanted: Resolution): boolean => {
  const days = value === null ? null : daysOf(value)
  if (!days) return false
  if (wanted.date) return days.start === wanted.date
  return (
    days.start === wanted.startDate &&
    [days.end, days.after].some(
      (end) => end === wanted.endDate || (end === days.end && end === nextDay(wanted.endDate)),
    )
  )
}
/** The same TIMEX3 value; a year that the words leave open may be any. */
const sameValue = (value: string | null, timex: string): boolean =>
  value !== null && (value === timex || (timex.startsWith('XXXX') && value.slice(4) === timex.slice(4)))
const nextDay = (day: string | undefined): string | undefined => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '')
  return match
    ? printDay(toDay(toNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) + 1))
    : undefined
}

/** Texts in Traditional script are read through Simplified, character by character, as ingest does. */
const simplified = Converter({ from: 't', to: 'cn' })
const simplify = (text: string): string => (simplified(text).length === text.length ? simplified(text) : text)

function scoreSpecs(language: Language, annotator: Annotator, every: boolean) {
  const counts: typeof isCalendar = (...about) => every || isCalendar(...about)
  let gold = 0,
    found = 0,
    hit = 0,
    valued = 0
  const wrong: string[] = []
  for (const file of ['DateParser.json', 'DatePeriodParser.json']) {
    const cases: SpecCase[] = JSON.parse(
      readFileSync(join(shared, 'eval/dates', language, file), 'utf8').replace(/^\uFEFF/, ''),
    )
    for (const each of cases) {
      const one = { ...each, Input: simplify(each.Input) }
      const calendar = one.Results.filter((r) => counts(language, r.Text, r.Value.Timex, r.Value.PastResolution))
      if (calendar.length < one.Results.length) continue
      const read = readTimes(
        annotator,
        one.Input,
        (one.Context?.ReferenceDateTime ?? '2016-11-07').slice(0, 10),
      ).filter(
        (t) =>
          t.type === 'DATE' &&
          !/REF/.test(t.value ?? '') &&
          counts(language, one.Input.slice(t.span.start, t.span.end), null),
      )
      gold += calendar.length
      found += read.length
      for (const wanted of calendar) {
        const start = wanted.Start ?? one.Input.toLowerCase().indexOf(wanted.Text.toLowerCase())
        const same = read.find((t) => t.span.start === start && t.span.end === start + wanted.Text.length)
        if (same) hit++
        const right =
          same &&
          (isLunar(wanted.Text)
            ? same.value === null
            : sameValue(same.value, wanted.Value.Timex) ||
              sameDays(same.value, wanted.Value.PastResolution) ||
              sameDays(same.value, wanted.Value.FutureResolution))
        if (right) valued++
        else
          wrong.push(
            `${one.Input} | ${wanted.Text} ${wanted.Value.Timex} | ${read.map((t) => `${one.Input.slice(t.span.start, t.span.end)}=${t.value}`).join('; ')}`,
          )
      }
      if (calendar.length === 0 && read.length > 0)
        wrong.push(`${one.Input} | nothing | ${read.map((t) => one.Input.slice(t.span.start, t.span.end))}`)
    }
  }
  return { gold, found, hit, valued, wrong }
}

interface TimeBankSpan {
  start: number
  end: number
  type: string
  value: string
}

function scoreTimeBank() {
  const tokens = execFileSync('xz', ['-dc', join(shared, 'eval/dates/timebank-train.tsv.xz')], {
    maxBuffer: 1 << 28,
  }).toString()
  let gold = 0,
    found = 0,
    touchedGold = 0,
    touchedFound = 0,
    valued = 0
  const wrong: string[] = []
  for (const document of tokens.split(/^(?=\*!-DCTVALUE)/m)) {
    const published = /DCTVALUE="(\d{4}-\d\d-\d\d)/.exec(document)?.[1] ?? ''
    for (const block of document.split(/\n\s*\n/)) {
      let text = ''
      const spans: TimeBankSpan[] = []
      for (const [word, tag, value] of block.split('\n').map((line) => line.split('\t'))) {
        if (!tag || word!.startsWith('*!-')) continue
        text += text ? ' ' : ''
        const start = text.length
        text += word
        if (tag.startsWith('B-')) spans.push({ start, end: text.length, type: tag.slice(2), value: value! })
        else if (tag.startsWith('I-')) spans.at(-1)!.end = text.length
      }
      if (!text) continue
      const read = readTimes(english, text, published)
      const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
        a.start < b.end && b.start < a.end
      gold += spans.length
      found += read.length
      for (const span of spans) {
        const same = read.find((t) => meets(t.span, span))
        if (same) touchedGold++
        if (same && same.value === span.value) valued++
        else
          wrong.push(
            `${text.slice(span.start, span.end)} ${span.type} ${span.value} | ${same ? `${text.slice(same.span.start, same.span.end)}=${same.value}` : 'not read'} | ref ${published}`,
          )
      }
      touchedFound += read.filter((t) => spans.some((s) => meets(t.span, s))).length
      for (const t of read)
        if (!spans.some((s) => meets(t.span, s)))
          wrong.push(`EXTRA ${text.slice(t.span.start, t.span.end)}=${t.value} (${t.rule})`)
    }
  }
  return { gold, found, touchedGold, touchedFound, valued, wrong }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
const f1 = (p: number, r: number): string => (p + r === 0 ? '0' : ((2 * p * r) / (p + r)).toFixed(1))

const measure: Measure = async () => {
  const asked = [false, true].flatMap((every) =>
    (['English', 'Chinese'] as const).map((language) => ({ language, every })),
  )
  const figures: Figure[] = []
  const rows = asked.map(({ language, every }) => {
    const { gold, found, hit, valued, wrong } = scoreSpecs(language, language === 'English' ? english : chinese, every)
    if (process.env.READOUT_EVAL_WRONG && !every) console.log(wrong.join('\n'))
    const [p, r] = [(100 * hit) / found, (100 * hit) / gold]
    if (!every)
      figures.push({
        ...{ what: 'times', language: language === 'English' ? 'en' : 'zh', texts: 'cases', cases: gold },
        ...{ P: p, R: r, F1: (2 * p * r) / (p + r), right: (100 * valued) / hit },
      })
    return `| specs, ${language}${every ? ', all cases' : ''} | ${gold} | ${p.toFixed(1)} | ${r.toFixed(1)} | ${f1(p, r)} | ${percent(valued, hit)} |`
  })
  const bank = scoreTimeBank()
  if (process.env.READOUT_EVAL_WRONG) console.log(bank.wrong.join('\n'))
  const [p, r] = [(100 * bank.touchedFound) / bank.found, (100 * bank.touchedGold) / bank.gold]
  figures.push({
    ...{ what: 'times', language: 'en', texts: 'news', cases: bank.gold },
    ...{ P: p, R: r, F1: (2 * p * r) / (p + r), right: (100 * bank.valued) / bank.touchedGold },
  })
  rows.push(
    `| TimeBank train, overlapping spans | ${bank.gold} | ${p.toFixed(1)} | ${r.toFixed(1)} | ${f1(p, r)} | ${percent(bank.valued, bank.touchedGold)} |`,
  )
  return {
    title: 'Time expressions',
    command: 'npm run eval -- dates',
    body: `Specs: cases whose every gold expression is about calendar dates (no lengths, bare units, lone numbers of days, days that no calendar has: \`eval/date-cases.ts\`); spans exact, a value is right when it is the gold's or stands for the same days as the gold's past or future resolution; a day by the lunar calendar is right without a value. Value accuracy is over the spans found.

| gold | expressions | P | R | F1 | value right |
|---|---|---|---|---|---|
${rows.join('\n')}`,
    figures,
  }
}
export default measure
