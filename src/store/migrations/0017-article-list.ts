import type { SchemaModule } from 'kysely'

/** The order of a list of documents, without reading their texts. */
export async function migrate(schema: SchemaModule): Promise<void> {
  await schema.createIndex('documents_by_path').on('documents').columns(['path', 'id']).execute()
}
