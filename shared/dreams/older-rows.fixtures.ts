import {
  dreamIndexKeys,
  dreamKey,
  dreamPartition,
  eventSortKey,
  fragmentKey,
  type Item,
} from "#shared/platform/table/keys.ts";

const common = (owner_id: string, id: string, updated: string) => ({
  ...dreamKey(owner_id, id),
  ...dreamIndexKeys(owner_id, "personal", updated, id),
  id,
  owner_id,
  title: "Tide table",
  description: "When to go out.",
  status: "idea",
  tags: ["sea"],
  brand: "personal",
  summary: "",
  todos: [{ id: "t-1", text: "Ask the harbour", done: false }],
  documents: [{ title: "tides.csv" }, { title: "Tides", url: "https://example.org/tides" }],
  created: "2026-01-01T00:00:00.000Z",
  updated,
  revision: 1,
  synced_with_pipelineos: false,
  synced_at: null,
  pipelineos_project_id: null,
});

/** Dream rows of earlier versions of the schema, by what each version added. */
export const olderDreams = (owner: string): Readonly<Record<string, Item>> => ({
  first: {
    ...common(owner, "d-first", "2026-01-01T00:00:00.000Z"),
    origins: { import: 1 },
    import_hash: "h",
  },
  implementing: {
    ...common(owner, "d-implementing", "2026-01-02T00:00:00.000Z"),
    status: "implementing",
    origins: {},
    implementing: { id: "i-first", status_before: "planned" },
    last_implementation: "i-first",
  },
  project: {
    ...common(owner, "d-project", "2026-01-03T00:00:00.000Z"),
    origins: {},
    project: {
      numbers: { project_id: "p-1", tickets_created: 2, agents_assigned: 1, estimated_completion: null },
      naming: { at: "2026-01-03T00:00:00.000Z", event_id: "e-1", created: true },
    },
  },
  stored_bytes: {
    ...common(owner, "d-stored-bytes", "2026-01-04T00:00:00.000Z"),
    origins: {},
    stored_bytes: { input: 120 },
  },
  documents: {
    ...common(owner, "d-documents", "2026-01-06T00:00:00.000Z"),
    version: 2,
    origins: { "c-texts": 0 },
    documents: [{ id: "c-texts.41f0c97d3a62be58", title: "tides.js", bytes: 9, partial: true }],
  },
  without_evidence: {
    ...common(owner, "d-without-evidence", "2026-01-07T00:00:00.000Z"),
    version: 2,
    origins: { "c-without-evidence": 1 },
    documents: [{ id: "d-1", title: "tides.csv" }],
  },
  // Three UTF-16 units, but two characters, which is what the title's bound counts now.
  short_title: { ...common(owner, "d-short-title", "2026-01-05T00:00:00.000Z"), title: "🌊a", origins: {} },
});

/** Fragments of the first dream: one with its body, one with all of it but its features in the bucket. */
export function olderFragments(owner: string, body_key: string): Readonly<Record<string, Item>> {
  const head = {
    dream_id: "d-first",
    source: "extension",
    url: null,
    date: null,
    features: ["shows the tides"],
    change: "01JGFJJZ000000000000000000",
    bytes: 40,
  };
  return {
    whole: {
      ...fragmentKey(owner, "d-first", "import", 0),
      ...head,
      id: "import.0",
      title: "Harbour",
      content: "High at noon.",
      code_snippets: [],
    },
    large: {
      ...fragmentKey(owner, "d-first", "import", 1),
      ...head,
      id: "import.1",
      title: "Tides",
      body_key,
    },
  };
}

/** The content of the large fragment's object. */
export const olderFragmentBody = { content: "Low at six.", code_snippets: [] };

/** An event of the first dream, whose data has the fields of its time. */
export const olderEvent = (owner: string): Item => ({
  pk: dreamPartition(owner, "d-first"),
  sk: eventSortKey("01JGFJJZ000000000000000000"),
  type: "DreamCreated",
  metadata: {
    event_id: "01JGFJJZ000000000000000000",
    event_version: 1,
    occurred_at: "2026-01-01T00:00:00.000Z",
    owner_id: owner,
    dream_id: "d-first",
    correlation_id: "c",
    traceparent: "t",
  },
  data: { dream: { id: "d-first", title: "Tide table" } },
  expires_at: 4_000_000_000,
});
