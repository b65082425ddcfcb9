import type { SchemaModule } from 'kysely'

/** The bytes of pages that were fetched, as they came. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('pages')
    .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('retrieved', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('pages_key', ['document_id', 'sha256'])
    .execute()
}
