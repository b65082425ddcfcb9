import { Link, Outlet } from '@tanstack/react-router'
import { useRef } from 'react'
import { LoginGate, WhoIsIn } from '../login/login-gate.tsx'
import { Help } from './help.tsx'
import { useSettings } from './settings.tsx'
import { useKeys } from './use-keys.ts'
import { WAYS } from './ways.ts'

/** What surrounds every page: the masthead with the ways in, the settings, the help. */
export function Frame() {
  const { words, language, setLanguage, theme, setTheme } = useSettings()
  const help = useRef<HTMLDialogElement>(null)
  useKeys({ '?': () => help.current?.showModal() })
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="masthead">
        <Link to="/" className="name">
          Readout
        </Link>
        <nav aria-label={words.pages}>
          {WAYS.map(({ to, word }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              {words[word]}
            </Link>
          ))}
        </nav>
        <div className="settings">
          <WhoIsIn />
          <button
            type="button"
            lang={language === 'en' ? 'zh-Hans' : 'en'}
            onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}
          >
            {language === 'en' ? '中文' : 'English'}
          </button>
          <button type="button" onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
            {theme === 'dark' ? words.light : words.dark}
          </button>
          <button type="button" onClick={() => help.current?.showModal()}>
            {words.keys} <kbd>?</kbd>
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <LoginGate>
          <Outlet />
        </LoginGate>
      </main>
      <Help ref={help} />
    </>
  )
}
