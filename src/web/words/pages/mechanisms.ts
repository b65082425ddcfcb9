import type { PageWords } from '../words.ts'

const en = {
  lead: 'Working groups, dialogues, hotlines and other standing channels that the documents name. Each state is what an account reports, with its words.',
  total: '{n} channels',
  find: 'Name',
  state: 'State',
  issue: 'Issue',
  order: 'Order',
  orders: { places: 'most spoken of', latest: 'latest heard of', silent: 'silent longest', name: 'by name' },
  states: {
    proposed: 'proposed',
    agreed: 'agreed',
    established: 'established',
    active: 'active',
    suspended: 'suspended',
    resumed: 'resumed',
    unknown: 'state not told',
  },
  founded: 'Established',
  met: 'Held',
  suspended: 'Suspended',
  resumed: 'Resumed',
  lastHeardOf: 'Last heard of',
  places: 'places: {n}',
  open: 'Every place that speaks of it',
  alsoCalled: 'Also called',
  empty: 'No standing channel is named in this collection',
  emptyRemedy:
    'Channels are found by their names in the word files; a name that is missing there can be added with --words.',
}

/** The words of the page of mechanisms. */
export const mechanismsWords: PageWords<typeof en> = {
  en,
  zh: {
    lead: '各文本提到的工作组、对话、热线等常设机制。每种状态均为某一文本所述，并附原文。',
    total: '{n} 个机制',
    find: '名称',
    state: '状态',
    issue: '议题',
    order: '排序',
    orders: { places: '提及最多', latest: '最近提及', silent: '最久未提及', name: '按名称' },
    states: {
      proposed: '提议',
      agreed: '商定',
      established: '建立',
      active: '运行',
      suspended: '暂停',
      resumed: '恢复',
      unknown: '未说明状态',
    },
    founded: '建立',
    met: '举行',
    suspended: '暂停',
    resumed: '恢复',
    lastHeardOf: '最近提及',
    places: '{n} 处',
    open: '所有提及之处',
    alsoCalled: '又称',
    empty: '这个文集中没有提到常设机制',
    emptyRemedy: '机制按词表中的名称查找；词表中没有的名称，可另加词表文件。',
  },
}
