import type { Page, Position } from "#shared/platform/table/page.ts";
import { paginate } from "./cursor.ts";
import type { Caller } from "./types.ts";

/** A response with one page of a list. Cursors are bound to `list`, which names the list and its filters. */
export async function pageResponse<Value>(
  { owner_id }: Caller,
  list: readonly unknown[],
  query: { cursor?: string | undefined; limit: number },
  fetch: (page: { limit: number; after: Position | undefined }) => Promise<Page<Value>>,
) {
  const body = await paginate(JSON.stringify([owner_id, ...list]), query, fetch);
  return { status: 200, body } as const;
}
