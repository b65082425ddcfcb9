/** What a token is to an attribution. The numbers are fixed: the weights file counts on them. */
export const OUTSIDE = 0
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const LABELS = 4
/** Pairs of neighbouring labels. */
export const PAIRS = LABELS * LABELS
