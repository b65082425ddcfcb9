import type { PageWords } from '../words.ts'

const en = {
  three: 'Three accounts',
  lead: 'Joined from the three comparisons of two accounts each: what names the same words of an account is one row.',
  third: 'Third account',
  addThird: 'Add a third account',
  all: 'All rows',
  allThree: 'All three',
  only: 'Only {side}',
  two: '{one} and {other}',
  reported: 'Reported by',
  rows: '{n} of {total} rows',
  pair: '{one} and {other} in full',
  pairs: 'Two by two',
  within: 'joined only to a longer passage around this, in another row',
}

/** The words of the table of three accounts. */
export const threeWords: PageWords<typeof en> = {
  en,
  zh: {
    three: '三份文本',
    lead: '由三组两两对照合成：指向同一文本相同词句的，合为一行。',
    third: '第三份文本',
    addThird: '加入第三份文本',
    all: '全部各行',
    allThree: '三方均有',
    only: '仅{side}',
    two: '{one}和{other}',
    reported: '记述方',
    rows: '共 {total} 行，显示 {n} 行',
    pair: '{one}与{other}详细对照',
    pairs: '两两对照',
    within: '仅与包含此处的较长段落相对应，见另一行',
  },
}
