import type { SchemaModule } from 'kysely'

/** Searches that people named, and when they last looked at what they find. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('saved_searches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('looked_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .execute()
}
