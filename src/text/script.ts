/** Characters of the Chinese script (Han, without punctuation), for counting and for word edges. */
export const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)

/** Share of Han among the letters of a text, from 0 to 1; 0 for a text without letters. */
export function hanShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : han / letters
}
