import type { Act, Strength } from '../model/commitment.ts'
import type { Point } from '../model/comparison.ts'
import type { Position } from '../model/position.ts'

/** The lines of a comparison in one language: neutral words, the same for all parties. */
export interface Labels {
  readonly kinds: Readonly<Record<Point['kind'], string>>
  readonly acts: Readonly<Record<Act, string>>
  readonly positions: Readonly<Record<Position['kind'], string>>
  readonly strengths: Readonly<Record<Strength, string>>
  readonly both: string
  readonly topic: string
  readonly none: string
  readonly sameIssue: (issue: string) => string
  readonly sameMechanism: (name: string) => string
  readonly sameAct: (act: string) => string
  readonly sameParty: (party: string) => string
  readonly words: (pairs: readonly string[]) => string
  readonly onlyTopic: string
  readonly searched: (issue: string | null) => string
  readonly nearest: (words: string) => string
  readonly early: (percent: number, share: number) => string
  /** Which of the matters that both accounts tell, counted from one. */
  readonly nth: (place: number, of: number) => string
}

const en: Labels = {
  kinds: {
    commitment: 'undertakes',
    mechanism: 'channel',
    position: 'holds',
    attribution: 'says',
    meeting: 'meeting',
    statement: 'reports',
  },
  acts: {
    agree: 'agree',
    decide: 'decide',
    establish: 'establish',
    resume: 'resume',
    launch: 'launch',
    continue: 'continue',
    renew: 'renew',
    hold: 'hold',
    invite: 'invite',
    visit: 'visit',
    purchase: 'purchase',
    lift: 'lift',
    suspend: 'suspend',
    implement: 'implement',
    increase: 'increase',
    support: 'support',
    other: 'undertake',
  },
  positions: {
    demand: 'demands',
    opposition: 'opposes',
    'red-line': 'draws a line',
    assurance: 'assures',
    concern: 'raises a concern',
    support: 'supports',
  },
  strengths: {
    done: 'done',
    agreed: 'agreed',
    will: 'will',
    'agreed-in-principle': 'agreed in principle',
    discussed: 'discussed',
    encouraged: 'encouraged',
  },
  both: 'Both sides',
  topic: 'topic',
  none: 'not stated',
  sameIssue: (issue) => `same issue: ${issue}`,
  sameMechanism: (name) => `same channel: ${name}`,
  sameAct: (act) => `same act: ${act}`,
  sameParty: (party) => `same party: ${party}`,
  words: (pairs) => `words that meet: ${pairs.join(', ')}`,
  onlyTopic: 'one account names only the topic',
  searched: (issue) =>
    issue
      ? `looked for in the other account: ${issue}, by the same party`
      : 'looked for in the other account: the same words',
  nearest: (words) => `nearest there, not the same: “${words}”`,
  early: (percent, share) => `begins at ${percent} % of the account, ${share} % of its text`,
  nth: (place, of) => `matter ${place} of ${of} that both accounts tell`,
}

const zh: Labels = {
  kinds: {
    commitment: '承诺',
    mechanism: '机制',
    position: '立场',
    attribution: '表示',
    meeting: '会见',
    statement: '叙述',
  },
  acts: {
    agree: '同意',
    decide: '决定',
    establish: '建立',
    resume: '恢复',
    launch: '启动',
    continue: '继续',
    renew: '续签',
    hold: '举行',
    invite: '邀请',
    visit: '访问',
    purchase: '采购',
    lift: '取消',
    suspend: '暂停',
    implement: '落实',
    increase: '增加',
    support: '支持',
    other: '承诺',
  },
  positions: {
    demand: '要求',
    opposition: '反对',
    'red-line': '划出底线',
    assurance: '保证',
    concern: '表达关切',
    support: '支持',
  },
  strengths: {
    done: '已完成',
    agreed: '同意',
    will: '将',
    'agreed-in-principle': '原则同意',
    discussed: '讨论',
    encouraged: '鼓励',
  },
  both: '双方',
  topic: '议题',
  none: '未说明',
  sameIssue: (issue) => `同一议题：${issue}`,
  sameMechanism: (name) => `同一机制：${name}`,
  sameAct: (act) => `同一行动：${act}`,
  sameParty: (party) => `同一方：${party}`,
  words: (pairs) => `相合的词语：${pairs.join('、')}`,
  onlyTopic: '一方只提到议题',
  searched: (issue) => (issue ? `在另一方文本中查找：同一方关于${issue}的表述` : '在另一方文本中查找：相同的词语'),
  nearest: (words) => `那里最接近但不相同的表述：“${words}”`,
  early: (percent, share) => `位于全文${percent}%处，占${share}%`,
  nth: (place, of) => `双方共同提到的${of}项中的第${place}项`,
}

const known: Readonly<Record<string, Labels>> = { en, zh }

/** The labels of a language; English where there are none. */
export const labelsOf = (language: string): Labels => known[language] ?? en
