import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPage, isPrivate } from './fetch-page.ts'

const page = '<html><head><title>Ferry</title></head><body><p>The two sides agreed.</p></body></html>'
let server: Server
let base = ''
const answers: Record<string, (response: ServerResponse) => void> = {
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /closed\n'),
  '/page': (response) => response.setHeader('content-type', 'text/html').end(page),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/closed': (response) => response.end('no'),
  '/silent': () => {},
  '/endless': (response) => {
    const more = () => {
      while (response.write('x'.repeat(65_536)));
    }
    response.on('drain', more).on('error', () => {})
    more()
  },
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const own = { allowPrivate: true, now: () => new Date('2025-05-20T10:00:00Z') }

describe('fetchPage', () => {
  it('gives the bytes with the address that answered and the moment', async () => {
    const got = await fetchPage(`${base}/moved`, own)
    expect(got).toMatchObject({
      url: `${base}/page`,
      asked: [`${base}/moved`, `${base}/page`],
      retrieved: '2025-05-20T10:00:00.000Z',
      type: 'text/html',
    })
    expect(new TextDecoder().decode((got as { bytes: Uint8Array }).bytes)).toBe(page)
  })
  it.each([
    ['/closed', 'fetch/robots', {}],
    ['/nowhere', 'fetch/status', {}],
    ['/circle', 'fetch/redirects', {}],
    ['/silent', 'fetch/timeout', { timeout: 300 }],
    ['/endless', 'fetch/too-large', { mostBytes: 100_000 }],
  ])('says why %s can not be had', async (path, rule, options) => {
    expect(await fetchPage(base + path, { ...own, ...options })).toMatchObject({
      rule,
      severity: 'error',
      path: base + path,
    })
  })
  it('asks no private network unless it is allowed', async () => {
    expect(await fetchPage(`${base}/page`)).toMatchObject({ rule: 'fetch/private' })
    expect(await fetchPage('http://[::1]:80/')).toMatchObject({ rule: 'fetch/private' })
    expect(await fetchPage('http://localhost/')).toMatchObject({ rule: 'fetch/private' })
    expect(await fetchPage('ftp://example.org/')).toMatchObject({ rule: 'fetch/address' })
  })
  it.each([
    ['127.0.0.1', true],
    ['10.9.8.7', true],
    ['172.20.1.1', true],
    ['169.254.169.254', true],
    ['::1', true],
    ['fd00::1', true],
    ['::ffff:192.168.1.1', true],
    ['8.8.8.8', false],
    ['172.32.0.1', false],
    ['2001:4860:4860::8888', false],
  ])('%s is private: %s', (ip, is) => {
    expect(isPrivate(ip)).toBe(is)
  })
})
