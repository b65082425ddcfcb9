import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ApiError, sessionQuery } from '../api/queries.ts'
import { send } from '../api/send.ts'
import { useSettings } from '../frame/settings.tsx'

/** Shows what is inside to who is logged in, or where nobody has to; a form to the others. */
export function LoginGate({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery)
  return data?.required && !data.account ? <LoginForm /> : children
}

/** Who is logged in, and the way out. */
export function WhoIsIn() {
  const { words } = useSettings()
  const { data } = useQuery(sessionQuery)
  if (!data?.account) return null
  const leave = async () => {
    await send('POST', '/logout')
    // Nothing of what was seen stays in this window.
    location.assign('/')
  }
  return (
    <button type="button" onClick={leave}>
      {data.account.name}: {words.logOut}
    </button>
  )
}

function LoginForm() {
  const { words } = useSettings()
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    try {
      await send('POST', '/login', { name: form.get('name'), password: form.get('password') })
      await client.resetQueries()
    } catch (error) {
      setSaid(error instanceof ApiError ? `${error.message} ${error.remedy ?? ''}` : String(error))
    }
  }
  return (
    <form className="login" onSubmit={enter}>
      <h1>{words.logIn}</h1>
      <p className="quiet">{words.logInLead}</p>
      <label>
        {words.accountName}
        <input name="name" type="text" autoComplete="username" required />
      </label>
      <label>
        {words.password}
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">{words.logIn}</button>
      <p role="alert">{said}</p>
    </form>
  )
}
