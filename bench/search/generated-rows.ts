import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Item } from "#shared/platform/table/keys.ts";
import { generatedDream, timeOf } from "./generated-dreams.ts";

export const dreamId = (n: number) => `01J${String(n).padStart(23, "0")}`;
export const conversationId = (n: number) => `talk-${n}`;
export const transcriptKeyOf = (n: number) => `transcripts/${n}`;

/** The row of a generated dream, as changed at the time of another one. */
export async function dreamRow(owner: string, n: number, changedAs = n): Promise<Item> {
  const { newDream } = await import("#shared/dreams/dream.ts");
  const { putDream } = await import("#shared/dreams/store.ts");
  const { dream } = generatedDream(n);
  const { fields, kind, status, brand, tags } = dream;
  const statements = (texts: readonly string[]) => texts.map((text, id) => ({ id: `item-${id}`, text }));
  const content = newDream(
    owner,
    {
      title: fields.title[0] ?? "",
      description: "",
      summary: fields.summary[0] ?? "",
      kind,
      status,
      brand,
      tags: [...tags],
      todos: statements(fields.todos).map((todo) => ({ ...todo, done: !dream.open_todo })),
      documents: [],
      decisions: statements(fields.decisions),
      suggestions: statements(fields.suggestions),
      features: statements(fields.features),
      outcome: { text: fields.outcome[0] ?? "" },
    },
    dreamId(n),
  );
  const record = {
    dream: { ...content, created: timeOf(n), updated: timeOf(changedAs) },
    origins: { [conversationId(n)]: 0 },
    stored_bytes: { [conversationId(n)]: 2_500 },
  };
  return putDream(record, undefined).Put?.Item ?? {};
}

/** The row of its conversation. */
export async function conversationRow(owner: string, n: number): Promise<Item> {
  const { storedConversation } = await import("#shared/conversations/stored.ts");
  const { conversationKey } = await import("#shared/platform/table/keys.ts");
  const row = {
    conversation: {
      id: conversationId(n),
      owner_id: owner,
      dream_id: dreamId(n),
      source: "chatgpt",
      external_id: null,
      title: null,
      url: null,
      model: null,
      created: null,
      updated: null,
      message_count: 6,
      content_hash: String(n).padStart(64, "0"),
    },
    transcript_key: transcriptKeyOf(n),
    contribution: { title: "", description: "", summary: "", tags: [], todos: [], documents: [] },
  };
  return { ...storedConversation.write(row as never), ...conversationKey(owner, conversationId(n)) };
}

/** What was said in it. */
export const transcript = (n: number): Message[] =>
  generatedDream(n).conversation.messages.map(({ text, code }, message) => ({
    role: message % 2 === 0 ? "user" : "assistant",
    content: code ? `${text}\n\n\`\`\`\n${code}\n\`\`\`\n` : text,
    created: null,
  }));
