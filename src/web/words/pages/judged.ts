import type { PageWords } from '../words.ts'

const en = {
  accept: 'accepted by {by}, {at}',
  correct: 'corrected by {by}, {at}',
  reject: 'rejected by {by}, {at}',
  add: 'added by {by}, {at}',
  none: 'not reviewed',
  contested: 'others hold otherwise',
  note: 'Note',
  readAs: 'read as',
  state: 'Proposals by rule; {n} of {total} judged by people',
  showRejected: 'Show what was rejected ({n})',
  reviewed: 'Judged by people',
  legend: { accept: 'accepted', correct: 'corrected', add: 'added by hand', reject: 'rejected' },
}

/** The words in which people's judgements are shown, wherever something read stands. */
export const judgedWords: PageWords<typeof en> = {
  en,
  zh: {
    accept: '{by} 已认可，{at}',
    correct: '{by} 已更正，{at}',
    reject: '{by} 已否定，{at}',
    add: '{by} 添加，{at}',
    none: '未经审阅',
    contested: '另有不同判断',
    note: '备注',
    readAs: '原读作',
    state: '由规则读出；{total} 条中 {n} 条已经人工判断',
    showRejected: '显示已否定的（{n}）',
    reviewed: '人工判断',
    legend: { accept: '已认可', correct: '已更正', add: '人工添加', reject: '已否定' },
  },
}
