import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../text/span.ts'
import { useSettings } from '../frame/settings.tsx'
import { countLayers, LAYERS, type LayerName } from './layers.ts'

interface LayerSwitchesProps {
  readonly reading: Reading
  readonly span: Span
  readonly on: ReadonlySet<LayerName>
  readonly onChange: (on: ReadonlySet<LayerName>) => void
}

/** A switch a layer, with how much it holds. */
export function LayerSwitches({ reading, span, on, onChange }: LayerSwitchesProps) {
  const { words } = useSettings()
  const counts = countLayers(reading, span)
  const turn = (name: LayerName) => {
    const next = new Set(on)
    if (!next.delete(name)) next.add(name)
    onChange(next)
  }
  return (
    <fieldset className="layers">
      <legend className="label">{words.layers}</legend>
      {LAYERS.map((name) => (
        <label key={name} className={`switch-${name}`}>
          <input type="checkbox" checked={on.has(name)} onChange={() => turn(name)} />
          <span className={`sample layer-${name} content`}>{words.layer[name]}</span>
          <span className="count">{counts[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
