import type { SearchHit, Snippet } from "@dreamcatcher/client";
import type { Device } from "../data/device.ts";
import type { FoundDream, FoundPiece } from "../data/found-dream.ts";

/** What the service has found. */
interface FoundThere {
  dreams: FoundDream[];
  /** The query with known words in place of misspelled ones; null where something is found. */
  suggestion: string | null;
}

/** The most dreams that are shown. */
const MOST = 12;
/** The service is asked once the typing pauses for so long. */
const PAUSE_MS = 200;

const foundOf = ({ dream: { id, title }, snippets: [best] }: SearchHit, hasAll: boolean): FoundDream => ({
  id,
  title,
  piece: best ? pieceOf(best) : null,
  hasAll,
});

const pieceOf = ({ text, ranges, field, conversation_id, message }: Snippet): FoundPiece => ({
  text,
  ranges: ranges.map(({ start, end }) => [start, end]),
  field,
  message: conversation_id !== null && message !== null ? { talk: conversation_id, message } : null,
});

/** Finds dreams on this device, which has what is not sent yet, and answers at once. */
export const findHere = ({ search }: Device, query: string): Promise<FoundDream[]> =>
  search.find(query, MOST);

/**
 * Finds dreams by the service, which also reads what was said.
 *
 * @throws {DOMException} when the signal aborts before the service is asked
 * @throws {Error} when it cannot be asked
 */
export async function findThere(
  { client }: Pick<Device, "client">,
  query: string,
  signal: AbortSignal,
): Promise<FoundThere> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  signal.throwIfAborted();
  const { items, matching, suggestion } = await client.search(
    query,
    { prefix: true, limit: MOST },
    { signal },
  );
  return { dreams: items.map((hit) => foundOf(hit, matching === "all")), suggestion };
}

/**
 * Both together. What this device found stays in its place when the service answers, which takes longer;
 * where it has only some of the words, the service may show all of them.
 */
export function together(here: readonly FoundDream[], there: readonly FoundDream[]): FoundDream[] {
  const known = new Set(here.map(({ id }) => id));
  const better = new Map(there.filter(({ hasAll }) => hasAll).map((each) => [each.id, each]));
  const best = here.map((each) => (each.hasAll ? each : (better.get(each.id) ?? each)));
  return [...best, ...there.filter(({ id }) => !known.has(id))].slice(0, MOST);
}
