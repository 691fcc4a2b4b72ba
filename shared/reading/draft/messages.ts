import type { Message } from "@dreamcatcher/contracts/conversation";
import { textOf } from "@dreamcatcher/text/json";
import { nameOf } from "./documents.ts";
import type { DraftDocument, DraftMessage } from "./draft.ts";
import { fileDocuments } from "./files/file-documents.ts";
import { FileEdits } from "./files/file-edits.ts";
import { replayBlock } from "./files/tool-blocks.ts";
import { replayCall } from "./files/tool-calls.ts";
import { withoutHtml } from "./html-answers.ts";
import { withoutCitationMarks } from "./marks/citation-marks.ts";
import { isCommand, withoutMachineMarks } from "./marks/machine-marks.ts";
import { withCodeBlocks } from "./marks/page-code.ts";
import { withoutPageMarks } from "./marks/page-marks.ts";
import { withoutPlaceholders } from "./marks/placeholders.ts";
import { toTimestamp } from "./timestamp.ts";
import { readWritingBlocks } from "./writing-blocks.ts";

/** A longer attachment is named in a message without text, in place of being quoted there. */
const MAX_QUOTED = 20_000;
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

/**
 * What is said, without the marks of machines, pages and citations; tool calls are carried out on the way, so
 * that the files which they leave are known.
 */
export function cleaned(drafts: readonly DraftMessage[], documents: readonly DraftDocument[]): Cleaned {
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
