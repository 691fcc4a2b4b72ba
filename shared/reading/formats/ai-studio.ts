import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { fromGoogle } from "../draft/google-parts.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import { WebPages } from "../draft/web-pages.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * A prompt of Google AI Studio, as its folder in Google Drive stores it, in a file without an extension. A
 * chunk is text (of which `parts` repeats the pieces), or a file in Drive, or one inline; what a question
 * attaches are chunks before it.
 *
 * Learnt from Sinity/polylogue, `polylogue/sources/parsers/drive.py`.
 */
export const aiStudio: ObjectFormat = {
  shape: "object",
  name: "Google AI Studio",
  file: "a prompt as Google Drive stores it (JSON)",
  detect: ({ chunkedPrompt }) => isObject(chunkedPrompt),
  read(prompt) {
    const pages = new WebPages();
    const messages: DraftMessage[] = [];
    for (const chunk of objectsOf(objectOf(prompt.chunkedPrompt).chunks)) {
      const role = roleOf(chunk.role);
      if (role !== "user" && role !== "assistant") continue;
      const said = readParts(partsOf(chunk), "");
      const before = messages.at(-1);
      if (role === "user" && before?.role === "user" && before.content === "") {
        before.content = said.content;
        before.attachments?.push(...said.attachments);
        before.unread?.push(...said.unread);
      } else {
        pages.add(citedBy(chunk), messages.length);
        messages.push({ role, ...said, created: chunk.createTime });
      }
    }
    return {
      source: "ai-studio",
      external_id: prompt.id,
      title: firstText([prompt.title, prompt.name]),
      model: textOf(objectOf(prompt.runSettings).model)?.replace(/^models\//, ""),
      messages,
      documents: pages.documents,
    };
  },
};

/** The parts of a chunk are the pieces of its text; beside its text it may hold a file. */
function partsOf({ text, parts, isThought, ...file }: JsonObject): (JsonObject | undefined)[] {
  if (isThought === true) return [];
  const pieces = textOf(text) === undefined ? objectsOf(parts) : [{ text }];
  const isFile = Object.keys(file).some((field) => /^(?:drive|inline|youtube)[A-Z]/.test(field));
  return [...pieces, ...(isFile ? [file] : [])].map(fromGoogle);
}

/** The pages that an answer is grounded on. */
function citedBy({ grounding }: JsonObject): JsonObject[] {
  const { groundingSources, corroborationSegments } = objectOf(grounding);
  return [...objectsOf(groundingSources), ...objectsOf(corroborationSegments)];
}
