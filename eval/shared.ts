import { join } from 'node:path'

/** The folder of gold data and archives beside the checkout. */
export const shared = join(import.meta.dirname, '../../shared')
