import { objectsOf } from "@dreamcatcher/text/json";
import type { RecordsFormat } from "./format.ts";
import { draftOfContents } from "./gemini-api.ts";

/** The contents of a conversation alone (`gemini-api.ts`), as the history of a chat is in Google's SDKs. */
export const geminiApiList: RecordsFormat = {
  shape: "records",
  name: "Gemini API (bare list)",
  file: "JSON with `[{role, parts}]`",
  // Parts of other tools have a type.
  detect: (records) =>
    records.some(
      ({ role, parts }) => typeof role === "string" && objectsOf(parts).some((part) => !("type" in part)),
    ),
  read: draftOfContents,
};
