import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import '../styles/compare.css'
import '../styles/record.css'
import '../styles/three.css'
import type { ComparedAccount } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { comparisonQuery, readingQuery } from '../api/queries.ts'
import { judgementsQuery } from '../api/review-queries.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { download } from '../text/download.ts'
import { Judged, JudgedShare } from '../text/judged.tsx'
import { langTag } from '../text/lang-tag.ts'
import { threeWords } from '../words/pages/three.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { AccountSide } from './account-picker.tsx'
import { judgementsOn } from './judged-rows.ts'
import { joinThree, THREE, type Third, type ThreeComparisons, type ThreeRow } from './three.ts'

const route = getRouteApi('/compare/three')

/** Three accounts in one table; without three, a choice of them. */
export function ThreePage() {
  const { a, b, c } = route.useSearch()
  return a && b && c ? <Joined a={a} b={b} c={c} /> : <ChooseThree />
}

function ChooseThree() {
  const { words } = useSettings()
  const own = usePageWords(threeWords)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <section className="page choose">
      <h1>{own.three}</h1>
      <div className="account-picker">
        {(
          [
            ['a', words.left],
            ['b', words.right],
            ['c', own.third],
          ] as const
        ).map(([side, label]) => (
          <AccountSide
            key={side}
            label={label}
            value={search[side]}
            onChoose={(id) => navigate({ search: { ...search, [side]: id }, replace: true })}
          />
        ))}
      </div>
    </section>
  )
}

function Joined({ a, b, c }: { a: string; b: string; c: string }) {
  const { language } = useSettings()
  const documentOf = (id: string) => id.slice(0, id.lastIndexOf('.'))
  const [AB, AC, BC] = useQueries({
    queries: [comparisonQuery(a, b, language), comparisonQuery(a, c, language), comparisonQuery(b, c, language)],
  })
  const [A, B, C] = useQueries({ queries: [a, b, c].map((id) => readingQuery(documentOf(id))) })
  const error = [AB, AC, BC, A, B, C].find((one) => one?.error)?.error
  if (error) return <Failure error={error} />
  if (!AB.data || !AC.data || !BC.data || !A?.data || !B?.data || !C?.data) return <Loading />
  return (
    <ThreeTable
      ids={{ A: a, B: b, C: c }}
      comparisons={{ AB: AB.data, AC: AC.data, BC: BC.data }}
      readings={{ A: A.data, B: B.data, C: C.data }}
    />
  )
}

interface ThreeTableProps {
  readonly ids: Readonly<Record<Third, string>>
  readonly comparisons: ThreeComparisons
  readonly readings: Readonly<Record<Third, Reading>>
}

const PAIRS = [
  ['A', 'B'],
  ['A', 'C'],
  ['B', 'C'],
] as const satisfies readonly (readonly [Third, Third])[]

function ThreeTable({ ids, comparisons, readings }: ThreeTableProps) {
  const { words } = useSettings()
  const own = usePageWords(threeWords)
  const { issue, party } = useNames()
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const rows = useMemo(() => joinThree(comparisons), [comparisons])
  const { AB, AC } = comparisons
  const accounts: Record<Third, ComparedAccount> = { A: AB.accounts[0], B: AB.accounts[1], C: AC.accounts[1] }
  const names = nameThree(accounts, party)
  const holders = ({ spans }: ThreeRow) => THREE.filter((side) => spans[side].length > 0)
  const say = (sides: readonly Third[]) =>
    sides.length === 3
      ? own.allThree
      : sides.length === 2
        ? fill(own.two, { one: names[sides[0]!], other: names[sides[1]!] })
        : fill(own.only, { side: names[sides[0]!] })
  const groups = [['A', 'B', 'C'], ...PAIRS, ['A'], ['B'], ['C']] as readonly (readonly Third[])[]
  const shown = rows.filter((row) => !show || holders(row).join('') === show)
  const cell = (row: ThreeRow, side: Third) =>
    row.spans[side].map(({ start, end }) => readings[side].text.slice(start, end).replace(/\s+/g, ' ')).join(' … ') ||
    (row.within.includes(side) ? own.within : accounts[side].complete ? words.notInAccount : words.cannotTell)
  const differs = ({ differs }: ThreeRow) =>
    PAIRS.flatMap(([one, other]) => {
      const what = differs.filter(({ sides }) => sides[0] === one && sides[1] === other).map(({ what }) => what)
      const said = [...new Set(what)].map((name) => words.differ[name as keyof typeof words.differ])
      return said.length === 0 ? [] : [`${names[one]} – ${names[other]}: ${said.join(', ')}`]
    })
  const { data: judgements = [] } = useQuery(judgementsQuery(THREE.map((side) => accounts[side].document)))
  const heldOn = (row: ThreeRow, side: Third) =>
    judgementsOn(
      row.spans[side],
      judgements.filter(({ document }) => document === accounts[side].document),
    )
  const exportCsv = () => {
    const guard = (value: string) => `"${value.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`
    const lines = [
      [words.issue, own.reported, ...THREE.map((side) => names[side]), words.differs],
      ...shown.map((row) => [
        issue(row.issue) ?? '',
        say(holders(row)),
        ...THREE.map((side) => cell(row, side)),
        differs(row).join('; '),
      ]),
    ]
    download('three.csv', 'text/csv', `\uFEFF${lines.map((line) => line.map(guard).join(',')).join('\r\n')}\r\n`)
  }
  return (
    <section className="page three">
      <h1>{THREE.map((side) => names[side]).join(' · ')}</h1>
      <p className="quiet">{own.lead}</p>
      <JudgedShare
        judged={rows.filter((row) => THREE.some((side) => heldOn(row, side).length > 0)).length}
        total={rows.length}
      />
      <nav aria-label={own.pairs} className="three-pairs">
        {PAIRS.map(([one, other]) => (
          <Link key={one + other} to="/compare" search={{ a: ids[one], b: ids[other] }}>
            {fill(own.pair, { one: names[one], other: names[other] })}
          </Link>
        ))}
      </nav>
      <div className="three-tools">
        <label className="filter">
          <span>{own.reported}</span>
          <select
            value={show ?? ''}
            onChange={(event) =>
              navigate({ search: (before) => ({ ...before, show: event.target.value || undefined }), replace: true })
            }
          >
            <option value="">{own.all}</option>
            {groups.map((sides) => (
              <option key={sides.join('')} value={sides.join('')}>
                {say(sides)} ({rows.filter((row) => holders(row).join('') === sides.join('')).length})
              </option>
            ))}
          </select>
        </label>
        <p role="status">{fill(own.rows, { n: shown.length, total: rows.length })}</p>
        <button type="button" onClick={exportCsv}>
          {words.exportCsv}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className="three-table" tabIndex={0} aria-label={own.three}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.issue}</th>
              {THREE.map((side) => (
                <th key={side} scope="col">
                  <Link
                    to="/read/$id"
                    params={{ id: accounts[side].document }}
                    search={{ article: accounts[side].article }}
                  >
                    {names[side]}
                  </Link>
                  <span className="quiet"> {accounts[side].published}</span>
                  {!accounts[side].complete && <span className="warning"> {words.fragment}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={THREE.map((side) => row.spans[side][0]?.start ?? '').join(' ')}>
                <td>
                  <strong>{issue(row.issue) ?? words.noIssue}</strong>
                  <p className="quiet">{say(holders(row))}</p>
                  {differs(row).map((line) => (
                    <p key={line} className="quiet">
                      {words.differs}: {line}
                    </p>
                  ))}
                </td>
                {THREE.map((side) => (
                  <td key={side} lang={row.spans[side].length > 0 ? langTag(accounts[side].language) : undefined}>
                    {row.spans[side][0] ? (
                      <Link
                        to="/read/$id"
                        params={{ id: accounts[side].document }}
                        search={{ article: accounts[side].article, at: row.spans[side][0].start }}
                      >
                        {cell(row, side)}
                      </Link>
                    ) : (
                      <span className="missing">{cell(row, side)}</span>
                    )}
                    {heldOn(row, side).map((one) => (
                      <p key={one.id}>
                        <Judged judgement={one} />
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** What the accounts are called: by party or publisher, with a letter where two are called alike. */
function nameThree(
  accounts: Readonly<Record<Third, ComparedAccount>>,
  party: (code: string | null) => string | null,
): Record<Third, string> {
  const plain = (side: Third) =>
    party(accounts[side].party) ?? accounts[side].publisher ?? accounts[side].path.split('/').pop() ?? side
  const name = (side: Third) =>
    THREE.some((other) => other !== side && plain(other) === plain(side)) ? `${plain(side)} (${side})` : plain(side)
  return { A: name('A'), B: name('B'), C: name('C') }
}
