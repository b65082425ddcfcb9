import type { ColumnDefinitionBuilder, SchemaModule } from 'kysely'

/** Documents, where they came from, what was read from them. */
export async function migrate(schema: SchemaModule): Promise<void> {
  const needed = (column: ColumnDefinitionBuilder) => column.notNull()
  const document = (column: ColumnDefinitionBuilder) => column.notNull().references('documents.id').onDelete('cascade')
  await schema
    .createTable('collection')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', needed)
    .execute()
  await schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('path', 'text', needed)
    .addColumn('origin', 'text', needed)
    .addColumn('raw', 'text', needed)
    .addColumn('text', 'text', needed)
    .addColumn('edits', 'text', needed)
    .addColumn('added_at', 'text', needed)
    .execute()
  await schema
    .createTable('origins')
    .addColumn('document_id', 'text', document)
    .addColumn('path', 'text', needed)
    .addColumn('sha256', 'text', needed)
    .addColumn('added_at', 'text', needed)
    .addPrimaryKeyConstraint('origins_key', ['document_id', 'path'])
    .execute()
  await schema
    .createTable('readings')
    .addColumn('document_id', 'text', (column) => document(column).primaryKey())
    .addColumn('version', 'text', needed)
    .addColumn('layers', 'text', needed)
    .execute()
  await schema
    .createTable('articles')
    .addColumn('document_id', 'text', document)
    .addColumn('number', 'integer', needed)
    .addColumn('title', 'text')
    .addColumn('language', 'text', needed)
    .addColumn('genre', 'text')
    .addColumn('published', 'text')
    .addColumn('publisher', 'text')
    .addColumn('party', 'text')
    .addColumn('complete', 'integer', needed)
    .addPrimaryKeyConstraint('articles_key', ['document_id', 'number'])
    .execute()
  await schema
    .createTable('problems')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('path', 'text', needed)
    .addColumn('document_id', 'text', (column) => column.references('documents.id').onDelete('cascade'))
    .addColumn('problem', 'text', needed)
    .execute()
  await schema.createIndex('problems_by_path').on('problems').column('path').execute()
}
