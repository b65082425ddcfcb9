import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, type Words, wordsOf } from '../words/words.ts'

export type Theme = 'light' | 'dark'

interface Settings {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  readonly words: Words
}

const SettingsContext = createContext<Settings | null>(null)

/** Language and look of the interface, kept in this browser. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => kept('language', ['en', 'zh']) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  )
  const [theme, setTheme] = useState<Theme>(
    () => kept('theme', ['light', 'dark']) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  )
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    localStorage.setItem('readout.language', language)
  }, [language])
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    localStorage.setItem('readout.theme', theme)
  }, [theme])
  const settings = useMemo(
    () => ({ language, setLanguage, theme, setTheme, words: wordsOf(language) }),
    [language, theme],
  )
  return <SettingsContext value={settings}>{children}</SettingsContext>
}

/** The settings of the interface, with its words. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new TypeError('useSettings is called outside of SettingsProvider')
  return settings
}

function kept<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
  const value = localStorage.getItem(`readout.${name}`)
  return values.find((known) => known === value)
}
