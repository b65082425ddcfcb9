import type { PageWords } from '../words.ts'

const en = {
  filters: 'Filters',
  any: 'any',
  clearFilters: 'Clear the filters',
  nothingFits: 'Nothing fits these filters',
  pagesOfList: 'Pages of the list',
  pageOf: '{from}–{to} of {total}',
  before: 'Before',
  next: 'Next',
  party: 'Party',
  secondParty: 'and party',
  undated: 'date not known',
  accountOf: 'account of',
  thirdParty: 'a third party’s or not known',
  openPassage: 'Open the passage',
}

/** What the pages of the record say alike. */
export const recordWords: PageWords<typeof en> = {
  en,
  zh: {
    filters: '筛选',
    any: '不限',
    clearFilters: '清除筛选',
    nothingFits: '没有符合筛选的内容',
    pagesOfList: '列表分页',
    pageOf: '第 {from}–{to} 项，共 {total} 项',
    before: '上一页',
    next: '下一页',
    party: '所属方',
    secondParty: '及另一方',
    undated: '日期不详',
    accountOf: '何方文本',
    thirdParty: '第三方或不详',
    openPassage: '打开原文此处',
  },
}
