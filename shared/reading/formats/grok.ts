import { withoutElements } from "@dreamcatcher/text/elements";
import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { withoutArtifacts } from "../draft/artifact-elements.ts";
import type { DraftMessage } from "../draft/draft.ts";
import { EditedDocuments } from "../draft/edited-documents.ts";
import { keptMessages } from "../draft/linked-messages.ts";
import { readFiles } from "../draft/parts.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

const RENDERED = /<grok:render\b[^<>]{0,500}>/g;
const TOOL = /<xai:tool_usage_card\b[^<>]{0,500}>/g;

/**
 * Grok's data export: a `conversation` with `responses`, each of them either bare or under `response`, and
 * linked by `parent_response_id`. `leaf_response_id` often names a response that is not there. A sender is
 * `human`, or anything else for the assistant: `assistant`, `ASSISTANT`, the name of a model.
 *
 * The shape was learnt from yetanotherchris/openwebui-importer and NateBJones-Projects/OB1 PR 50.
 */
export const grok: ObjectFormat = {
  shape: "object",
  name: "Grok",
  file: "the zip of the data export, or `prod-grok-backend.json` out of it",
  detect: ({ conversation, responses }) =>
    (isObject(conversation) && Array.isArray(responses)) ||
    objectsOf(responses).some((response) => "sender" in response && "message" in response),
  read({ conversation, responses, ...fields }) {
    const about = isObject(conversation) ? conversation : fields;
    const kept = keptMessages(
      objectsOf(responses).map(linked),
      { id: "id", parent: "parent", time: "time" },
      textOf(field(about, "leaf_response_id")),
    ).filter(({ sender }) => sender !== "system");
    const made = new EditedDocuments();
    const pages = new WebPages();
    for (const [at, response] of kept.entries()) pages.add(citedBy(response), at);
    return {
      source: "grok",
      external_id: firstText([
        about.id,
        field(about, "conversation_id"),
        kept[0] && field(kept[0], "conversation_id"),
      ]),
      title: about.title,
      model: firstText(kept.map(({ model }) => model)),
      created: field(about, "create_time"),
      updated: field(about, "modify_time"),
      messages: kept.map((response, at) => read(response, made, at)),
      documents: [...made.list, ...pages.documents],
    };
  },
};

/** A field by its name in the export, or by the one that the website's own requests have for it. */
const field = (object: JsonObject, name: string): unknown =>
  object[name] ?? object[name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())];

function linked(item: JsonObject): JsonObject {
  const response = isObject(item.response) ? item.response : item;
  return {
    ...response,
    id: field(response, "response_id") ?? response._id,
    parent: field(response, "parent_response_id"),
    time: field(response, "create_time"),
  };
}

function read(response: JsonObject, made: EditedDocuments, at: number): DraftMessage {
  const message = withoutElements(textOf(response.message) ?? "", TOOL, "</xai:tool_usage_card>");
  const content = withoutArtifacts(
    withoutElements(message, RENDERED, "</grok:render>"),
    "xaiArtifact",
    ({ attribute, content, isWhole }) =>
      made.put(firstText([attribute("artifact_id"), attribute("id"), attribute("title")]), {
        title: attribute("title"),
        content_type: attribute("contentType"),
        content,
        partial: !isWhole,
        at,
      }),
  );
  const role = /^(?:human|user)$/i.test(textOf(response.sender) ?? "") ? "user" : "assistant";
  return { role, content, namesDocuments: true, created: response.time, ...attachedTo(response) };
}

/** Files come as names, or as ids alone, which say nothing; pictures that were made come as addresses. */
function attachedTo(response: JsonObject): Pick<DraftMessage, "attachments" | "unread"> {
  const list = (name: string): unknown[] => {
    const files = field(response, name);
    return Array.isArray(files) ? files : [];
  };
  const named = objectsOf([...list("file_attachments_metadata"), ...list("image_attachments")]);
  const files = readFiles(
    (named.length > 0 ? named : list("file_attachments").map(objectOf)).map((file) => ({
      ...file,
      mime_type: file.fileMimeType ?? file.mimeType,
    })),
  );
  const pictures = list("generated_image_urls").flatMap((path) => {
    const url = textOf(path);
    if (url === undefined) return [];
    const address = url.startsWith("http") ? url : `https://assets.grok.com/${url}`;
    return [{ title: "Generated image", url: address, content_type: "image/jpeg" }];
  });
  return { ...files, attachments: [...(files.attachments ?? []), ...pictures] };
}

const citedBy = (response: JsonObject): JsonObject[] =>
  objectsOf(field(response, "cited_web_search_results")).map((page) => ({
    ...page,
    url: page.url ?? page.URL,
  }));
