/** Closed classes of English words that the attribution rules read; all in small letters. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const determiners = list('the a an his her its their our my your this these those no any every each some such')
export const possessives = list('his her its their our my your')
export const subjectPronouns = list('he she they it we i you who which')
export const auxiliaries = list(
  "has have had did does do will would can could may might must should shall 'd 'll is are was were be been being",
)
export const beForms = list('is are was were be been being')
export const modals = list('will would can could may might must should shall did does do')
export const negations = list("not never n't nor neither")
/** Adverbs between subject and verb; words in -ly are read as such too. */
export const adverbs = list(
  'also again further then later earlier both likewise thus too once still today yesterday now just once even since always often so far instead in turn',
)
export const conjunctions = list('and but or nor')
/** Words that begin a clause; a subject never reaches over them. */
export const clauseStarters = list(
  'that which who whom whose because while when where as if after before although though unless until since whether than but why how once whereas',
)
export const prepositions = list(
  'in on at by with from to of for during after before about over under against into through between among within without regarding concerning despite per via towards toward amid upon as following',
)
/** Verbs that carry another one: continued to stress, went on to say. */
export const carriers = list('continued went sought wished wanted joined proceeded began continues goes continue')
export const isAdverb = (lower: string): boolean =>
  adverbs.has(lower) ||
  (/ly$/.test(lower) && lower.length > 4 && lower !== 'family' && lower !== 'italy' && lower !== 'assembly')
export const isMark = (word: string): boolean => /^[^\p{L}\p{N}]+$/u.test(word)
export const isOpening = (word: string): boolean => /^[“"‘]$/.test(word)
export const isClosing = (word: string): boolean => /^[”"’]$/.test(word)
