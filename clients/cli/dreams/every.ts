import type { Dream } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";

const PAGE_SIZE = 200;

/**
 * The dreams of this machine, one at a time, those that changed last first.
 *
 * @param pageSize how many are read at once
 */
export async function* everyDream({ dreams }: SyncManager, pageSize = PAGE_SIZE): AsyncGenerator<Dream> {
  let after: Awaited<ReturnType<typeof dreams.list>>["next"] = null;
  do {
    const page: Awaited<ReturnType<typeof dreams.list>> = await dreams.list({ after, limit: pageSize });
    yield* page.dreams;
    after = page.next;
  } while (after !== null);
}
