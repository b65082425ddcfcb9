import { en, type Words } from './en.ts'
import { zh } from './zh.ts'

export type Language = 'en' | 'zh'

export type { Words }

/** The words of one page in both languages. They come with the page, so that the first page is not slowed by them. */
export type PageWords<Own> = Readonly<Record<Language, Own>>

/** The words of the interface in a language. */
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en)

/** Puts values into a message: fill('{n} rows', { n: 3 }) ⇒ '3 rows'. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(?<name>\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
