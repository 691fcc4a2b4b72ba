import { ConversationSource } from "@dreamcatcher/contracts/primitives";
import { clip } from "@dreamcatcher/text/clip";
import { EmptyConversation, type Transcript, UnreadableConversation } from "../transcript.ts";
import { chatAddressOf } from "./chat-address.ts";
import { toDocuments } from "./documents.ts";
import type { Draft, DraftMessage } from "./draft.ts";
import { clippedLine, urlOf } from "./fields.ts";
import { startsWithMachineMark } from "./marks/machine-marks.ts";
import { cleaned } from "./messages.ts";
import { withoutQuotedTurns } from "./quoted-turns.ts";
import { toTimestamp } from "./timestamp.ts";
import { copiedChatIn } from "./turns/copied-chat.ts";

/**
 * Validates and cleans a draft, so that the transcript obeys the contracts.
 *
 * @throws {EmptyConversation} when nobody has said anything
 * @throws {UnreadableConversation} when what was said cannot be read
 */
export function toTranscript(draft: Draft): Transcript {
  const turns = withoutQuotedTurns(turnsOfCopied(draft.messages));
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
    documents: toDocuments([...attached, ...written, ...(draft.documents ?? []), ...files], placeOf),
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

function titleOf(value: unknown): string | null {
  return typeof value === "string" && !startsWithMachineMark(value) ? clippedLine(value, 500) : null;
}

function idOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? clip(value.trim(), 500) : null;
}
