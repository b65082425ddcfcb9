import type { Annotator } from '../annotator.ts'

/** What is done when every language has been read, from top to bottom. */
export const refiners: readonly Annotator[] = []
