import type { SchemaModule } from 'kysely'

/** What people put right about articles; the last row of a field counts, the others are its history. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('corrections')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('article', 'integer', (column) => column.notNull())
    .addColumn('correction', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
}
