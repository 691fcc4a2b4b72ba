import { htmlToMarkdown } from "@dreamcatcher/text/html";
import { firstText, isObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { JsonFormat } from "./format.ts";
import { roleOf } from "./role.ts";

/** A prompt with its answer: an entry of `MyActivity.json`, as Google Takeout exports the Gemini app. */
export const geminiActivity: JsonFormat = {
  name: "Gemini (Google Takeout's MyActivity.json)",
  matches: ({ header, title, products, safeHtmlItem }) =>
    typeof title === "string" &&
    (Array.isArray(safeHtmlItem) || /Gemini|Bard/.test(textOf(header) ?? "") || Array.isArray(products)),
  read({ title, time, safeHtmlItem }) {
    const prompt = textOf(title)?.replace(/^(?:Prompted|Said|Asked)\s+/, "") ?? "";
    const parts = objectsOf(safeHtmlItem).map(({ html }) => htmlToMarkdown(textOf(html) ?? ""));
    return {
      source: "gemini",
      external_id: time,
      title: prompt,
      created: time,
      messages: [
        { role: "user", content: prompt, created: time },
        { role: "assistant", content: parts.join("\n\n"), created: time },
      ],
    };
  },
};

/** A session of the Gemini CLI, whose messages have a `type` instead of a `role`. */
export const geminiCli: JsonFormat = {
  name: "Gemini CLI session",
  matches: ({ sessionId, messages }) =>
    typeof sessionId === "string" && objectsOf(messages).some(({ type }) => typeof type === "string"),
  read: (session) => ({
    source: "gemini-cli",
    external_id: session.sessionId,
    title: session.summary,
    model: firstText(objectsOf(session.messages).map(({ model }) => model)),
    created: session.startTime,
    updated: session.lastUpdated,
    messages: objectsOf(session.messages).flatMap(({ type, content, timestamp }) => {
      const role = roleOf(type);
      if (role !== "user" && role !== "assistant") return [];
      const parts = Array.isArray(content) ? content : [content];
      const texts = parts.flatMap((part) => textOf(isObject(part) ? part.text : part) ?? []);
      return [{ role, content: texts.join("\n\n"), created: timestamp }];
    }),
  }),
};

/** A prompt of Google AI Studio, as it is stored in Google Drive. */
export const aiStudio: JsonFormat = {
  name: "Google AI Studio (chunkedPrompt)",
  matches: ({ chunkedPrompt }) => isObject(chunkedPrompt),
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
