import type { Device } from "../data/device.ts";

export interface Found {
  dreams: { id: string; title: string; snippet: string }[];
  /** The query with known words in place of misspelled ones; null where something is found. */
  suggestion: string | null;
}

/** The most dreams that are shown. */
const MOST = 12;

/**
 * Finds dreams by the service, which also reads what was said, and on this device, which has what is not
 * sent yet; on this device alone where there is no network.
 */
export async function find({ client, manager }: Device, query: string, signal: AbortSignal): Promise<Found> {
  const [far, near] = await Promise.all([
    client.search(query, { prefix: true, limit: MOST }, { signal }).catch(() => undefined),
    manager.search(query, { typing: true, limit: MOST }),
  ]);
  const fromFar = far?.items.map(({ dream: { id, title }, snippets }) => ({
    ...{ id, title },
    snippet: snippets[0]?.text ?? "",
  }));
  const fromNear = near.hits.map(({ dream: { id, title }, snippets }) => ({
    ...{ id, title },
    snippet: snippets[0]?.text ?? "",
  }));
  const known = new Set(fromFar?.map(({ id }) => id));
  const dreams = [...(fromFar ?? []), ...fromNear.filter(({ id }) => !known.has(id))].slice(0, MOST);
  return { dreams, suggestion: dreams.length === 0 ? (far?.suggestion ?? null) : null };
}
