import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../../draft/branch.ts";
import type { Draft, DraftDocument, DraftMessage } from "../../draft/draft.ts";
import { withoutCitationMarks } from "../../draft/marks/citation-marks.ts";
import { readFiles, readParts } from "../../draft/parts.ts";
import { WebPages } from "../../draft/web-pages.ts";
import { openingOf } from "../../draft/writing-blocks.ts";
import type { ObjectFormat } from "../format.ts";
import { Canvases } from "./canvas.ts";
import { linksOf } from "./links.ts";
import { offeredFiles } from "./offered-files.ts";
import { madePictures, withoutNamedPictures } from "./pictures.ts";
import { reportOf } from "./report.ts";

/** Content that is the machine's own business: reasoning, tool traffic, instructions. */
const NOT_SAID = new Set<unknown>([
  "app_pairing_content",
  "citable_code_output",
  "code",
  "computer_output",
  "execution_output",
  "model_editable_context",
  "reasoning_recap",
  "sonic_webpage",
  "system_error",
  "tether_browsing_code",
  "tether_browsing_display",
  "tether_quote",
  "thoughts",
  "user_editable_context",
]);

/** Fields by which a conversation of ChatGPT is known even where its mapping is missing. */
const MARKS = ["mapping", "current_node", "default_model_slug", "moderation_results"];

/**
 * ChatGPT: `mapping` is a graph of nodes, of which the person saw the path from `current_node` up. Some
 * exporters write the path alone: its nodes as `linear_conversation`, or its messages as `messages`.
 *
 * The shape is that of OpenAI's data export; kinds of content and metadata are those that
 * mohamed-chs/convoviz and Sinity/polylogue describe.
 */
export const chatgpt: ObjectFormat = {
  shape: "object",
  name: "ChatGPT",
  file: "the zip of the data export, or a `conversations.json` out of it",
  detect: (conversation) =>
    isObject(conversation.mapping) ||
    Array.isArray(conversation.linear_conversation) ||
    isMessage(objectsOf(conversation.messages)[0]) ||
    (MARKS.some((field) => field in conversation) && !Array.isArray(conversation.messages)),
  read(conversation) {
    const path = keptMessages(conversation);
    const id = firstText([conversation.conversation_id, conversation.id]);
    return {
      source: "chatgpt",
      external_id: id,
      title: conversation.title,
      url: id && /^[0-9a-f-]{36}$/i.test(id) ? `https://chatgpt.com/c/${id}` : null,
      model: modelOf(path) ?? conversation.default_model_slug,
      created: conversation.create_time,
      updated: conversation.update_time,
      ...new Talk().read(path),
    };
  },
};

function keptMessages(conversation: JsonObject): JsonObject[] {
  const nodes = nodesOf(conversation);
  const parents = new Map<string, string>();
  for (const [id, node] of nodes)
    for (const child of Array.isArray(node.children) ? node.children : [])
      if (typeof child === "string") parents.set(child, id);
  const branching = new Map<string, BranchNode & { message: JsonObject }>();
  for (const [id, node] of nodes) {
    const parent = textOf(node.parent);
    const message = objectOf(node.message);
    branching.set(id, {
      parent: parent !== undefined && nodes.has(parent) ? parent : (parents.get(id) ?? parent),
      time: message.create_time,
      message,
    });
  }
  const leaf = textOf(conversation.current_node);
  return keptBranch(branching, leaf, ({ message }) => isHeard(message)).map(({ message }) => message);
}

/** Whether an object is a message as ChatGPT writes it, with its author and its kind of content. */
const isMessage = (message: JsonObject | undefined): boolean =>
  isObject(message?.author) && isObject(message?.content);

function nodesOf(conversation: JsonObject): Map<string, JsonObject> {
  const { mapping, linear_conversation, messages } = conversation;
  const entries = isObject(mapping)
    ? Object.entries(mapping)
    : Array.isArray(linear_conversation)
      ? linear_conversation.map((node, at) => [textOf(objectOf(node).id) ?? `#${at}`, node] as const)
      : objectsOf(messages).map((message, at) => [`#${at}`, { parent: `#${at - 1}`, message }] as const);
  return new Map(entries.filter((entry): entry is [string, JsonObject] => isObject(entry[1])));
}

const isHeard = (message: JsonObject): boolean =>
  saidIn(message) !== undefined ||
  reportOf(message) !== undefined ||
  madePictures(message, undefined).length > 0;

/** Reads the messages of one branch, in order. */
class Talk {
  readonly #messages: DraftMessage[] = [];
  readonly #canvases = new Canvases();
  readonly #reports = new Map<string, DraftDocument>();
  readonly #files = new Map<string, DraftDocument>();
  readonly #pages = new WebPages();
  /** The last message that no tool wrote: what tools answer to. */
  #call: JsonObject | undefined;
  /** Whether a canvas has changed since the last message. */
  #isUnsaid = false;

  read(path: readonly JsonObject[]): Pick<Draft, "messages" | "documents"> {
    for (const [at, message] of path.entries()) this.#add(message, path[at + 1]);
    this.#sayCanvases();
    return {
      messages: this.#messages,
      documents: [
        ...this.#canvases.documents.list,
        ...this.#reports.values(),
        ...this.#files.values(),
        ...this.#pages.documents,
      ],
    };
  }

  #add(message: JsonObject, after: JsonObject | undefined): void {
    if (objectOf(message.author).role !== "tool") this.#call = message;
    if (this.#canvases.read(message, after, this.#messages.length)) this.#isUnsaid = true;
    const created = message.create_time;
    const report = reportOf(message);
    if (report && !this.#reports.has(report.content)) {
      const content = withoutCitationMarks(report.content);
      const document = { title: openingOf(content), content_type: "text/markdown", content };
      this.#reports.set(report.content, { ...document, at: this.#messages.length });
      this.#say({ role: "assistant", content: report.content, created }, report.metadata);
    }
    const pictures = madePictures(message, this.#call);
    if (pictures.length > 0)
      this.#say({ role: "assistant", content: "", created, attachments: pictures }, {});
    const said = saidIn(message);
    if (said && !this.#reports.has(said.content)) this.#say(said, objectOf(message.metadata));
  }

  #say(message: DraftMessage, metadata: JsonObject): void {
    if (message.role === "user") this.#sayCanvases();
    this.#isUnsaid = false;
    if (message.content !== "") this.#pages.add(linksOf(metadata, message.content), this.#messages.length);
    if (message.role === "assistant")
      for (const [path, file] of offeredFiles(message.content))
        this.#files.set(path, { ...file, at: this.#messages.length });
    this.#messages.push(message);
  }

  /** An answer that is a canvas alone is a message without text. */
  #sayCanvases(): void {
    if (this.#isUnsaid) this.#messages.push({ role: "assistant", content: "", namesDocuments: true });
    this.#isUnsaid = false;
  }
}

/** What a message says to the person; nothing where it is the machine's own business. */
function saidIn(message: JsonObject): DraftMessage | undefined {
  const role = objectOf(message.author).role;
  const metadata = objectOf(message.metadata);
  if (role !== "user" && role !== "assistant") return undefined;
  if (metadata.is_visually_hidden_from_conversation === true || metadata.is_user_system_message === true)
    return undefined;
  if (role === "assistant" && !isForThePerson(message)) return undefined;
  const content = objectOf(message.content);
  if (NOT_SAID.has(content.content_type)) return undefined;
  const files = objectsOf(metadata.attachments);
  const said = readParts(withoutNamedPictures(content, files), "\n");
  const attached = readFiles(files);
  const attachments = [...said.attachments, ...attached.attachments];
  const unread = [...said.unread, ...attached.unread];
  if (said.content === "" && attachments.length + unread.length === 0) return undefined;
  return { role, content: said.content, attachments, unread, created: message.create_time };
}

const isForThePerson = (message: JsonObject): boolean =>
  (message.recipient ?? "all") === "all" && message.channel !== "analysis";

function modelOf(path: readonly JsonObject[]): string | undefined {
  const slugs = path.map((message) => textOf(objectOf(message.metadata).model_slug));
  return slugs.findLast((slug) => slug !== undefined && slug !== "auto");
}
