import type { SchemaModule } from 'kysely'

/** What came from some bytes is found without looking through all places that documents came from. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema.createIndex('origins_by_bytes').on('origins').columns(['sha256', 'path']).execute()
}
