import { firstText, isObject, type JsonObject, objectOf, textOf } from "@dreamcatcher/text/json";
import { roleOf } from "./role.ts";

/** What exporters call the role of a message, and its text. */
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
  const named = (name: string) => {
    const role = roleOf(name) ?? (hasUser ? "assistant" : name);
    return role === "other" ? "system" : role;
  };
  return messages.map((message) => {
    if (!isObject(message)) return message;
    const name = message.role === undefined ? roleIn(message) : undefined;
    const role = name === undefined ? message.role : named(name);
    const content = hasContent(message) ? message.content : contentIn(message);
    return {
      ...message,
      ...(role !== undefined && { role }),
      ...(content !== undefined && { content: isObject(content) ? [content] : content }),
    };
  });
}

const hasContent = ({ content, parts }: JsonObject): boolean => content !== undefined || parts !== undefined;

const contentIn = (message: JsonObject): string | undefined =>
  firstText([...TEXTS.map((name) => message[name]), objectOf(message.data).content]);

const hasText = (message: JsonObject): boolean => hasContent(message) || contentIn(message) !== undefined;

function roleIn(message: JsonObject): string | undefined {
  const named = firstText(ROLES.flatMap((name) => [message[name], objectOf(message[name]).role]));
  if (named !== undefined) return named;
  const isUser = message.isUser ?? message.is_user;
  if (typeof isUser === "boolean") return isUser ? "user" : "assistant";
  return roleOf(message.type) === undefined ? undefined : textOf(message.type);
}

/** When a message was written, by any of the names that exporters give the field. */
export const timeOf = (message: JsonObject): unknown =>
  message.created ??
  message.created_at ??
  message.create_time ??
  message.timestamp ??
  message.createdAt ??
  message.time ??
  message.date;

/** The names of fields that hold the id of a talk; a session may have several topics. */
const IDS = ["conversation", "thread", "chat", "topic", "session"].flatMap((of) => [`${of}_id`, `${of}Id`]);

/** The id of the talk that a record is, or that it belongs to. */
export const talkIdOf = (record: JsonObject): string | undefined =>
  firstText(IDS.map((name) => record[name]));

/**
 * The messages of each talk where rows of a table name the talks that they belong to; one that names none
 * belongs to that of the message before.
 */
export function talksIn(messages: readonly JsonObject[]): JsonObject[][] {
  let id = messages.map(talkIdOf).find((each) => each !== undefined);
  const talks = Map.groupBy(messages, (message) => {
    id = talkIdOf(message) ?? id;
    return id;
  });
  return [...talks.values()];
}
