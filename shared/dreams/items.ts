import { createHash } from "node:crypto";
import type { Evidence } from "@dreamcatcher/contracts/dream";

/** What the ids that are derived for each list begin with. */
const ID_PREFIXES = { todos: "t-", decisions: "dc-", suggestions: "sg-", features: "ft-" } as const;

type Identified<Item> = Omit<Item, "id"> & { id: string };

/**
 * Items of a list with ids: their own, or a digest of their text, so that conversations that say the same
 * have one item. Of items with the same id the first is kept.
 *
 * @param known the items that the dream has, whose evidence those with the same id keep
 */
export function withIds<Item extends { id?: string | undefined; text: string }>(
  list: keyof typeof ID_PREFIXES,
  items: readonly Item[],
  known: readonly { id: string; evidence?: Evidence | undefined }[] = [],
): Identified<Item>[] {
  const evidenceOf = new Map(known.map(({ id, evidence }) => [id, evidence]));
  const byId = new Map<string, Identified<Item>>();
  for (const item of items) {
    const id = item.id ?? `${ID_PREFIXES[list]}${digestOf(item.text)}`;
    const evidence = evidenceOf.get(id);
    if (!byId.has(id)) byId.set(id, { ...item, id, ...(evidence && { evidence }) });
  }
  return [...byId.values()];
}

/** The same for the same text, whatever its case and spacing. */
const digestOf = (text: string) =>
  createHash("sha256").update(text.toLowerCase().replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16);
