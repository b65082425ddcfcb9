/** A call that can not be done, with what to do about it. */
export class ReadoutError extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string) {
    super(message)
    this.remedy = remedy
  }
}

/** Prints an error as one line and sets the exit code. */
export function fail(error: Error & { readonly remedy?: unknown }, code: number): void {
  console.error(`readout: ${error.message}. ${typeof error.remedy === 'string' ? sentence(error.remedy) : ''}`.trim())
  process.exitCode = code
}

const sentence = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}.`
