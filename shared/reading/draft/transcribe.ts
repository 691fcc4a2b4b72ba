import { ConversationSource, type Message } from "@dreamcatcher/contracts/conversation";
import { clip, oneLine } from "@dreamcatcher/text/clip";
import { textOf } from "@dreamcatcher/text/json";
import {
  EmptyConversation,
  type Transcript,
  type TranscriptDocument,
  UnreadableConversation,
} from "../transcript.ts";
import { chatAddressOf } from "./chat-address.ts";
import { withoutCitationMarks } from "./citation-marks.ts";
import { copiedChatIn } from "./copied-chat.ts";
import type { Draft, DraftDocument, DraftMessage } from "./draft.ts";
import { fileDocuments } from "./files/file-documents.ts";
import { FileEdits } from "./files/file-edits.ts";
import { replayBlock } from "./files/tool-blocks.ts";
import { replayCall } from "./files/tool-calls.ts";
import { withoutHtml } from "./html-answers.ts";
import { isCommand, startsWithMachineMark, withoutMachineMarks } from "./machine-marks.ts";
import { withCodeBlocks, withoutPageMarks } from "./page-marks.ts";
import { withoutPlaceholders } from "./placeholders.ts";
import { toTimestamp } from "./timestamp.ts";
import { readWritingBlocks } from "./writing-blocks.ts";

const MAX_DOCUMENTS = 200;
/** A longer attachment is named in a message without text, in place of being quoted there. */
const MAX_QUOTED = 20_000;

/**
 * Validates and cleans a draft, so that the transcript obeys the contracts.
 *
 * @throws {EmptyConversation} when nobody has said anything
 * @throws {UnreadableConversation} when what was said cannot be read
 */
export function toTranscript(draft: Draft): Transcript {
  const turns = turnsOfCopied(draft.messages);
  const { messages, written, placeOf, files } = cleaned(turns, draft.documents ?? []);
  const address = chatAddressOf(draft.url);
  const unread = draft.messages.flatMap((message) => message.unread ?? []);
  if (messages.length === 0) throw withoutMessages(unread);
  const times = messages.map((message) => message.created).filter((time) => time !== null);
  const attached = draft.messages.flatMap(({ attachments = [] }, at) =>
    attachments.map((attachment) => ({ ...attachment, at })),
  );
  return {
    source: ConversationSource.safeParse(sourceOf(draft, address?.source)).data ?? "generic",
    external_id: idOf(draft.external_id) ?? idOf(address?.id),
    title: titleOf(draft.title),
    url: urlOf(draft.url),
    model: clippedLine(draft.model, 200),
    created: toTimestamp(draft.created) ?? times[0] ?? null,
    updated: toTimestamp(draft.updated) ?? times.at(-1) ?? null,
    messages,
    documents: keptDocuments([...attached, ...written, ...(draft.documents ?? []), ...files]).map(
      (document) => toDocument(document, placeOf),
    ),
    unread_parts: counted(unread),
  };
}

function withoutMessages(unread: readonly string[]): UnreadableConversation {
  if (unread.length > 0)
    return new UnreadableConversation(
      `The conversation has no messages that can be read, only ${[...new Set(unread)].join(", ")}.`,
      "messages",
    );
  return new EmptyConversation(
    "The conversation has no messages: nothing that a person or the assistant said is left once system messages, reasoning and tool traffic are set aside.",
    "messages",
  );
}

function counted(kinds: readonly string[]): Transcript["unread_parts"] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind: kind.toWellFormed(), count }));
}

/** The tool that the chat's address names, where the export itself names none. */
const sourceOf = ({ source }: Draft, named: string | undefined): string =>
  source === "generic" && named !== undefined ? named : source;

/** The turns of a chat that a person copied from its page into one message; else the messages themselves. */
function turnsOfCopied(drafts: DraftMessage[]): DraftMessage[] {
  const [only, ...others] = drafts.filter(({ content }) => content.trim() !== "");
  if (only?.role !== "user" || others.length > 0) return drafts;
  const [first, ...rest] = copiedChatIn(only.content)?.messages.filter(({ content }) => content !== "") ?? [];
  return first ? [{ ...only, ...first }, ...rest] : drafts;
}

/** A user message this soon after a command was not typed but inserted by the agent. */
const INSERTED_WITHIN_MS = 2000;

interface Cleaned {
  messages: Message[];
  /** The documents that messages say as their text. */
  written: DraftDocument[];
  /** The index of a draft's message among those that are left: its own, or that of the one before it. */
  placeOf(at: number): number;
  /** The files that tool calls made or changed. */
  files: DraftDocument[];
}

function cleaned(drafts: readonly DraftMessage[], documents: readonly DraftDocument[]): Cleaned {
  const messages: Message[] = [];
  const written: DraftDocument[] = [];
  const changed = Map.groupBy(documents, ({ at }) => at);
  const places: number[] = [];
  const edits = new FileEdits();
  const folders = new Set<string>();
  let commandAt = Number.NaN;
  for (const [at, draft] of drafts.entries()) {
    places[at] = Math.max(0, messages.length - 1);
    const created = toTimestamp(draft.created);
    // The agent inserts the instructions of a command as a user message.
    const isInserted =
      draft.role === "user" &&
      created !== null &&
      Math.abs(Date.parse(created) - commandAt) <= INSERTED_WITHIN_MS;
    commandAt = isCommand(draft.content) && created !== null ? Date.parse(created) : Number.NaN;
    if (isInserted && !isCommand(draft.content)) continue;
    edits.at = at;
    for (const call of draft.calls ?? []) {
      replayCall(edits, call);
      if (call.folder !== undefined) folders.add(call.folder);
    }
    const spoken = withoutMachineMarks(draft.content, (call) => replayBlock(edits, call));
    const blocks = readWritingBlocks(draft.role === "assistant" ? withoutToolMarks(spoken) : spoken);
    const said = withoutCitationMarks(blocks.text)
      .trimEnd()
      .replace(/^(?:[ \t]*\r?\n)+/, "");
    const content =
      said ||
      attachedText(draft.attachments ?? []) ||
      namesOf((draft.namesDocuments && changed.get(at)) || []);
    if (content === "") continue;
    places[at] = messages.length;
    for (const document of blocks.documents)
      written.push({ ...document, content: withoutCitationMarks(document.content), at });
    messages.push({ role: draft.role, content: content.toWellFormed(), created });
  }
  const placeOf = (at: number) => places[at] ?? Math.max(0, messages.length - 1);
  return { messages, written, placeOf, files: fileDocuments(edits.files, [...folders]) };
}

/** An answer without what tools show around it, and with the code that they show as code. */
const withoutToolMarks = (answer: string): string =>
  withCodeBlocks(withoutPageMarks(withoutPlaceholders(withoutHtml(answer))));

/** The last documents, where there are too many; pages that are only linked give way first. */
function keptDocuments(documents: readonly DraftDocument[]): readonly DraftDocument[] {
  if (documents.length <= MAX_DOCUMENTS) return documents;
  const { made = [], linked = [] } = Object.groupBy(documents, ({ url, content }) =>
    textOf(url) === undefined || textOf(content) !== undefined ? "made" : "linked",
  );
  const kept = new Set([...made.slice(-MAX_DOCUMENTS), ...linked].slice(0, MAX_DOCUMENTS));
  return documents.filter((document) => kept.has(document));
}

/** What a message says that is only attachments: their text, or their names where there is none. */
const attachedText = (attachments: readonly DraftDocument[]): string =>
  attachments
    .map((attachment) => {
      const text = textOf(attachment.content)?.trim();
      return text !== undefined && text.length <= MAX_QUOTED ? text : nameOf(attachment);
    })
    .filter((text) => text !== "")
    .join("\n\n");

/** What a message says that only creates or changes documents. */
const namesOf = (documents: readonly DraftDocument[]): string =>
  documents
    .map(nameOf)
    .filter((name) => name !== "")
    .join("\n\n");

function nameOf({ title, url }: DraftDocument): string {
  const name = clippedLine(title, 300) ?? urlOf(url);
  return name === null ? "" : `📎 ${name}`;
}

function toDocument(draft: DraftDocument, placeOf: Cleaned["placeOf"]): TranscriptDocument {
  const url = urlOf(draft.url);
  const type = clippedLine(draft.content_type, 100);
  const content = textOf(draft.content)?.toWellFormed();
  return {
    title: clippedLine(draft.title, 300) ?? untitled(url, content),
    ...(url !== null && { url }),
    ...(type !== null && { content_type: type }),
    ...(content !== undefined && { content }),
    ...(draft.partial && { partial: true }),
    ...(draft.at !== undefined && { message: placeOf(draft.at) }),
  };
}

/** A text that was pasted is known by its opening, so that two of them can be told apart. */
function untitled(url: string | null, content: string | undefined): string {
  if (content === undefined) return url === null ? "Untitled" : clip(url, 300);
  const opening = /^[^.:;!?。：；！？]{1,40}(?!\p{L}|\p{N})/u.exec(oneLine(content).trim())?.[0].trim();
  return opening ? `Pasted text (${opening}…)` : "Pasted text";
}

function clippedLine(value: unknown, max: number): string | null {
  const line = typeof value === "string" ? clip(oneLine(value), max).trim() : "";
  return line === "" ? null : line;
}

function titleOf(value: unknown): string | null {
  return typeof value === "string" && !startsWithMachineMark(value) ? clippedLine(value, 500) : null;
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
