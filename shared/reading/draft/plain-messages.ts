import { firstText, isObject, type JsonObject, objectOf, textOf } from "@dreamcatcher/text/json";
import { roleOf } from "./role.ts";

/** What exporters call the role of a message, and LangChain the kind of one. */
const ROLES = ["role", "sender", "author", "from"];
const TEXTS = ["text", "say", "message", "value", "body"];

/** Whether records are messages by a person and an assistant. */
export function isPlainList(records: readonly JsonObject[]): boolean {
  const roles = new Set(records.map((record) => (hasText(record) ? roleOf(roleIn(record)) : undefined)));
  return roles.has("user") && roles.has("assistant");
}

/**
 * Messages with their roles and texts where OpenAI has them, `role` and `content`. Where a person speaks, a
 * sender of any other name is the assistant, which goes by the names of models and characters.
 */
export function withPlainNames(messages: readonly unknown[]): unknown[] {
  const hasUser = messages.some((message) => isObject(message) && roleOf(roleIn(message)) === "user");
  return messages.map((message) => {
    if (!isObject(message) || (textOf(message.role) && hasContent(message))) return message;
    const name = roleIn(message);
    const role =
      name === undefined || message.role !== undefined
        ? undefined
        : (roleOf(name) ?? (hasUser ? "assistant" : name));
    const content = contentIn(message);
    return {
      ...message,
      ...(role === undefined ? {} : { role: role === "other" ? "system" : role }),
      ...(content === undefined || hasContent(message) ? {} : { content }),
    };
  });
}

const hasContent = ({ content, parts }: JsonObject): boolean => content !== undefined || parts !== undefined;

const contentIn = (message: JsonObject): string | undefined =>
  firstText([...TEXTS.map((name) => message[name]), objectOf(message.data).content]);

const hasText = (message: JsonObject): boolean => hasContent(message) || contentIn(message) !== undefined;

function roleIn(message: JsonObject): string | undefined {
  const named = firstText(ROLES.map((name) => message[name]));
  return named ?? (message.type === "human" || message.type === "ai" ? message.type : undefined);
}
