import type { Message } from "@dreamcatcher/contracts/conversation";
import type { Dream } from "@dreamcatcher/contracts/dream";
import { readMarkdown } from "@dreamcatcher/text/markdown";

/** The fields of a dream whose words are searched. */
export const FIELDS = [
  "title",
  "tags",
  "summary",
  "description",
  "outcome",
  "decisions",
  "features",
  "todos",
  "documents",
  "suggestions",
] as const;
export type Field = (typeof FIELDS)[number];

/** What is searched of a dream. */
export interface SearchableDream {
  id: string;
  created: string;
  updated: string;
  kind: Dream["kind"];
  status: Dream["status"];
  brand: string;
  tags: readonly string[];
  /** Whether a todo is not done. */
  open_todo: boolean;
  /** The texts of each field. */
  fields: Readonly<Record<Field, readonly string[]>>;
}

/** What dreams are listed by. */
export type SelectableDream = Pick<SearchableDream, "id" | "updated" | "kind" | "status" | "brand" | "tags">;

export interface SearchableMessage {
  /** Its index in the conversation. */
  message: number;
  text: string;
  code: string;
}

/** What is searched of a conversation. */
export interface SearchableConversation {
  conversation_id: string;
  content_hash: string;
  source: string;
  messages: readonly SearchableMessage[];
}

/** What is searched of a dream. */
export const searchableDream = (dream: Dream): SearchableDream => ({
  id: dream.id,
  created: dream.created,
  updated: dream.updated,
  kind: dream.kind,
  status: dream.status,
  brand: dream.brand,
  tags: dream.tags,
  open_todo: dream.todos.some(({ done }) => !done),
  fields: fieldsOf(dream),
});

/** The texts of each field of a dream, as they are searched and shown in snippets. */
export const fieldsOf = (dream: Dream): Record<Field, readonly string[]> => ({
  title: [dream.title],
  tags: dream.tags,
  summary: [dream.summary],
  description: [dream.description],
  outcome: dream.outcome ? [dream.outcome.text] : [],
  decisions: dream.decisions.flatMap(({ text, reason }) => (reason ? [text, reason] : [text])),
  features: dream.features.map(({ text }) => text),
  todos: dream.todos.map(({ text }) => text),
  documents: dream.documents.map(({ title }) => title),
  suggestions: dream.suggestions.map(({ text }) => text),
});

/** What is searched of a conversation with all its messages. */
export const searchableConversation = (
  conversation: { id: string; content_hash: string; source: string },
  messages: readonly Pick<Message, "content">[],
): SearchableConversation => ({
  conversation_id: conversation.id,
  content_hash: conversation.content_hash,
  source: conversation.source,
  messages: messages.map(({ content }, message) => ({ message, ...splitCode(content) })),
});

/** A message in Markdown as its text without marks, and the code of its fences. */
export function splitCode(content: string): { text: string; code: string } {
  const text: string[] = [];
  const code: string[] = [];
  for (const block of readMarkdown(content))
    if (block.kind === "code") code.push(block.code);
    else text.push(block.text);
  return { text: text.join("\n"), code: code.join("\n") };
}
