/** The four inflected forms of a verb. */
export interface Forms {
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly ing: string
}

/**
 * The forms of a regular English verb by its spelling: state → states, stated, stated, stating; deny → denies, denied;
 * stress → stresses. Doubled consonants (quip → quipped) and irregular verbs are given in the word file.
 */
export function inflect(verb: string): Forms {
  const third = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
  const ing = /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`
  return { third, past, participle: past, ing }
}
