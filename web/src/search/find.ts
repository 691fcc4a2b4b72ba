import type { Device } from "../data/device.ts";
import type { FoundDream } from "../data/found-dream.ts";

/** What the service has found. */
export interface FoundThere {
  dreams: FoundDream[];
  /** The query with known words in place of misspelled ones; null where something is found. */
  suggestion: string | null;
}

/** The most dreams that are shown. */
const MOST = 12;

const foundOf = (found: {
  dream: { id: string; title: string };
  snippets: { text: string }[];
}): FoundDream => ({
  id: found.dream.id,
  title: found.dream.title,
  snippet: found.snippets[0]?.text ?? "",
});

/** Finds dreams on this device, which has what is not sent yet, and answers at once. */
export const findHere = ({ search }: Device, query: string): Promise<FoundDream[]> =>
  search.find(query, MOST);

/** Finds dreams by the service, which also reads what was said; nothing where there is no network. */
export async function findThere({ client }: Device, query: string, signal: AbortSignal): Promise<FoundThere> {
  const found = await client.search(query, { prefix: true, limit: MOST }, { signal }).catch(() => undefined);
  return { dreams: found?.items.map(foundOf) ?? [], suggestion: found?.suggestion ?? null };
}

/** Both together. What this device found stays in its place when the service answers, which takes longer. */
export function together(here: readonly FoundDream[], there: readonly FoundDream[]): FoundDream[] {
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...there.filter(({ id }) => !known.has(id))].slice(0, MOST);
}
