import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../draft/branch.ts";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import type { ObjectFormat } from "./format.ts";

/** Artifact edits that are applied per conversation; each takes time linear in the artifact. */
const MAX_EDITS = 500;

const UNSUPPORTED = /```\s{0,9}This block is not supported on your current device yet\.\s{0,9}```/g;
const ARTIFACT = /<antArtifact\b([^<>]{0,2000})>/g;

/** Claude's data export: `chat_messages`, in newer exports linked by `parent_message_uuid`. */
export const claude: ObjectFormat = {
  shape: "object",
  name: "Claude",
  file: "the zip of the data export, or `conversations.json` out of it",
  detect: (conversation) => Array.isArray(conversation.chat_messages),
  read(conversation) {
    const documents = new Documents();
    const messages = keptMessages(conversation).flatMap((message) => read(message, documents));
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
      documents: documents.list,
    };
  },
};

/** The messages of the kept branch, or all of them where the export links none. */
function keptMessages(conversation: JsonObject): JsonObject[] {
  const messages = objectsOf(conversation.chat_messages);
  const nodes = new Map<string, BranchNode & { message: JsonObject }>();
  let previous: string | undefined;
  for (const [at, message] of messages.entries()) {
    const id = textOf(message.uuid) ?? `#${at}`;
    const parent = textOf(message.parent_message_uuid) ?? previous;
    nodes.set(id, { parent, time: message.created_at, message });
    previous = id;
  }
  const linked = messages.some((message) => nodes.has(textOf(message.parent_message_uuid) ?? ""));
  if (!linked) return messages;
  const leaf = textOf(conversation.current_leaf_message_uuid);
  return keptBranch(nodes, leaf).map(({ message }) => message);
}

function read(message: JsonObject, documents: Documents): DraftMessage[] {
  for (const file of [...objectsOf(message.attachments), ...objectsOf(message.files)])
    documents.list.push({
      title: firstText([file.file_name, file.name]) ?? "Pasted text",
      content_type: file.file_type,
      content: file.extracted_content,
    });
  const blocks = objectsOf(message.content);
  for (const block of blocks)
    if (block.type === "tool_use") documents.apply(block.name, objectOf(block.input));
  const role = message.sender === "human" ? "user" : message.sender;
  if (role !== "user" && role !== "assistant") return [];
  const texts = blocks.flatMap((block) => (block.type === "text" ? (textOf(block.text) ?? []) : []));
  const pieces = texts.length > 0 ? texts : [textOf(message.text) ?? textOf(message.content) ?? ""];
  return pieces.map((piece) => ({
    role,
    content: withoutArtifacts(piece.replace(UNSUPPORTED, ""), documents),
    created: message.created_at,
  }));
}

/** Moves the artifacts that older exports have inside the text to the documents. */
function withoutArtifacts(text: string, documents: Documents): string {
  return withoutElements(text, ARTIFACT, "</antArtifact>", (attributes, content) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    documents.put(attribute("identifier"), {
      title: attribute("title") ?? attribute("identifier"),
      content_type: typeOf(attribute("type"), attribute("language")),
      content: content.trim(),
    });
  });
}

const typeOf = (type: unknown, language: unknown): unknown =>
  type === "application/vnd.ant.code" && typeof language === "string" && language !== ""
    ? `text/x-${language}`
    : type;

/** The documents of one conversation, each artifact in its last version. */
class Documents {
  readonly list: DraftDocument[] = [];
  readonly #byId = new Map<unknown, DraftDocument>();
  #edits = 0;

  put(id: unknown, document: DraftDocument): void {
    const known = this.#byId.get(id);
    if (known) {
      for (const [field, value] of Object.entries(document))
        if (textOf(value)) Object.assign(known, { [field]: value });
      return;
    }
    this.list.push(document);
    if (textOf(id)) this.#byId.set(id, document);
  }

  /** Applies a tool call that creates or edits an artifact, or a file of the code sandbox. */
  apply(tool: unknown, input: JsonObject): void {
    if (tool === "create_file") {
      const path = textOf(input.path);
      this.put(path, { title: path?.slice(path.lastIndexOf("/") + 1), content: input.file_text });
    } else if (tool === "artifacts" && input.command === "update")
      this.#edit(input.id, input.old_str, input.new_str);
    else if (tool === "str_replace") this.#edit(input.path, input.old_str, input.new_str);
    else if (tool === "artifacts")
      this.put(input.id, {
        title: firstText([input.title, input.id]),
        content_type: typeOf(input.type, input.language),
        content: input.content,
      });
  }

  #edit(id: unknown, old: unknown, replacement: unknown): void {
    const document = this.#byId.get(id);
    const content = document?.content;
    if (!document || typeof content !== "string" || typeof old !== "string" || old === "") return;
    const at = this.#edits++ < MAX_EDITS ? content.indexOf(old) : -1;
    if (at === -1) return;
    document.content =
      content.slice(0, at) +
      (typeof replacement === "string" ? replacement : "") +
      content.slice(at + old.length);
  }
}
