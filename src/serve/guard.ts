import type { MiddlewareHandler } from 'hono'

/** What a page of ours may load and do: its own scripts, styles, fonts and API, nothing from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Names under which this machine reaches itself. */
const LOCAL = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * Lets in only requests that our own pages make. The Host must be a local one (a page elsewhere can not point its name at
 * us), unless people log in here; an Origin, where there is one, must be ours (a page elsewhere can not call us).
 */
export const makeGuard =
  (anyHost: boolean): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? ''
    const origin = context.req.header('origin')
    if (!anyHost && !LOCAL.test(host)) return context.text('This address is not served here.', 421)
    if (origin !== undefined && origin !== `http://${host}` && !(anyHost && origin === `https://${host}`))
      return context.text('Requests from other sites are refused.', 403)
    await next()
    context.header('Content-Security-Policy', POLICY)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
  }
