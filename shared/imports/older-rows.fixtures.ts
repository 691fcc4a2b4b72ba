import { chunkKey, failuresKey, type Item, importKey } from "#shared/platform/table/keys.ts";

const common = (owner: string, id: string) => ({
  ...importKey(owner, id),
  id,
  status: "organizing",
  source: null,
  filename: "export.zip",
  size: 10,
  conversations_seen: 2,
  dreams_created: 1,
  dreams_updated: 0,
  unchanged: 0,
  failures_count: 1,
  failures: [],
  failure: null,
  created: "2026-01-01T00:00:00.000Z",
  updated: "2026-01-01T00:00:00.000Z",
  options: { tags: ["sea"] },
  trace: { correlation_id: "c", traceparent: "t" },
  chunks_total: 2,
  chunks_done: 1,
});

/** Import rows of earlier versions of the schema, by what each version added. */
export const olderImports = (owner: string): Readonly<Record<string, Item>> => ({
  first: common(owner, "m-first"),
  tier: { ...common(owner, "m-tier"), tier: "pro" },
  counts: {
    ...common(owner, "m-counts"),
    tier: "free",
    empty: 1,
    skipped: [{ kind: "accounts", count: 1 }],
    unread_parts: [{ kind: "image", count: 2 }],
  },
});

/** The markers of chunks of the first import: before they had counts, and with them. */
export const olderChunks = (owner: string): Readonly<Record<string, Item>> => ({
  marker: { ...chunkKey(owner, "m-first", 0) },
  counts: {
    ...chunkKey(owner, "m-first", 1),
    version: 1,
    skipped: [{ kind: "accounts", count: 1 }],
    unread_parts: [],
  },
});

/** The failures of a chunk of the first import. */
export const olderFailures = (owner: string): Item => ({
  ...failuresKey(owner, "m-first", 0),
  failures: [{ external_id: null, reason: "There is no message in it." }],
});
