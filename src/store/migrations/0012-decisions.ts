import type { SchemaModule } from 'kysely'

/** People's decisions, apart from readings: no document's removal takes one along. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('target_key', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('decisions_by_target').on('decisions').columns(['target_key', 'number']).execute()
}
