import { ConversationSource, type Message } from "@dreamcatcher/contracts/conversation";
import { clip, oneLine } from "@dreamcatcher/text/clip";
import { textOf } from "@dreamcatcher/text/json";
import { type Transcript, type TranscriptDocument, UnreadableConversation } from "../transcript.ts";
import { isCommand, startsWithNoise, stripAgentNoise } from "./agent-noise.ts";
import { toTimestamp } from "./timestamp.ts";

/** A conversation as a format reads it; an `unknown` field is as the export has it, not yet validated. */
export interface Draft {
  source: string;
  external_id?: unknown;
  title?: unknown;
  url?: unknown;
  model?: unknown;
  created?: unknown;
  updated?: unknown;
  messages: DraftMessage[];
  documents?: DraftDocument[];
}

export interface DraftMessage {
  role: Message["role"];
  content: string;
  created?: unknown;
}

export interface DraftDocument {
  title?: unknown;
  url?: unknown;
  content_type?: unknown;
  content?: unknown;
}

const MAX_DOCUMENTS = 200;

/**
 * Validates and cleans a draft, so that the transcript obeys the contracts.
 *
 * @throws {UnreadableConversation} when no message is left
 */
export function toTranscript(draft: Draft): Transcript {
  const messages = cleaned(draft.messages);
  if (messages.length === 0)
    throw new UnreadableConversation(
      "The conversation has no messages: nothing that a person or the assistant said is left once system messages, reasoning and tool traffic are set aside.",
      "messages",
    );
  const times = messages.map((message) => message.created).filter((time) => time !== null);
  return {
    source: ConversationSource.safeParse(draft.source).data ?? "generic",
    external_id: idOf(draft.external_id),
    title: titleOf(draft.title),
    url: urlOf(draft.url),
    model: clippedLine(draft.model, 200),
    created: toTimestamp(draft.created) ?? times[0] ?? null,
    updated: toTimestamp(draft.updated) ?? times.at(-1) ?? null,
    messages,
    documents: (draft.documents ?? []).slice(0, MAX_DOCUMENTS).map(toDocument),
  };
}

/** A user message this soon after a command was not typed but inserted by the agent. */
const INSERTED_WITHIN_MS = 2000;

function cleaned(drafts: readonly DraftMessage[]): Message[] {
  const messages: Message[] = [];
  let commandAt = Number.NaN;
  for (const draft of drafts) {
    const created = toTimestamp(draft.created);
    // The agent inserts the instructions of a command as a user message.
    const isInserted =
      draft.role === "user" &&
      created !== null &&
      Math.abs(Date.parse(created) - commandAt) <= INSERTED_WITHIN_MS;
    commandAt = isCommand(draft.content) && created !== null ? Date.parse(created) : Number.NaN;
    if (isInserted && !isCommand(draft.content)) continue;
    const content = stripAgentNoise(draft.content)
      .trimEnd()
      .replace(/^(?:[ \t]*\r?\n)+/, "");
    if (content !== "") messages.push({ role: draft.role, content: content.toWellFormed(), created });
  }
  return messages;
}

function toDocument(draft: DraftDocument): TranscriptDocument {
  const url = urlOf(draft.url);
  const type = clippedLine(draft.content_type, 100);
  const content = textOf(draft.content)?.toWellFormed();
  return {
    title: clippedLine(draft.title, 300) ?? "Untitled",
    ...(url !== null && { url }),
    ...(type !== null && { content_type: type }),
    ...(content !== undefined && { content }),
  };
}

function clippedLine(value: unknown, max: number): string | null {
  const line = typeof value === "string" ? clip(oneLine(value), max).trim() : "";
  return line === "" ? null : line;
}

function titleOf(value: unknown): string | null {
  return typeof value === "string" && !startsWithNoise(value) ? clippedLine(value, 500) : null;
}

function idOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? clip(value.trim(), 500) : null;
}

/** Only http and https, which are safe to open as a link. */
function urlOf(value: unknown): string | null {
  const url = typeof value === "string" ? value.trim() : "";
  return url.length <= 2048 && /^https?:\/\/[^\s\u0000-\u001f]+$/i.test(url) ? url.toWellFormed() : null;
}
