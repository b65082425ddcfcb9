import type { TimeRule } from '../../common/times/time-rule.ts'

/**
 * A time of day.
 * - 10 a.m. · 3:30 PM · 11:45 · 7 p.m. EST · noon · midnight
 */
export const clock: TimeRule = {
  id: 'en/times/clock',
  cue: /\d|noon|midnight/i,
  pattern:
    /\b(?:(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\d))? ?(?<half>[ap])\.?m\b\.?|(?<hours>[01]?\d|2[0-3]):(?<minutes>[0-5]\d)(?!:?\d)|(?<word>noon|midnight))(?: (?:E[SD]?T|P[SD]?T|GMT|UTC|local time))?/giu,
  read(match) {
    const { hour, minute, half, hours, minutes, word } = match.groups!
    const twelve = Number(hour) % 12
    const time = word
      ? /noon/i.test(word)
        ? '12:00'
        : '24:00'
      : hour
        ? `${String(/p/i.test(half!) ? twelve + 12 : twelve).padStart(2, '0')}:${minute ?? '00'}`
        : `${hours!.padStart(2, '0')}:${minutes}`
    return { type: 'TIME', value: `T${time}`, said: ['time'], inferred: [] }
  },
}
