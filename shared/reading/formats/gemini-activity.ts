import { htmlToMarkdown } from "@dreamcatcher/text/html";
import { firstText, type JsonObject, objectsOf, textOf } from "@dreamcatcher/text/json";
import { chatAddressOf } from "../draft/chat-address.ts";
import type { DraftDocument } from "../draft/draft.ts";
import { promptOf } from "../draft/gemini-prompt.ts";
import type { ObjectFormat } from "./format.ts";

const GEMINI = /Gemini|Bard/;

/**
 * A prompt with its answer: an entry of `MyActivity.json`, as Google Takeout exports the Gemini app. Labels
 * are in the language of the account. Learnt from NateBJones-Projects/OB1 PR 455, kenn-io/agentsview PR 1330.
 */
export const geminiActivity: ObjectFormat = {
  shape: "object",
  name: "Gemini (Takeout, JSON)",
  file: "_Gemini Apps_ of _My Activity_ in Google Takeout, as JSON",
  detect: ({ header, title, products, safeHtmlItem }) => {
    const names = [header, ...(Array.isArray(products) ? products : [])].flatMap(
      (name) => textOf(name) ?? [],
    );
    const isOfGemini =
      names.length === 0 ? Array.isArray(safeHtmlItem) : names.some((name) => GEMINI.test(name));
    return typeof title === "string" && isOfGemini;
  },
  read(activity) {
    const { title, time, titleUrl, safeHtmlItem } = activity;
    const answer = objectsOf(safeHtmlItem)
      .map(({ html }) => htmlToMarkdown(textOf(html) ?? ""))
      .join("\n\n");
    const prompt = promptOf(textOf(title) ?? "", answer !== "");
    return {
      source: "gemini",
      external_id: time,
      title: prompt,
      // A chat has many prompts: without a time its address would be taken for the id of each.
      url: textOf(time) !== undefined && chatAddressOf(titleUrl) ? titleUrl : null,
      created: time,
      messages:
        prompt === undefined
          ? []
          : [
              { role: "user", content: prompt, created: time, attachments: attachmentsOf(activity) },
              { role: "assistant", content: answer, created: time },
            ],
    };
  },
};

/** By the names they had, or else by those of their files in the export. */
function attachmentsOf({ subtitles, attachedFiles, imageFile }: JsonObject): DraftDocument[] {
  const named = objectsOf(subtitles).flatMap(
    ({ name }) => /^\s*-\s+(\S.*)$/.exec(textOf(name) ?? "")?.[1] ?? [],
  );
  const files = (Array.isArray(attachedFiles) ? attachedFiles : [attachedFiles]).flatMap(nameOf);
  const stored = files.length > 0 ? files : nameOf(imageFile);
  return (named.length > 0 ? named : stored).map((title) => ({ title }));
}

const nameOf = (file: unknown): string[] =>
  firstText([file, ...objectsOf([file]).flatMap(({ name, title }) => [name, title])])?.split("\n", 1) ?? [];
