import type { SchemaModule } from 'kysely'

/** What linking needs of a reading, a row a kind, so that the whole collection can be linked without its texts. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('extracts')
    .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('extract', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('extracts_key', ['document_id', 'kind'])
    .execute()
  await schema.createIndex('extracts_by_kind').on('extracts').columns(['kind', 'document_id']).execute()
}
