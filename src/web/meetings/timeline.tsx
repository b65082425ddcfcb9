import type { Timeline as TimelineOf } from '../../serve/meetings-routes.ts'
import { meetingsWords } from '../words/pages/meetings.ts'
import { usePageWords } from '../words/use-words.ts'
import { fill } from '../words/words.ts'
import { zoomSteps } from './search.ts'

interface TimelineProps {
  readonly timeline: TimelineOf
  readonly zoom: string | undefined
  readonly onZoom: (zoom: string | undefined) => void
}

/** So many bars at most have their date below. */
const LABELS = 12

/** Meetings over time, a bar a year, month or day; a bar leads nearer, the steps above lead back. */
export function Timeline({ timeline: { unit, bins, vague, undated }, zoom, onZoom }: TimelineProps) {
  const words = usePageWords(meetingsWords)
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const every = Math.ceil(bins.length / LABELS)
  return (
    <section className="timeline" aria-label={fill(words.timeline, { unit: words.units[unit] })}>
      <p className="zoom">
        <button type="button" onClick={() => onZoom(undefined)} aria-pressed={zoom === undefined}>
          {words.zoomOut}
        </button>
        {zoomSteps(zoom ?? '').map((step) => (
          <button key={step} type="button" onClick={() => onZoom(step)} aria-pressed={step === zoom}>
            {step}
          </button>
        ))}
        <span className="quiet">{words.barLegend}</span>
      </p>
      {bins.length > 0 && (
        <ol className={`bars by-${unit}`}>
          {bins.map(({ key, count, noted }, index) => (
            <li key={key}>
              <button
                type="button"
                className="bar"
                disabled={count === 0}
                aria-label={fill(words.bar, { key, n: count, m: noted })}
                title={fill(words.bar, { key, n: count, m: noted })}
                onClick={() => onZoom(key)}
              >
                <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                  {count > 0 && (
                    <rect
                      className="all"
                      x="1"
                      width="8"
                      y={98 - Math.max(3, (96 * count) / most)}
                      height={Math.max(3, (96 * count) / most)}
                    />
                  )}
                  {noted > 0 && (
                    <rect
                      className="noted"
                      x="1"
                      width="8"
                      y={98 - Math.max(3, (96 * noted) / most)}
                      height={Math.max(3, (96 * noted) / most)}
                    />
                  )}
                </svg>
              </button>
              {index % every === 0 && (
                <span className={tickOf(index, every, bins.length)} aria-hidden="true">
                  {unit === 'day' ? key.slice(5) : key}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {vague + undated > 0 && <p className="quiet">{fill(words.offTimeline, { vague, undated })}</p>}
    </section>
  )
}

/** Every second label goes where the window is narrow; one near the end stands to its left. */
const tickOf = (index: number, every: number, count: number): string =>
  ['tick', index % (every * 2) !== 0 && 'odd', count > LABELS && index > count * 0.85 && 'late']
    .filter(Boolean)
    .join(' ')
