/** Words at a place of a PDF page, in points from the left and the bottom. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly words: string
}

/** A small PDF with one list of placed words a page, in Helvetica 12, for tests. */
export function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  objects[1] = '<</Type/Catalog/Pages 2 0 R>>'
  objects[2] = `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`
  objects[3] = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'
  for (const [i, page] of pages.entries()) {
    const drawn = page
      .map(({ x, y, words }) => `BT /F1 12 Tf ${x} ${y} Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`)
      .join('\n')
    objects[4 + 2 * i] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`
    objects[5 + 2 * i] = `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream\n`
  }
  const body = objects.map((object, number) => (object ? `${number} 0 obj${object}endobj\n` : '')).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n`)
}
