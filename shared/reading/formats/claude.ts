import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { withoutArtifacts } from "../draft/artifact-elements.ts";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import { EditedDocuments, replaceFirst } from "../draft/edited-documents.ts";
import { keptMessages } from "../draft/linked-messages.ts";
import { withoutCitationMarks } from "../draft/marks/citation-marks.ts";
import { withoutMachineMarks } from "../draft/marks/machine-marks.ts";
import { readFiles, readParts } from "../draft/parts.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * Claude's data export: `chat_messages`, in newer exports linked by `parent_message_uuid`. Documents are
 * calls of its tools, or elements in the text; where it could not show them, there is a placeholder.
 *
 * The shape was learnt from osteele/claude-chat-viewer #5 (blocks), CherryHQ/cherry-studio PR 16164 and
 * PR 18135 (branches), BoltAI/BoltAI #243 (placeholders) and Superkikim/nexus-ai-chat-importer PR 76 (files).
 */
export const claude: ObjectFormat = {
  shape: "object",
  name: "Claude",
  file: "the zip of the data export, or `conversations.json` out of it",
  detect: (conversation) => Array.isArray(conversation.chat_messages),
  read(conversation) {
    const kept = keptMessages(
      objectsOf(conversation.chat_messages),
      { id: "uuid", parent: "parent_message_uuid", time: "created_at" },
      textOf(conversation.current_leaf_message_uuid),
    );
    const made = new EditedDocuments();
    const spoken = kept.filter((message) => roleOf(message) !== undefined);
    const messages = spoken.map((message, at) => read(message, made, at));
    const pages = new WebPages();
    for (const [at, message] of spoken.entries()) pages.add(citedBy(message), at);
    const id = firstText([conversation.uuid, conversation.id]);
    return {
      source: "claude",
      external_id: id,
      title: firstText([conversation.name, conversation.title]),
      url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://claude.ai/chat/${id}` : null,
      model: conversation.model,
      created: conversation.created_at,
      updated: conversation.updated_at,
      messages,
      documents: [...made.list.map(withoutMarks), ...pages.documents],
    };
  },
};

function roleOf({ sender }: JsonObject): DraftMessage["role"] | undefined {
  if (sender === "human") return "user";
  return sender === "user" || sender === "assistant" ? sender : undefined;
}

function read(message: JsonObject, made: EditedDocuments, at: number): DraftMessage {
  const blocks = objectsOf(message.content);
  const failed = failedCalls(blocks);
  for (const block of blocks) if (block.type === "tool_use" && !failed.has(block)) apply(block, made, at);
  const role = roleOf(message) ?? "assistant";
  const isAnswer = role === "assistant" && blocks.length > 0;
  const said = readParts(isAnswer ? blocks.map(withoutMarksOfMachine) : message.content);
  const attached = readFiles(filesOf(message));
  const content = withoutArtifacts(
    said.content || (textOf(message.text) ?? ""),
    "antArtifact",
    (artifact) => {
      const { attribute } = artifact;
      made.put(firstText([attribute("identifier"), attribute("title")]), {
        title: firstText([attribute("title"), attribute("identifier")]),
        content_type: typeOf(attribute("type"), attribute("language")),
        content: artifact.content,
        partial: !artifact.isWhole,
        at,
      });
    },
  );
  return {
    role,
    content,
    namesDocuments: true,
    attachments: [...said.attachments, ...attached.attachments],
    unread: [...said.unread, ...attached.unread],
    created: message.created_at,
  };
}

/** What a mark begins in one block does not go on in the next. */
const withoutMarksOfMachine = (block: JsonObject): JsonObject =>
  typeof block.text === "string" ? { ...block, text: withoutMachineMarks(block.text) } : block;

/** A file with extracted text is listed both with and without it. */
function filesOf(message: JsonObject): JsonObject[] {
  const attachments = objectsOf(message.attachments);
  const names = new Set(attachments.map(({ file_name }) => textOf(file_name)));
  const files = [message.files, message.files_v2].map(objectsOf).find((list) => list.length > 0) ?? [];
  return [
    ...attachments,
    ...files.filter((file) => !names.has(textOf(file.file_name)) || !textOf(file.file_name)),
  ];
}

/** The calls whose results say that they failed. */
function failedCalls(blocks: readonly JsonObject[]): Set<JsonObject> {
  const failed = new Set<JsonObject>();
  const calls = new Map(blocks.flatMap((block) => (textOf(block.id) ? [[block.id, block] as const] : [])));
  for (const [at, block] of blocks.entries()) {
    if (block.type !== "tool_result" || block.is_error !== true) continue;
    const call = calls.get(block.tool_use_id) ?? blocks[at - 1];
    if (call) failed.add(call);
  }
  return failed;
}

/** Carries out a call that creates or edits an artifact, or a file of the code sandbox. */
function apply({ name, input }: JsonObject, made: EditedDocuments, at: number): void {
  const { id, command, title, type, language, content, path, file_text, old_str, new_str } = objectOf(input);
  const known = textOf(id) ?? textOf(path);
  if (known !== undefined && typeof old_str === "string") {
    const replacement = typeof new_str === "string" ? new_str : "";
    if (made.has(known)) made.edit(known, at, (text) => replaceFirst(text, old_str, replacement));
    else if (textOf(path) && replacement !== "")
      made.put(known, { title: fileName(known), content: replacement, partial: true, at });
  } else if (textOf(path) && typeof file_text === "string")
    made.put(known, { title: fileName(String(path)), content: file_text, at });
  else if (name === "artifacts" && command !== "update")
    made.put(known, {
      title: firstText([title]) ?? (made.has(known) ? undefined : known),
      content_type: typeOf(type, language),
      content,
      at,
    });
}

/** The path of a file without the folder of the sandbox. */
const fileName = (path: string): string =>
  path
    .replace(/^\/(?:mnt\/user-data\/(?:outputs|uploads)|mnt\/[^/]+|home\/[^/]+|tmp)\//, "")
    .replace(/^\/+/, "");

const typeOf = (type: unknown, language: unknown): unknown =>
  type === "application/vnd.ant.code" && typeof language === "string" && language !== ""
    ? `text/x-${language}`
    : type;

const withoutMarks = (document: DraftDocument): DraftDocument =>
  typeof document.content === "string"
    ? { ...document, content: withoutCitationMarks(document.content) }
    : document;

/** The pages that the texts of a message cite. */
const citedBy = (message: JsonObject): JsonObject[] =>
  objectsOf(message.content)
    .flatMap((block) => objectsOf(block.citations))
    .map((citation) => ({ ...objectOf(citation.metadata), ...objectOf(citation.details), ...citation }));
