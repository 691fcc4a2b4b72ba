import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftDocument, DraftMessage } from "../draft/draft.ts";
import { replayCopilot } from "../draft/files/copilot-edits.ts";
import { fileDocuments } from "../draft/files/file-documents.ts";
import { FileEdits } from "../draft/files/file-edits.ts";
import { readParts } from "../draft/parts.ts";
import type { ObjectFormat } from "./format.ts";

/** What a person attaches themselves; instructions and the file that is open are added by the editor. */
const ATTACHED = new Set<unknown>(["file", "image", "paste", "symbol"]);

/** A part that is the fence of a code block alone, which surrounds the edits of a file. */
const BARE_FENCE = /^\s*`{3,}[^\s`]{0,50}\s*$/;

/**
 * GitHub Copilot Chat as VS Code exports it and stores its sessions: `requests`, each with a `message` and
 * `response` parts. Text is a part without a kind; files that an answer names, and files that it edits, are
 * parts of their own.
 *
 * Learnt from microsoft/vscode, `src/vs/workbench/contrib/chat/common/model/chatModel.ts`, and
 * specstoryai/getspecstory, its parser of Copilot's sessions.
 */
export const copilot: ObjectFormat = {
  shape: "object",
  name: "GitHub Copilot Chat",
  file: "the JSON of _Chat: Export Chat…_ in VS Code",
  detect: ({ requests }) => Array.isArray(requests),
  read(chat) {
    const edits = new FileEdits();
    const messages: DraftMessage[] = [];
    const requests = objectsOf(chat.requests).filter(({ shouldBeRemovedOnSend }) => !shouldBeRemovedOnSend);
    for (const request of requests) {
      const { message, response, timestamp: created, variableData } = request;
      messages.push({
        role: "user",
        content:
          firstText([message, objectOf(message).text]) ?? readParts(objectOf(message).parts, "").content,
        created,
        attachments: attachedBy(variableData),
      });
      const parts = objectsOf(response);
      edits.at = messages.length;
      replayCopilot(edits, request);
      messages.push({ role: "assistant", content: textOfParts(parts), created });
    }
    return {
      source: "copilot",
      external_id: chat.sessionId,
      title: chat.customTitle,
      model: firstText(requests.flatMap(modelsOf)),
      created: chat.creationDate,
      updated: chat.lastMessageDate,
      messages,
      documents: fileDocuments(edits.files),
    };
  },
};

/** Where Copilot chose the model itself, `modelId` is only `copilot/auto`. */
function modelsOf({ modelId, response }: JsonObject): unknown[] {
  return [...objectsOf(response).map(({ resolvedModel }) => resolvedModel), modelId];
}

function attachedBy(variableData: unknown): DraftDocument[] {
  return objectsOf(objectOf(variableData).variables)
    .filter(({ kind }) => ATTACHED.has(kind))
    .map(({ name, fileName, code, mimeType }) => ({
      title: firstText([fileName, name]),
      content_type: mimeType,
      content: code,
    }));
}

/** A name stands within a sentence; between other parts there was something else, such as a tool call. */
function textOfParts(parts: readonly JsonObject[]): string {
  const texts: string[] = [];
  let before: string | undefined;
  for (const part of parts) {
    const isName = part.kind === "inlineReference";
    const said = isName ? nameOf(part) : markdownOf(part);
    if (said === "" || BARE_FENCE.test(said)) continue;
    if (!isName && before !== undefined && !before.endsWith("\n") && !said.startsWith("\n"))
      texts.push("\n\n");
    texts.push(said);
    before = isName ? undefined : said;
  }
  return texts.join("");
}

/** The text of a Markdown part; empty for reasoning, tool calls and progress. */
function markdownOf({ kind, value, content }: JsonObject): string {
  if (kind === undefined) return firstText([value, objectOf(value).value]) ?? "";
  if (kind === "markdownContent" || kind === "markdownVuln")
    return firstText([content, objectOf(content).value]) ?? "";
  return "";
}

function nameOf({ name: symbol, inlineReference }: JsonObject): string {
  const reference = objectOf(inlineReference);
  const name = firstText([symbol, reference.name, fileNameOf(reference), fileNameOf(reference.uri)]);
  return name === undefined ? "" : `\`${name}\``;
}

function fileNameOf(uri: unknown): string | undefined {
  const path = textOf(objectOf(uri).path);
  return path?.slice(path.lastIndexOf("/") + 1);
}
