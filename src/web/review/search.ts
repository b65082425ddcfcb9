/** What the address of the review page says. */
export interface ReviewSearch {
  readonly layer?: 'commitments' | 'positions' | 'attributions' | undefined
  readonly document?: string | undefined
}

/** Reads an address; what it can not say is left out. */
export const readReviewSearch = (given: Record<string, unknown>): ReviewSearch => ({
  layer: (['commitments', 'positions', 'attributions'] as const).find((value) => value === given.layer),
  document:
    typeof given.document === 'string' || typeof given.document === 'number' ? String(given.document) : undefined,
})
