import type { ReactNode } from 'react'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import { useNames } from '../api/use-names.ts'
import { useSettings } from '../frame/settings.tsx'
import { StrengthLadder } from '../text/strength-ladder.tsx'
import type { LayerName } from './layers.ts'

/** One annotation in full: what was read, on which words, by which rule. */
export function WhyNote({ reading, annotation }: { reading: Reading; annotation: string }) {
  const { words } = useSettings()
  const facts = useFacts(reading, annotation)
  const layer = annotation.split(':')[0] as LayerName
  return (
    <section className="why-note">
      <h3 className={`layer-${layer} content`}>{words.layer[layer]}</h3>
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

type Fact = readonly [string, ReactNode]

function useFacts(reading: Reading, annotation: string): Fact[] {
  const { words } = useSettings()
  const { issue, party } = useNames()
  const [layer, number] = annotation.split(':') as [LayerName, string]
  const index = Number(number)
  const say = (span: Span | null) => span && `“${reading.text.slice(span.start, span.end)}”`
  const all = (spans: readonly Span[]) => spans.map(say).join(' … ')
  const rule = (made: { rule: string }): Fact => [words.rule, <code key="rule">{made.rule}</code>]
  switch (layer) {
    case 'attributions': {
      const made = reading.attributions[index]!
      const speaker = made.speaker && [made.speaker.name, party(made.speaker.party)].filter(Boolean).join(', ')
      return [
        [words.speaker, speaker ?? words.unknown],
        [words.text, all(made.content)],
        [words.cue, all(made.cue)],
        [words.addressee, made.addressee?.name ?? null],
        [words.mode, made.mode],
        rule(made),
      ]
    }
    case 'commitments': {
      const made = reading.commitments[index]!
      return [
        [words.strength, <StrengthLadder key="strength" strength={made.strength} />],
        [words.grade, words.grades[made.grade]],
        [words.text, say(made.span)],
        [words.actors, made.actors.map(party).join(', ')],
        [words.claimedBy, party(made.claimedBy) ?? words.unknown],
        [words.issue, issue(made.issue)],
        [words.deadline, say(made.deadline)],
        [words.kind.mechanism, say(made.mechanism)],
        rule(made),
      ]
    }
    case 'positions': {
      const made = reading.positions[index]!
      return [
        [words.status, made.kind],
        [words.party, party(made.party) ?? words.unknown],
        [words.text, say(made.span)],
        [words.issue, issue(made.issue)],
        rule(made),
      ]
    }
    case 'mechanisms': {
      const made = reading.mechanisms[index]!
      return [
        [words.text, made.name],
        [words.status, made.status],
        [words.issue, issue(made.topic)],
        [words.party, made.parties.map(party).join(', ')],
        rule(made),
      ]
    }
    case 'meetings': {
      const made = reading.meetings[index]!
      return [
        [words.text, say(made.span)],
        [words.genre, made.kind],
        [words.status, made.status],
        [words.layer.times, made.date],
        [words.layer.mentions, made.participants.map(({ name }) => name).join(', ')],
        rule(made),
      ]
    }
    case 'mentions': {
      const made = reading.mentions[index]!
      return [
        [words.text, say(made.span)],
        [words.value, made.entity?.name ?? words.unknown],
        [words.party, party(made.party)],
        [words.because, say(made.antecedent)],
        rule(made),
      ]
    }
    case 'times': {
      const made = reading.times[index]!
      return [
        [words.text, say(made.span)],
        [words.value, made.value ?? words.unknown],
        [words.said, made.said.join(', ')],
        [words.inferred, made.inferred.join(', ')],
        rule(made),
      ]
    }
    case 'figures': {
      const made = reading.figures[index]!
      return [
        [words.text, say(made.span)],
        [
          words.value,
          [made.qualifier === 'exact' ? null : made.qualifier, made.value, made.unit ?? made.currency]
            .filter((part) => part !== null)
            .join(' '),
        ],
        rule(made),
      ]
    }
    case 'events': {
      const made = reading.events[index]!
      return [
        [words.text, say(made.span)],
        [words.status, [made.type, made.mode].filter((part) => part !== null).join(' · ')],
        [
          words.party,
          [made.source, made.target].map((codes) => codes.map(party).join(', ') || words.unknown).join(' → '),
        ],
        [words.cue, say(made.trigger)],
        [words.layer.times, made.date],
        rule(made),
      ]
    }
    case 'formulas': {
      const made = reading.formulas[index]!
      return [[words.text, made.wording], [words.party, party(made.owner)], rule(made)]
    }
  }
}
