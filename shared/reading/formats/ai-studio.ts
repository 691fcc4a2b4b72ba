import { firstText, isObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/** A prompt of Google AI Studio, as it is stored in Google Drive. */
export const aiStudio: ObjectFormat = {
  shape: "object",
  name: "Google AI Studio",
  file: "a prompt as Google Drive stores it (JSON)",
  detect: ({ chunkedPrompt }) => isObject(chunkedPrompt),
  read: (prompt) => ({
    source: "ai-studio",
    external_id: prompt.id,
    title: firstText([prompt.title, prompt.name]),
    model: textOf(objectOf(prompt.runSettings).model)?.replace(/^models\//, ""),
    messages: objectsOf(objectOf(prompt.chunkedPrompt).chunks).flatMap((chunk) => {
      const role = roleOf(chunk.role);
      if ((role !== "user" && role !== "assistant") || chunk.isThought === true) return [];
      return [{ role, content: textOf(chunk.text) ?? "", created: chunk.createTime }];
    }),
  }),
};
