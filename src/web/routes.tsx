import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { CompareSearch } from './compare/rows.ts'
import { readCalendarSearch, readLedgerSearch, readThreadSearch } from './follow/search.ts'
import { Frame } from './frame/frame.tsx'
import { fetchPage } from './frame/page-away.ts'
import { Failure, Loading, NotHere } from './frame/states.tsx'
import { readMechanismsSearch } from './mechanisms/search.ts'
import { readMeetingsSearch } from './meetings/search.ts'
import { readReviewSearch } from './review/search.ts'
import { readSearchSearch } from './search/search.ts'
import { readAbsentSearch, readConcordanceSearch, readKeynessSearch, readWordingSearch } from './wording/search.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere })
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** What the address of the list of documents says. */
interface DocumentsSearch {
  find?: string | undefined
  start?: number | undefined
}
const documents = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (given: Record<string, unknown>): DocumentsSearch => ({
    find: text(given.find),
    start: typeof given.start === 'number' && given.start > 0 ? given.start : undefined,
  }),
  component: lazyRouteComponent(
    fetchPage(() => import('./documents/documents-page.tsx')),
    'DocumentsPage',
  ),
})

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: (search: Record<string, unknown>): CompareSearch => ({
    a: text(search.a),
    b: text(search.b),
    row: text(search.row),
    show: (['both', 'A', 'B', 'differs'] as const).find((value) => value === search.show),
    order: (['B', 'issue'] as const).find((value) => value === search.order),
    find: text(search.find),
  }),
  component: lazyRouteComponent(
    fetchPage(() => import('./compare/compare-page.tsx')),
    'ComparePage',
  ),
})

const three = createRoute({
  getParentRoute: () => root,
  path: '/compare/three',
  validateSearch: (given: Record<string, unknown>) => ({
    a: text(given.a),
    b: text(given.b),
    c: text(given.c),
    show: text(given.show),
  }),
  component: lazyRouteComponent(
    fetchPage(() => import('./compare/three-page.tsx')),
    'ThreePage',
  ),
})

export interface ReadSearch {
  article?: number | undefined
  at?: number | undefined
}
const read = createRoute({
  getParentRoute: () => root,
  path: '/read/$id',
  validateSearch: (search: Record<string, unknown>): ReadSearch => ({
    article: typeof search.article === 'number' ? search.article : undefined,
    at: typeof search.at === 'number' ? search.at : undefined,
  }),
  component: lazyRouteComponent(
    fetchPage(() => import('./read/read-page.tsx')),
    'ReadPage',
  ),
})
interface ReuseSearch {
  article?: number | undefined
  /** An earlier text, and a kind of passage, to which the list is narrowed. */
  from?: string | undefined
  kind?: 'copied' | 'translated' | undefined
}
const reuse = createRoute({
  getParentRoute: () => root,
  path: '/read/$id/earlier',
  validateSearch: (given: Record<string, unknown>): ReuseSearch => ({
    article: typeof given.article === 'number' ? given.article : undefined,
    from: text(given.from),
    kind: (['copied', 'translated'] as const).find((value) => value === given.kind),
  }),
  component: lazyRouteComponent(
    fetchPage(() => import('./read/reuse-page.tsx')),
    'ReusePage',
  ),
})
const follow = createRoute({
  getParentRoute: () => root,
  path: '/follow',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./follow/follow-page.tsx')),
    'FollowPage',
  ),
})
const thread = createRoute({
  getParentRoute: () => root,
  path: '/follow/thread',
  validateSearch: readThreadSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./follow/thread-page.tsx')),
    'ThreadPage',
  ),
})
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/follow/calendar',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./follow/calendar-page.tsx')),
    'CalendarPage',
  ),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: readSearchSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./search/search-page.tsx')),
    'SearchPage',
  ),
})
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  validateSearch: readMeetingsSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./meetings/meetings-page.tsx')),
    'MeetingsPage',
  ),
})
const mechanisms = createRoute({
  getParentRoute: () => root,
  path: '/mechanisms',
  validateSearch: readMechanismsSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./mechanisms/mechanisms-page.tsx')),
    'MechanismsPage',
  ),
})
const wording = createRoute({
  getParentRoute: () => root,
  path: '/wording',
  validateSearch: readWordingSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./wording/wording-page.tsx')),
    'WordingPage',
  ),
})
const concordance = createRoute({
  getParentRoute: () => root,
  path: '/wording/concordance',
  validateSearch: readConcordanceSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./wording/concordance-page.tsx')),
    'ConcordancePage',
  ),
})
const keyness = createRoute({
  getParentRoute: () => root,
  path: '/wording/keyness',
  validateSearch: readKeynessSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./wording/keyness-page.tsx')),
    'KeynessPage',
  ),
})
const absent = createRoute({
  getParentRoute: () => root,
  path: '/wording/absent',
  validateSearch: readAbsentSearch,
  component: lazyRouteComponent(() => import('./wording/absent-page.tsx'), 'AbsentPage'),
})
const memos = createRoute({
  getParentRoute: () => root,
  path: '/memo',
  component: lazyRouteComponent(
    fetchPage(() => import('./memo/memos-page.tsx')),
    'MemosPage',
  ),
})
const memo = createRoute({
  getParentRoute: () => root,
  path: '/memo/$id',
  component: lazyRouteComponent(
    fetchPage(() => import('./memo/memo-page.tsx')),
    'MemoPage',
  ),
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(
    fetchPage(() => import('./review/review-page.tsx')),
    'ReviewPage',
  ),
})
const agreement = createRoute({
  getParentRoute: () => root,
  path: '/review/agreement',
  component: lazyRouteComponent(
    fetchPage(() => import('./review/agreement-page.tsx')),
    'AgreementPage',
  ),
})
const add = createRoute({
  getParentRoute: () => root,
  path: '/add',
  component: lazyRouteComponent(
    fetchPage(() => import('./add/add-page.tsx')),
    'AddPage',
  ),
})
const about = createRoute({
  getParentRoute: () => root,
  path: '/about',
  component: lazyRouteComponent(
    fetchPage(() => import('./about/about-page.tsx')),
    'AboutPage',
  ),
})

export const router = createRouter({
  routeTree: root.addChildren([
    documents,
    search,
    meetings,
    mechanisms,
    compare,
    three,
    read,
    reuse,
    follow,
    thread,
    calendar,
    wording,
    concordance,
    keyness,
    absent,
    review,
    agreement,
    memos,
    memo,
    add,
    about,
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error }) => <Failure error={error as Error} />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
