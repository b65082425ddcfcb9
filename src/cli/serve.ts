import { startServer } from '../serve/start-server.ts'
import { ReadoutError } from './fail.ts'
import { open } from './open.ts'

/** `readout serve`: shows the collection in a browser until Ctrl-C. */
export async function serve(options: {
  collection?: string
  words: string[]
  port: string
  host: string
}): Promise<void> {
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ReadoutError(`--port ${options.port} is no port`, 'give a number from 0 to 65535')
  const collection = await open(options)
  try {
    const server = await startServer({ collection, port, host: options.host })
    console.log(`Readout is ready: ${server.url}  (Ctrl-C ends it)`)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await server.close()
  } finally {
    await collection.close()
  }
}
