import { firstText, type JsonObject, objectsOf } from "@dreamcatcher/text/json";
import type { Draft, DraftMessage } from "../draft/draft.ts";
import { fromGoogle } from "../draft/google-parts.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * The request that Gemini's API accepts: `contents: [{role: user | model, parts: [{text}]}]`.
 *
 * Learnt from vercel/ai, `packages/google/src/google-generative-ai-prompt.ts`.
 */
export const geminiApi: ObjectFormat = {
  shape: "object",
  name: "Gemini API",
  file: "JSON with `contents: [{role, parts}]`",
  detect: ({ contents }) => objectsOf(contents).some(({ parts }) => Array.isArray(parts)),
  read: (request) => ({
    ...draftOfContents(objectsOf(request.contents)),
    external_id: request.id,
    title: request.title,
    model: firstText([request.model])?.replace(/^models\//, ""),
  }),
};

/** A content without a role is the person's, as the API takes it. */
export function draftOfContents(contents: readonly JsonObject[]): Draft {
  return {
    source: "gemini-api",
    messages: contents.flatMap(({ role: name, parts }): DraftMessage[] => {
      const role = name === undefined ? "user" : roleOf(name);
      if (role !== "user" && role !== "assistant") return [];
      return [{ role, ...readParts(objectsOf(parts).map(fromGoogle)) }];
    }),
  };
}
