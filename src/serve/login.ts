import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Account, type Accounts, ROLES, type Role, SESSION_HOURS } from '../pipeline/accounts/accounts.ts'

/** What the routes behind a login know of who asks; nothing where no login is needed. */
export interface LoginVariables {
  Variables: { account?: Account }
}

/** Whether somebody has to log in here, and who has. */
export interface SessionShown {
  readonly required: boolean
  readonly account: Account | null
}

const COOKIE = 'readout_session'

/** What a role may change: reading needs none of this. */
const NEEDS: readonly (readonly [RegExp, Role])[] = [
  [/^\/api\/(?:logout$|saved-searches(?:\/|$))/, 'reader'],
  [/^\/api\/(?:memos|review)(?:\/|$)/, 'reviewer'],
  [/^\/api\//, 'admin'],
]
const mayDo = (role: Role, needed: Role) => ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** The address that a request comes from. */
const addressOf = (env: unknown): string =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ??
  'unknown'

/** Lets in only who is logged in, each by their role, and writes down every change. The pages themselves hold nothing and are open. */
export function requireLogin(accounts: Accounts): MiddlewareHandler<LoginVariables> {
  return async (context, next) => {
    const { path, method } = context.req
    if (!path.startsWith('/api/') || path === '/api/login' || path === '/api/session') return next()
    const token = getCookie(context, COOKIE)
    const account = token ? await accounts.session(token) : null
    if (!account) return context.json({ message: 'Nobody is logged in.', remedy: 'Log in first.' }, 401)
    const reads = method === 'GET' || method === 'HEAD'
    const needed = path === '/api/audit' ? 'admin' : reads ? 'reader' : NEEDS.find(([where]) => where.test(path))![1]
    if (!mayDo(account.role, needed))
      return context.json(
        {
          message: `A ${account.role} may not do this.`,
          remedy: `It takes a ${needed}; ask whoever keeps the accounts.`,
        },
        403,
      )
    context.set('account', account)
    await next()
    if (!reads)
      await accounts.note({ account: account.name, action: `${method} ${path}`, what: String(context.res.status) })
  }
}

/** Logging in and out. `accounts`: null where no login is needed. */
export function makeLoginApi(accounts: Accounts | null) {
  const api = new Hono()
  api.use('/login', bodyLimit({ maxSize: 4096 }))
  return api
    .get('/session', async (context) => {
      const token = getCookie(context, COOKIE)
      const account = accounts && token ? await accounts.session(token) : null
      return context.json({ required: accounts !== null, account } satisfies SessionShown)
    })
    .post('/login', async (context) => {
      const body: unknown = await context.req.json().catch(() => null)
      const { name, password } = (body ?? {}) as { name?: unknown; password?: unknown }
      if (!accounts || typeof name !== 'string' || typeof password !== 'string')
        return context.json({ message: 'A login needs a name and a password.', remedy: 'Write both.' }, 400)
      const login = await accounts.login(name, password, addressOf(context.env))
      if ('refused' in login)
        return login.refused === 'wait'
          ? context.json({ message: 'Too many tries.', remedy: 'Wait a quarter of an hour.' }, 429)
          : context.json({ message: 'Name or password are not right.', remedy: 'Try again.' }, 401)
      setCookie(context, COOKIE, login.token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        maxAge: SESSION_HOURS * 3600,
        secure: context.req.header('x-forwarded-proto') === 'https',
      })
      return context.json({ required: true, account: login.account } satisfies SessionShown)
    })
    .post('/logout', async (context) => {
      const token = getCookie(context, COOKIE)
      if (accounts && token) await accounts.logout(token)
      deleteCookie(context, COOKIE, { path: '/' })
      return context.json({ required: accounts !== null, account: null } satisfies SessionShown)
    })
    .get('/audit', async (context) => context.json(accounts ? await accounts.log(1000) : []))
}
