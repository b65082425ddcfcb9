interface UseBarsProps {
  readonly keys: readonly string[]
  readonly counts: readonly number[]
  /** The height of a full bar, so that rows stand on one scale. */
  readonly most: number
  readonly label: string
}

/** Counts over time, a bar a stretch of it; a title on each bar says its count. */
export function UseBars({ keys, counts, most, label }: UseBarsProps) {
  const width = Math.max(1, keys.length)
  return (
    <svg className="use-bars" viewBox={`0 0 ${width} 30`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={`M0 29.5H${width}`} className="axis" />
      {counts.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(2, (28 * count) / Math.max(1, most))
        return (
          count > 0 && (
            <rect key={keys[index]} x={index + 0.12} width={0.76} y={29 - height} height={height}>
              <title>{`${keys[index]}: ${count}`}</title>
            </rect>
          )
        )
      })}
    </svg>
  )
}
