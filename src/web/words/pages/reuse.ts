import type { PageWords } from '../words.ts'

const en = {
  title: 'What stands in earlier texts',
  link: 'Passages that stand in earlier texts',
  lead: 'Passages of this text that stand in earlier ones of the collection, word for word or in another language. Who took them from whom is not said: both may have them from a third.',
  share: '{share} % of the text, passages: {n}, earlier texts: {texts}',
  noDay: 'The day of this text is not known, so no text is known to be earlier.',
  noDayRemedy: 'Say it in the terminal: readout set ID published=DATE',
  nothing: 'No passage of it stands in an earlier text',
  nothingRemedy:
    'Only texts of this collection are looked through: of the same day or before; in another language, of the week before.',
  here: 'In this text',
  from: 'Earlier text',
  kind: 'Passages',
  kinds: { copied: 'word for word', translated: 'in another language' },
  alike: '{share} % alike',
  onlyOne: 'Words that only one of the two has are underlined.',
}

/** The words of the page on passages that stand in earlier texts. */
export const reuseWords: PageWords<typeof en> = {
  en,
  zh: {
    title: '见于更早文本的段落',
    link: '见于更早文本的段落',
    lead: '本文中亦见于文集内更早文本的段落，或逐字相同，或为另一语言的译文。何者取自何者，此处不作判断：二者可能同出第三方。',
    share: '占全文 {share}%，段落 {n} 处，更早文本 {texts} 个',
    noDay: '本文日期不详，无从得知哪些文本更早。',
    noDayRemedy: '可在终端注明日期，命令见说明。',
    nothing: '没有段落见于更早的文本',
    nothingRemedy: '只查找本文集：同日或更早的文本；其他语言，为此前一周的文本。',
    here: '本文',
    from: '更早文本',
    kind: '段落',
    kinds: { copied: '逐字相同', translated: '另一语言' },
    alike: '相同程度 {share}%',
    onlyOne: '仅一方有的词加下划线。',
  },
}
