import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import '../styles/record.css'
import '../styles/review.css'
import type { ReviewAgreement, ReviewHistory } from '../../serve/review-routes.ts'
import { agreementQuery, historyQuery } from '../api/review-queries.ts'
import { useSettings } from '../frame/settings.tsx'
import { Failure, Loading } from '../frame/states.tsx'
import { sayTime } from '../memo/say-time.ts'
import { reviewWords } from '../words/pages/review.ts'
import { usePageWords } from '../words/use-words.ts'
import { ReviewViews } from './review-views.tsx'

/** How far people agree, where they do not, and everything that was decided. */
export function AgreementPage() {
  const words = usePageWords(reviewWords)
  const agreement = useQuery({ ...agreementQuery, staleTime: 0 })
  const history = useQuery({ ...historyQuery(100), staleTime: 0 })
  const error = agreement.error ?? history.error
  if (error) return <Failure error={error} />
  if (!agreement.data || !history.data) return <Loading />
  const { alpha, people, judgedTwice, disagreements } = agreement.data
  const { decisions } = history.data
  return (
    <div className="page record review-agreement">
      <div className="view-head">
        <h1 className="section-title">{words.agreement}</h1>
        <ReviewViews />
      </div>
      <dl className="life-days agreement">
        <div>
          <dt>{words.alpha}</dt>
          <dd>{alpha === null ? words.alphaNone : alpha.toFixed(3)}</dd>
        </div>
        <div>
          <dt>{words.judgedTwice}</dt>
          <dd>{judgedTwice}</dd>
        </div>
        <div>
          <dt>{words.people}</dt>
          <dd>{people.join(', ') || '–'}</dd>
        </div>
      </dl>
      <p className="quiet">{words.alphaMeans}</p>
      <h2 className="group-head">{words.disagreements}</h2>
      {disagreements.length === 0 && <p className="quiet">{words.noDisagreements}</p>}
      <ul className="disagreements">
        {disagreements.map(({ target, judgements }) => (
          <li key={`${target.layer} ${target.document} ${target.span?.start}`}>
            <Words target={target} />
            <ul>
              {judgements.map((judgement) => (
                <li key={judgement.id}>
                  <strong>{judgement.by}</strong>: {words.actions[judgement.action]}{' '}
                  <span className="quiet">{noteOf(judgement.fields)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <h2 className="group-head">{words.history}</h2>
      {decisions.length === 0 && <p className="quiet">{words.noHistory}</p>}
      <ol className="decisions">
        {decisions.map((decision) => (
          <Decided key={decision.id} decision={decision} />
        ))}
      </ol>
    </div>
  )
}

function Decided({ decision }: { decision: ReviewHistory['decisions'][number] }) {
  const words = usePageWords(reviewWords)
  return (
    <li>
      <p className="facts">
        <span>{sayTime(decision.at)}</span>
        <strong>{decision.by}</strong>
        <span>{words.actions[decision.action]}</span>
        {decision.undone && <span>{words.undone}</span>}
        {decision.state === 'orphaned' && <span className="warning">{words.orphaned}</span>}
        <span>{noteOf(decision.fields)}</span>
      </p>
      <Words target={decision.target} />
    </li>
  )
}

const noteOf = ({ note }: Readonly<Record<string, unknown>>): string => (typeof note === 'string' ? note : '')

function Words({ target }: { target: ReviewAgreement['disagreements'][number]['target'] }) {
  const { words: common } = useSettings()
  const { layer, document, span, quote, id } = target
  const label = Object.entries(common.layer).find(([name]) => name === layer)?.[1] ?? layer
  if (document === null || !span)
    return (
      <p>
        {label} {id}
      </p>
    )
  return (
    <p>
      <span className="quiet">{label}</span>{' '}
      <Link to="/read/$id" params={{ id: document }} search={{ at: span.start }}>
        {quote?.exact}
      </Link>
    </p>
  )
}
