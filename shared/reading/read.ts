import { isObject, type JsonObject } from "@dreamcatcher/text/json";
import { chatgpt } from "./formats/chatgpt.ts";
import { claude } from "./formats/claude.ts";
import { copilot } from "./formats/copilot.ts";
import { toTranscript } from "./formats/draft.ts";
import type { JsonFormat, MarkdownFormat } from "./formats/format.ts";
import { aiStudio, geminiActivity, geminiCli } from "./formats/gemini.ts";
import { generic } from "./formats/generic.ts";
import { grok } from "./formats/grok.ts";
import { libreChat, openWebUi } from "./formats/linked-messages.ts";
import { markdownTurns } from "./formats/markdown-turns.ts";
import { shareGpt } from "./formats/sharegpt.ts";
import { specstory } from "./formats/specstory.ts";
import { type Transcript, UnreadableConversation } from "./transcript.ts";

/** In order of precedence: the first format that matches reads. The lenient ones come last. */
const JSON_FORMATS: readonly JsonFormat[] = [
  chatgpt,
  claude,
  grok,
  openWebUi,
  libreChat,
  shareGpt,
  copilot,
  aiStudio,
  geminiCli,
  generic,
  geminiActivity,
];

const MARKDOWN_FORMATS: readonly MarkdownFormat[] = [specstory, markdownTurns];

/**
 * Reads one conversation, given as parsed JSON or as Markdown text, in whichever known format its structure
 * has. Takes time linear in the input.
 *
 * @throws {UnreadableConversation} when the input has none of the formats
 */
export function readConversation(input: unknown): Transcript {
  return typeof input === "string" ? readMarkdown(input) : readJson(unwrapped(input));
}

/** Whether a text is a conversation in one of the Markdown formats. */
export const isMarkdownConversation = (text: string): boolean =>
  MARKDOWN_FORMATS.some((format) => format.matches(text));

function readMarkdown(text: string): Transcript {
  const format = MARKDOWN_FORMATS.find((candidate) => candidate.matches(text));
  if (format) return toTranscript(format.read(text.replaceAll("\r\n", "\n")));
  throw new UnreadableConversation(
    `The text is not a conversation in Markdown: looked for ${listed(MARKDOWN_FORMATS)}.`,
  );
}

function readJson(conversation: JsonObject): Transcript {
  const format = JSON_FORMATS.find((candidate) => candidate.matches(conversation));
  if (format) return toTranscript(format.read(conversation));
  if ("messages" in conversation)
    throw new UnreadableConversation("messages must be a list of {role, content}.", "messages");
  throw new UnreadableConversation(
    `The format of the conversation is not known: looked for ${listed(JSON_FORMATS)}, or Markdown.`,
  );
}

/** The conversation in a list of one, as exports have it; a bare list of messages is a conversation too. */
function unwrapped(input: unknown): JsonObject {
  if (Array.isArray(input)) {
    if (input.some((item) => isObject(item) && "role" in item)) return { messages: input };
    if (input.some((item) => isObject(item) && "from" in item)) return { conversations: input };
    return onlyOne(input);
  }
  if (!isObject(input))
    throw new UnreadableConversation("A conversation must be a JSON object, or text in Markdown.");
  const { conversations, raw_provider_payload } = input;
  if (isObject(raw_provider_payload)) return raw_provider_payload;
  return Array.isArray(conversations) && !shareGpt.matches(input) ? onlyOne(conversations) : input;
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

const listed = (formats: readonly { name: string }[]): string => formats.map(({ name }) => name).join(", ");
