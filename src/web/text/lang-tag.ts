/** The language of a text as HTML wants it; nothing where it is not known. */
export const langTag = (language: string): string | undefined =>
  language === 'zh' ? 'zh-Hans' : language === 'und' ? undefined : language
