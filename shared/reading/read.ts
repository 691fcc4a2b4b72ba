import { isObject, parsedJson } from "@dreamcatcher/text/json";
import { toTranscript } from "./draft/transcribe.ts";
import { LOOKED_FOR } from "./recognizing/known-formats.ts";
import {
  conversationsIn,
  objectFormatOf,
  type Recognized,
  type Siblings,
  textFormatOf,
} from "./recognizing/recognize.ts";
import { severalConversations, type Transcript, UnreadableConversation } from "./transcript.ts";

export interface ReadOptions {
  /** The name of the file that holds the conversation; some tools write its id there. */
  fileName?: string | undefined;
}

/**
 * Reads one conversation in whichever known format its structure has: parsed JSON, in which it may be wrapped
 * in objects and lists, or text, which may be JSON or JSON lines. Takes time linear in the input.
 *
 * @throws {UnreadableConversation} when the input has none of the formats, or holds several conversations
 */
export function readConversation(input: unknown, { fileName }: ReadOptions = {}): Transcript {
  const { format, read } = typeof input === "string" ? readText(input) : readJson(input);
  const draft = read();
  const idOfFile = fileName === undefined ? undefined : format.idOfFile?.(fileName);
  return toTranscript({ ...draft, external_id: draft.external_id ?? idOfFile });
}

/** Whether an object is itself a conversation, with nothing around it. */
export const isConversation = (value: unknown): boolean => objectFormatOf(value) !== undefined;

function readText(input: string): Recognized {
  const json = jsonIn(input);
  if (json) return readOnly(conversationsIn(json));
  const text = input.replace(/\r\n?/g, "\n");
  const format = textFormatOf(text);
  return readOnly(format ? [{ format, read: () => format.read(text) }] : []);
}

/** The values of a text that is JSON, or has JSON in each line; lines that are broken are left out. */
function jsonIn(text: string): Siblings | undefined {
  const trimmed = text.trim();
  if (!/^[[{]/.test(trimmed)) return undefined;
  const whole = parsedJson(trimmed);
  if (whole !== undefined) return { values: [whole], isList: false };
  const [first, ...others] = trimmed.split("\n").map(parsedJson);
  return first === undefined ? undefined : { values: [first, ...others], isList: true };
}

function readJson(input: unknown): Recognized {
  if (!isObject(input) && !Array.isArray(input))
    throw new UnreadableConversation("A conversation must be a JSON object, a list of messages, or text.");
  const found = conversationsIn({ values: [input], isList: false });
  if (found.length === 0 && isObject(input) && "messages" in input)
    throw new UnreadableConversation("messages must be a list of {role, content}.", "messages");
  return readOnly(found);
}

function readOnly([only, ...others]: readonly Recognized[]): Recognized {
  if (only && others.length === 0) return only;
  if (only) throw severalConversations(1 + others.length);
  throw new UnreadableConversation(`This holds no conversation in a known format: ${LOOKED_FOR}.`);
}
