import { htmlToMarkdown } from "@dreamcatcher/text/html";
import { objectsOf, textOf } from "@dreamcatcher/text/json";
import type { ObjectFormat } from "./format.ts";

/** A prompt with its answer: an entry of `MyActivity.json`, as Google Takeout exports the Gemini app. */
export const geminiActivity: ObjectFormat = {
  shape: "object",
  name: "Gemini (Takeout)",
  file: "_Gemini Apps_ of _My Activity_ in Google Takeout, as JSON",
  detect: ({ header, title, products, safeHtmlItem }) =>
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
