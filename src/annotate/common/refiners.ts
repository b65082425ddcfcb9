import type { Annotator } from '../annotator.ts'
import { events } from './event/events.ts'

/** What is done when every language has been read, from top to bottom. */
export const refiners: readonly Annotator[] = [events]
