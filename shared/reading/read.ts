import { isObject, type JsonObject, objectsOf } from "@dreamcatcher/text/json";
import { type Draft, toTranscript } from "./draft/draft.ts";
import { FORMATS, OBJECT_FORMATS, RECORDS_FORMATS, TEXT_FORMATS } from "./formats/index.ts";
import { type Transcript, UnreadableConversation } from "./transcript.ts";

/**
 * Reads one conversation, given as parsed JSON or as text, in whichever known format its structure has. Takes
 * time linear in the input.
 *
 * @throws {UnreadableConversation} when the input has none of the formats
 */
export function readConversation(input: unknown): Transcript {
  return toTranscript(typeof input === "string" ? readText(input) : readJson(input));
}

/** Whether a text is a conversation in one of the text formats. */
export const isTextConversation = (text: string): boolean =>
  TEXT_FORMATS.some((format) => format.detect(text));

function readText(input: string): Draft {
  const text = input.replaceAll("\r\n", "\n");
  const format = TEXT_FORMATS.find((candidate) => candidate.detect(text));
  if (format) return format.read(text);
  throw new UnreadableConversation(
    `The text is not a conversation in a known format: looked for ${listed(TEXT_FORMATS)}.`,
  );
}

function readJson(input: unknown): Draft {
  if (Array.isArray(input)) return readList(input);
  if (!isObject(input))
    throw new UnreadableConversation("A conversation must be a JSON object, a list of messages, or text.");
  return readObject(input);
}

function readObject(input: JsonObject): Draft {
  const format = OBJECT_FORMATS.find((candidate) => candidate.detect(input));
  if (format) return format.read(input);
  const { conversations, raw_provider_payload } = input;
  if (isObject(raw_provider_payload)) return readObject(raw_provider_payload);
  if (Array.isArray(conversations)) return readObject(onlyOne(conversations));
  if ("messages" in input)
    throw new UnreadableConversation("messages must be a list of {role, content}.", "messages");
  throw new UnreadableConversation(
    `The format of the conversation is not known: looked for ${listed(FORMATS)}.`,
  );
}

/** A list is itself the conversation, or has one in it, as exports have it. */
function readList(input: readonly unknown[]): Draft {
  const records = objectsOf(input);
  const format = RECORDS_FORMATS.find((candidate) => candidate.detect(records));
  return format ? format.read(records) : readObject(onlyOne(input));
}

function onlyOne(list: readonly unknown[]): JsonObject {
  const [first] = list;
  if (list.length === 1 && isObject(first)) return first;
  throw new UnreadableConversation(
    list.length > 1
      ? `The list holds ${list.length} conversations: send them one at a time, or the whole file as an import.`
      : "The list holds no conversation.",
  );
}

const listed = (formats: readonly { name: string }[]): string =>
  [...new Set(formats.map(({ name }) => name))].join(", ");
