import type { PageWords } from '../words.ts'

const en = {
  notes: 'Notes in the margin',
  place: '{at} of {n}',
  former: 'Place before',
  next: 'Next place',
  noPlace: 'not in this text',
}

/** The words of the reading page that came later. */
export const readWords: PageWords<typeof en> = {
  en,
  zh: { notes: '页边批注', place: '第 {at} 处，共 {n} 处', former: '上一处', next: '下一处', noPlace: '此文中没有' },
}
