import type { Ref } from 'react'
import { useSettings } from './settings.tsx'

/** The keys, in a dialog. */
export function Help({ ref }: { ref: Ref<HTMLDialogElement> }) {
  const { words } = useSettings()
  const keys: readonly (readonly [string, string])[] = [
    ['j / k', words.keyNext],
    ['/', words.keyFilter],
    ['n / p', words.keyPlaces],
    ['s', words.keySwap],
    ['c', words.keyCopy],
    ['Esc', words.keyLeave],
    ['?', words.keyHelp],
  ]
  return (
    <dialog ref={ref} className="help" aria-labelledby="help-title">
      <h2 id="help-title">{words.keys}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}
