import { useQuery } from '@tanstack/react-query'
import type { MechanismLine, Mechanisms } from '../../serve/mechanisms-routes.ts'
import { mechanismQuery } from '../api/mechanisms-query.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { EventList } from '../record/event-list.tsx'
import { LifeLine } from '../record/life-line.tsx'
import { mechanismsWords } from '../words/pages/mechanisms.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'

interface MechanismItemProps {
  readonly line: MechanismLine
  readonly reach: Mechanisms['reach']
  /** The day on which the record is looked at. */
  readonly asOf: string | undefined
  readonly open: boolean
  readonly onOpen: (key: string | undefined) => void
}

/** One mechanism: its names, parties, state, life-line and days; opened, every place that speaks of it. */
export function MechanismItem({ line, reach, asOf, open, onOpen }: MechanismItemProps) {
  const words = usePageWords(mechanismsWords)
  const { language } = useSettings()
  const { issue, party } = useNames()
  const other = language === 'en' ? 'zh' : 'en'
  const [name] = line.names[language] ?? line.names[other] ?? [line.id]
  const elsewhere = line.names[language] && line.names[other]?.[0]
  const days: readonly (readonly [string, readonly string[]])[] = [
    [words.founded, line.founded === null ? [] : [line.founded]],
    [words.met, line.met],
    [words.suspended, line.suspended],
    [words.resumed, line.resumed],
    [
      words.rounds,
      line.rounds.map(({ round, date }) => `${fill(words.round, { n: round })}${date ? ` (${date})` : ''}`),
    ],
    [words.chairs, line.chairs.map(({ name, first }) => `${name}${first ? ` (${first})` : ''}`)],
    [words.lastHeardOf, line.lastHeardOf === null ? [] : [line.lastHeardOf]],
  ]
  return (
    <li className="mechanism">
      <h2>
        {name}
        {elsewhere && (
          <span className="other-name" lang={other === 'zh' ? 'zh-Hans' : 'en'}>
            {elsewhere}
          </span>
        )}
      </h2>
      <p className="facts">
        <span className={`state-word is-${line.state}`}>{words.states[line.state]}</span>
        <span>{line.parties.map((code) => party(code)).join(' · ')}</span>
        {line.issue && <span>{issue(line.issue)}</span>}
        <span>{fill(words.places, { n: line.places })}</span>
      </p>
      <LifeLine marks={line.marks} from={reach.from} to={reach.to} />
      <dl className="life-days">
        {days
          .filter(([, dates]) => dates.length > 0)
          .map(([label, dates]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {dates.slice(-5).join(', ')}
                {dates.length > 5 && ` (+${dates.length - 5})`}
              </dd>
            </div>
          ))}
      </dl>
      <button type="button" aria-expanded={open} onClick={() => onOpen(open ? undefined : line.key)}>
        {words.open}
      </button>
      {open && <NamesUsed called={line.called} label={words.called} />}
      {open && <Places of={line.key} asOf={asOf} />}
    </li>
  )
}

/** The names that accounts use, each with its first and last day: a channel that was renamed shows here. */
function NamesUsed({ called, label }: { called: MechanismLine['called']; label: string }) {
  return (
    <p className="quiet">
      {label}:{' '}
      {called.map(({ name, language, first, last }, at) => (
        <span key={`${language} ${name}`}>
          {at > 0 && ', '}
          <span lang={language}>{name}</span>
          {first && ` (${first === last ? first : `${first} – ${last}`})`}
        </span>
      ))}
    </p>
  )
}

function Places({ of, asOf }: { of: string; asOf: string | undefined }) {
  const { data, error } = useQuery(mechanismQuery(of, asOf))
  if (error) return <Failure error={error} />
  return data ? <EventList events={data.events} /> : <Loading />
}
