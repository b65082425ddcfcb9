/** The unit of a figure that is a place in a row: 2 in "second visit", 6 in 第六届. */
export const ORDINAL = 'ordinal'
/** The unit of a figure that is a year by which a goal is to be reached: 2030 in "peak emissions by 2030". */
export const GOAL_YEAR = 'calendar year'
