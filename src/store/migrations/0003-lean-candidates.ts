import type { Db } from '../engine.ts'

/** What a candidate carried and nobody read: an item's text is whole in `items`, and trying again is the claim's affair. */
export async function leanCandidates(db: Db): Promise<void> {
  for (const column of ['content_html', 'attempts', 'reason'])
    await db.schema.alterTable('candidates').dropColumn(column).execute()
}
