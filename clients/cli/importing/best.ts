import type { Dream } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";

const KINDS = ["idea", "how_to", "fix", "writing", "question"] satisfies Dream["kind"][];
const MAX_DREAMS = 5;

/** The dreams that are worth a look first: ideas before others, and those with the most to do. */
export async function bestOf(sync: SyncManager, ids: readonly string[]): Promise<Dream[]> {
  const dreams = await Promise.all(ids.map((id) => sync.dreams.get(id)));
  return dreams
    .filter((dream) => dream !== undefined)
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || contentOf(b) - contentOf(a))
    .slice(0, MAX_DREAMS);
}

const contentOf = ({ todos, decisions, features }: Dream): number =>
  todos.filter(({ done }) => !done).length + decisions.length + features.length;
