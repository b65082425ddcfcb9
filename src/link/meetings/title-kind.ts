import type { Meeting } from '../../model/meeting.ts'

/**
 * Words of a title that say that people met, by language, the more telling kind first.
 * en: call (no press call), summit, meeting, bilateral, talks, joint press conference. zh: 通电话、通话、会晤、会见、会谈.
 */
const FORMS: Readonly<Record<string, readonly (readonly [Meeting['kind'], RegExp])[]>> = {
  en: [
    ['call', /(?<!\b(?:press|background|media|conference) )\b(?:calls?|spoke|speaks?|phone)\b/i],
    ['summit', /\bsummit\b/i],
    ['talks', /\b(?:meet|meets|met|meetings?|bilat(?:eral)?|talks|joint press (?:conference|availability))\b/i],
  ],
  zh: [
    ['call', /通电话|通话/],
    ['summit', /会晤|会谈/],
    ['talks', /会见|会面|磋商/],
  ],
}

/** The kind of meeting that a title speaks of; null when it speaks of none. */
export function kindInTitle(title: string, language: string): Meeting['kind'] | null {
  for (const [kind, form] of FORMS[language] ?? []) if (form.test(title)) return kind
  return null
}
