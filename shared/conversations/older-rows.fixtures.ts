import { conversationIndexKeys, conversationKey, type Item, talkKey } from "#shared/platform/table/keys.ts";

const common = (owner_id: string, id: string) => ({
  ...conversationKey(owner_id, id),
  ...conversationIndexKeys(owner_id, "2026-01-01T00:00:00.000Z", id),
  id,
  owner_id,
  dream_id: "d-first",
  source: "chatgpt",
  external_id: id,
  title: "Tides",
  url: null,
  model: null,
  created: "2026-01-01T00:00:00.000Z",
  updated: null,
  message_count: 1,
  content_hash: "0".repeat(64),
  transcript_key: `transcripts/${owner_id}/d-first/01JGFJJZ000000000000000000/${id}.json`,
  contribution: {
    title: "Tide table",
    description: "When to go out.",
    summary: "",
    tags: ["sea"],
    todos: [],
    documents: [{ title: "tides.csv" }],
  },
});

/** Conversation rows of earlier versions of the schema, by what an import left in them. */
export const olderConversations = (owner: string): Readonly<Record<string, Item>> => ({
  captured: common(owner, "c-captured"),
  one_place: {
    ...common(owner, "c-one-place"),
    imported_at: { import_id: "m-1", position: 3, outcome: "created" },
  },
  counted_place: {
    ...common(owner, "c-counted-place"),
    imported_at: { import_id: "m-1", position: 3, outcome: "updated", added_bytes: 70 },
  },
  outcomes: {
    ...common(owner, "c-outcomes"),
    imported: { import_id: "m-1", outcomes: { "3": "created", "5": "updated" } },
  },
  places: {
    ...common(owner, "c-places"),
    version: 2,
    imported: { import_id: "m-1", places: { "3": { outcome: "created", added_bytes: 70 } } },
  },
  without_evidence: {
    ...common(owner, "c-without-evidence"),
    version: 3,
    dream_id: "d-without-evidence",
    contribution: {
      ...common(owner, "").contribution,
      todos: [{ id: "t-1", text: "Ask the harbour", done: false }],
      documents: [{ id: "d-1", title: "tides.csv" }],
    },
  },
  texts: {
    ...common(owner, "c-texts"),
    version: 3,
    dream_id: "d-documents",
    unread_parts: [{ kind: "image", count: 2 }],
    text_keys: { "c-texts.41f0c97d3a62be58": olderText(owner).key },
    contribution: {
      tags: [],
      todos: [],
      documents: [{ id: "c-texts.41f0c97d3a62be58", title: "tides.js", bytes: 9, partial: true }],
    },
  },
});

/** The text of the document of the conversation `texts`, and its key. */
export const olderText = (owner: string) => ({
  key: `documents/${owner}/d-documents/01JGFJJZ000000000000000000/c-texts.41f0c97d3a62be58`,
  text: "tides();\n",
});

/** The talk of the rows below. */
export const olderTalk = {
  messages: [
    { role: "user", content: "When is high tide?" },
    { role: "assistant", content: "At noon." },
  ],
};

/** The row of a talk before its conversation is written, and after. */
export function olderTalks(owner: string): Readonly<Record<"noted" | "written", Item>> {
  const opening = "d0500l60ugntrtv8";
  const talk = {
    ...talkKey(owner, opening, "0000000000"),
    opening,
    number: "0000000000",
    message_count: 2,
    whole: "APSKQY4JIwN/2DTUi8RgCf8rkaXZJVDm5Gv2pmqHDOI=",
    beginnings: "uWuhI79FAPSKQY4J",
    conversation_id: "c-d0500l60ugntrtv80000000000",
  };
  return { noted: talk, written: { ...talk, change: "01JGFJJZ000000000000000000" } };
}
