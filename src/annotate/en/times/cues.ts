/** What a sentence must hold for a rule to read anything in it: far cheaper than the rules' own patterns. */
export const DIGIT = /\d/
export const MONTH_WORD = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i
export const WEEKDAY_WORD = /mon|tue|wed|thu|fri|sat|sun/i
export const UNIT_WORD = /second|minute|hour|day|night|week|month|quarter|year|decade|centur/i
export const NUMBER_WORD = /thousand|hundred|year |teen|twenty/i
export const NAMED_DAY = /yesterday|today|tomorrow/i
