import { analyse } from 'chardet'

/** A text out of bytes, with the WHATWG label of the encoding that it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Bytes at the head that say: this is no text. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive (or DOCX, XLSX, …)', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an XZ archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
]

/** Frequent characters of Chinese text; those that the two scripts write differently tell GB18030 from Big5. */
const COMMON_CHINESE = new Set(
  '的一是在不了有和人中大上我以要他到出會会國国這这個个為为來来時时地們们說说後后之與与关關習习发發议議',
)
const SAMPLE = 64 * 1024

/** What the bytes are when they are no text ("a PDF"); null when they may be text. */
export function kindOfBinary(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([, head]) => head.every((byte, i) => bytes[i] === byte))
  if (known) return known[0]
  const sample = bytes.subarray(0, SAMPLE)
  if (bomOf(bytes) || wideOrder(sample)) return null
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  return control > Math.max(8, sample.length * 0.02) ? 'a binary file' : null
}

/**
 * Decodes bytes: by byte-order mark, as UTF-8 where they are valid, as UTF-16 where every other byte is zero, else as
 * the legacy encoding that gives the likeliest text. Every byte comes out as some character: nothing is dropped.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const bom = bomOf(bytes)
  if (bom) return { text: decode(bytes.subarray(bom.length), bom.encoding), encoding: bom.encoding }
  const order = wideOrder(bytes.subarray(0, SAMPLE))
  if (order) return { text: decode(bytes, order), encoding: order }
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' }
  const encoding = legacyEncoding(bytes.subarray(0, SAMPLE))
  return { text: decode(bytes, encoding), encoding }
}

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

function bomOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 without a mark: zero bytes, nearly all on one side of the pairs; or, for Chinese, line ends and marks that are. */
function wideOrder(bytes: Uint8Array): string | null {
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1]! > 0) even++
    if (bytes[i + 1] === 0 && bytes[i]! > 0) odd++
  }
  const pairs = bytes.length / 2
  if (Math.max(even, odd) < Math.max(2, pairs * 0.01) || Math.min(even, odd) * 10 > Math.max(even, odd)) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decode(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding)
  const letters = text.match(/[\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}\s\d\p{P}]/gu)?.length ?? 0
  return letters > text.length * 0.9 ? encoding : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function legacyEncoding(sample: Uint8Array): string {
  const guesses = analyse(sample).map((match) => match.name.toLowerCase())
  const candidates = [...new Set(['gb18030', 'big5', ...guesses, 'windows-1252'])].filter(isKnown)
  const scored = candidates.map((encoding) => ({
    encoding,
    score: likelihood(decode(sample, encoding), guesses.indexOf(encoding)),
  }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** Share of frequent Chinese characters and of letters, less what could not be decoded; the detector's order breaks ties. */
function likelihood(text: string, rank: number): number {
  const characters = [...text]
  const share = (test: (c: string) => boolean) => characters.filter(test).length / (characters.length || 1)
  const bad = share((c) => c === '\uFFFD' || /[\p{Co}\p{Cn}]/u.test(c) || (/\p{Cc}/u.test(c) && !/\s/.test(c)))
  return (
    3 * share((c) => COMMON_CHINESE.has(c)) +
    share((c) => /[\p{L}\s\p{P}\d]/u.test(c)) -
    10 * bad -
    (rank < 0 ? 0.05 : rank * 0.005)
  )
}
