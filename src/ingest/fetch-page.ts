import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import robotsParser from 'robots-parser'
import type { Problem } from '../model/problem.ts'

/** How a page is asked for. */
export interface FetchOptions {
  /** Addresses of the own machine and network are asked, too. */
  readonly allowPrivate?: boolean
  /** Milliseconds for everything: looking up, connecting, redirects, reading. */
  readonly timeout?: number
  /** More bytes are not taken. */
  readonly mostBytes?: number
  /** The moment that is written down as that of the fetching. */
  readonly now?: () => Date
}

/** A page as it came. */
export interface FetchedPage {
  readonly bytes: Uint8Array
  /** The address that answered, behind redirects. */
  readonly url: string
  /** Every address asked, the first to the last. */
  readonly asked: readonly string[]
  readonly retrieved: string
  /** The media type that the server gives; empty where it gives none. */
  readonly type: string
}

const AGENT = 'Readout'
const MOST_REDIRECTS = 8
const TIMEOUT = 30_000
const MOST_BYTES = 50 * 2 ** 20
const MOST_ROBOTS_BYTES = 512 * 1024

/** Whether a path names a page rather than a file. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/**
 * Fetches one page politely: robots.txt is asked first and kept to, redirects are followed one by one (each checked),
 * time and size are limited, addresses of private networks are refused unless allowed. Never throws: what keeps the page
 * from coming is a problem.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage | Problem> {
  const stop = AbortSignal.timeout(options.timeout ?? TIMEOUT)
  const asked: string[] = []
  let url = address
  try {
    for (;;) {
      const refused = (await refusal(url, options)) ?? (await robotsRefusal(url, stop, options))
      if (refused) return { ...refused, path: address }
      asked.push(url)
      const response = await fetch(url, { redirect: 'manual', signal: stop, headers: { 'user-agent': AGENT } })
      const next = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && next) {
        await response.body?.cancel()
        if (asked.length > MOST_REDIRECTS)
          return problem(
            address,
            'fetch/redirects',
            `it redirects more than ${MOST_REDIRECTS} times`,
            'open it in a browser, and add the address that it ends at',
          )
        url = new URL(next, url).href
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        return problem(
          address,
          'fetch/status',
          `the server answers ${response.status} ${response.statusText}`.trim(),
          'open it in a browser; if it shows there, save the page and add the file',
        )
      }
      const most = options.mostBytes ?? MOST_BYTES
      const bytes = await readBody(response, most)
      if (!bytes)
        return problem(
          address,
          'fetch/too-large',
          `it is larger than ${Math.round(most / 2 ** 20)} MB`,
          'save it yourself, and add the file',
        )
      return {
        bytes,
        url,
        asked,
        retrieved: (options.now?.() ?? new Date()).toISOString(),
        type: response.headers.get('content-type') ?? '',
      }
    }
  } catch (error) {
    return { ...failure(error), path: address }
  }
}

/** The package is CommonJS with a default export of its own. */
const parseRobots = robotsParser as unknown as (
  url: string,
  words: string,
) => { isAllowed(url: string, agent: string): boolean | undefined }

type Refusal = Omit<Problem, 'path'>

const problem = (path: string, rule: string, message: string, remedy: string): Problem => ({
  rule,
  severity: 'error',
  message,
  remedy,
  path,
})

/** Reads a body up to a size; null where it is larger. */
async function readBody(response: Response, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const PRIVATE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6')

/** Whether an IP address lies in a private or reserved network (RFC 6890); IPv4 inside IPv6 counts as IPv4. */
export function isPrivate(ip: string): boolean {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip
  return PRIVATE.check(inner, isIP(inner) === 6 ? 'ipv6' : 'ipv4')
}

/** Why an address is not asked at all; null where it may be. */
async function refusal(address: string, { allowPrivate }: FetchOptions): Promise<Refusal | null> {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol))
    return {
      rule: 'fetch/address',
      severity: 'error',
      message: `${address.slice(0, 200)} is no address of a page`,
      remedy: 'give an address that begins with http:// or https://',
    }
  if (allowPrivate) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const ips = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address: ip }) => ip)
  return ips.some(isPrivate)
    ? {
        rule: 'fetch/private',
        severity: 'error',
        message: `${host} is an address of a private network`,
        remedy: 'if that is meant, say --allow-private',
      }
    : null
}

/** What robots.txt says; a server without one, or whose one can not be read, allows. */
async function robotsRefusal(address: string, signal: AbortSignal, options: FetchOptions): Promise<Refusal | null> {
  const robots = new URL('/robots.txt', address).href
  const response = await fetch(robots, { signal, redirect: 'manual', headers: { 'user-agent': AGENT } })
  const bytes = response.ok
    ? await readBody(response, Math.min(MOST_ROBOTS_BYTES, options.mostBytes ?? MOST_BYTES))
    : null
  if (!response.ok) await response.body?.cancel()
  if (!bytes) return null
  return parseRobots(robots, new TextDecoder().decode(bytes)).isAllowed(address, AGENT) === false
    ? {
        rule: 'fetch/robots',
        severity: 'error',
        message: 'the site asks programs not to fetch this page (robots.txt)',
        remedy: 'open it in a browser, save the page, and add the file',
      }
    : null
}

function failure(error: unknown): Refusal {
  const { name, cause, message } = error as Error & { cause?: { code?: string; message?: string } }
  if (name === 'TimeoutError')
    return {
      rule: 'fetch/timeout',
      severity: 'error',
      message: 'it did not answer in time',
      remedy: 'try again later, or save the page in a browser and add the file',
    }
  const why = cause?.code ?? (error as NodeJS.ErrnoException).code ?? cause?.message ?? message
  return {
    rule: 'fetch/failed',
    severity: 'error',
    message: `it could not be fetched (${why})`,
    remedy: 'check the address and the connection',
  }
}
