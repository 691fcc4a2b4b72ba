import type { Dream } from "@dreamcatcher/client";
import type { DreamPage, SyncManager } from "@dreamcatcher/client/sync";

const PAGE_SIZE = 200;

interface EveryOptions {
  /** The place of a dream, after which to begin. */
  after?: DreamPage["next"];
  /** How many are read at once. */
  pageSize?: number | undefined;
}

/** The dreams of this machine, one at a time, those that changed last first. */
export async function* everyDream(
  { dreams }: SyncManager,
  { after = null, pageSize = PAGE_SIZE }: EveryOptions = {},
): AsyncGenerator<Dream> {
  let next: DreamPage["next"] = after;
  do {
    const page: DreamPage = await dreams.list({ after: next, limit: pageSize });
    yield* page.dreams;
    next = page.next;
  } while (next !== null);
}
