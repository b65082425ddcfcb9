import type { SchemaModule } from 'kysely'

/** Texts that wait for a machine to read them, and the workers that were heard of lately. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('queued_texts')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addColumn('leaf', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addUniqueConstraint('queued_texts_key', ['path', 'sha256'])
    .execute()
  await schema
    .createTable('workers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('seen', 'integer', (column) => column.notNull())
    .execute()
}
