/**
 * A stem that the forms of an English word share: "resuming", "resumed", "resumes" → "resum"; "policies" → "polici".
 * Inflection only (plural, -ing, -ed, genitive) and the letter y; other derivation is for the dictionary.
 */
export function stemEnglish(word: string): string {
  let stem = word.toLowerCase().replace(/[’']s?$/, '')
  if (stem.length <= 3) return stem
  if (/ies$/.test(stem)) return stem.slice(0, -2)
  if (/(?:sses|shes|ches|xes|zes)$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1)
  if (/eed$/.test(stem)) return stem
  if (/(?:ied)$/.test(stem)) return `${stem.slice(0, -3)}i`
  const ending = /(?:ing|ed)$/.exec(stem)
  if (ending && /[aeiouy]/.test(stem.slice(0, ending.index)) && ending.index >= 3) {
    stem = stem.slice(0, ending.index)
    if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1)
  }
  return stem.replace(/e$/, '').replace(/y$/, 'i')
}
