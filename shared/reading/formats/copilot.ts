import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { ObjectFormat } from "./format.ts";

/** GitHub Copilot Chat as VS Code exports it: `requests`, each with a `message` and `response` parts. */
export const copilot: ObjectFormat = {
  shape: "object",
  name: "GitHub Copilot Chat",
  file: "the JSON of _Chat: Export Chat…_ in VS Code",
  detect: ({ requests }) => Array.isArray(requests),
  read: (chat) => ({
    source: "copilot",
    external_id: chat.sessionId,
    title: chat.customTitle,
    model: firstText(objectsOf(chat.requests).map(({ modelId }) => modelId)),
    created: chat.creationDate,
    updated: chat.lastMessageDate,
    messages: objectsOf(chat.requests).flatMap(({ message, response, timestamp }) => [
      {
        role: "user" as const,
        content: firstText([message, objectOf(message).text]) ?? "",
        created: timestamp,
      },
      { role: "assistant" as const, content: objectsOf(response).map(partOf).join(""), created: timestamp },
    ]),
  }),
};

/** The text of a Markdown part, or the name that a reference has; empty for tool calls and progress. */
function partOf({ kind, value, content, inlineReference }: JsonObject): string {
  if (kind === undefined) return typeof value === "string" ? value : "";
  if (kind === "markdownContent") return textOf(objectOf(content).value) ?? "";
  if (kind !== "inlineReference" || !isObject(inlineReference)) return "";
  const path = firstText([inlineReference.path, objectOf(inlineReference.uri).path]);
  const name = firstText([inlineReference.name, path?.slice(path.lastIndexOf("/") + 1)]);
  return name === undefined ? "" : `\`${name}\``;
}
