import type { SchemaModule } from 'kysely'
import { tokenIndexOf } from '../choose-token-index.ts'
import type { Store } from '../store.ts'

/** The full-text index over our own tokens, an entry an article, with the speakers and issues that it is filtered by. */
export async function migrate(schema: SchemaModule, store: Store): Promise<void> {
  await schema
    .createTable('search_articles')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('search_articles_by_document').on('search_articles').column('document_id').execute()
  await schema
    .createTable('search_facts')
    .addColumn('article', 'integer', (column) => column.notNull().references('search_articles.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_facts_key', ['article', 'kind', 'value'])
    .execute()
  await schema
    .createTable('search_versions')
    .addColumn('document_id', 'text', (column) => column.primaryKey().references('documents.id').onDelete('cascade'))
    .addColumn('version', 'text', (column) => column.notNull())
    .execute()
  await tokenIndexOf(store).create(store)
}
