/** How the service derives ids of items, so that an item that is organized here and there is one. */
const PREFIXES = { todos: "t-", decisions: "dc-", suggestions: "sg-", features: "ft-" } as const;

const DIGITS = 16;

/**
 * Items of a list with ids: a digest of their text, whatever its case and spacing. The first of each is kept.
 */
export async function withItemIds<Item extends { text: string }>(
  list: keyof typeof PREFIXES,
  items: readonly Item[],
): Promise<(Item & { id: string })[]> {
  const identified = await Promise.all(
    items.map(async (item) => ({
      ...item,
      id: `${PREFIXES[list]}${await digestOf(item.text.toLowerCase().replace(/\s+/g, " ").trim())}`,
    })),
  );
  return [...new Map(identified.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

/**
 * Documents with ids: a digest of their address or title; one with a text has an id of its conversation's.
 */
export async function withDocumentIds<
  Named extends { title: string; url?: string | undefined; content?: string | undefined },
>(conversation_id: string, documents: readonly Named[]): Promise<(Named & { id: string })[]> {
  const seen = new Map<string, number>();
  return Promise.all(
    documents.map(async (document) => {
      const { title, url, content } = document;
      const [prefix, name] = content === undefined ? ["d-", url ?? title] : [`${conversation_id}.`, title];
      const before = seen.get(prefix + name) ?? 0;
      seen.set(prefix + name, before + 1);
      const key = JSON.stringify(before === 0 ? [name] : [name, before]);
      return { ...document, id: `${prefix}${await digestOf(key)}` };
    }),
  );
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const bytes = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return bytes.join("").slice(0, DIGITS);
}
