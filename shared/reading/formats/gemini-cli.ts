import { firstText, isObject, objectsOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import { fromGoogle } from "../draft/google-parts.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * A session of the Gemini CLI, whose messages have a `type` instead of a `role`, and content that is text or
 * parts of Google's API.
 */
export const geminiCli: ObjectFormat = {
  shape: "object",
  name: "Gemini CLI",
  file: "a session file of the Gemini CLI (JSON)",
  detect: ({ sessionId, messages }) =>
    typeof sessionId === "string" && objectsOf(messages).some(({ type }) => typeof type === "string"),
  read: (session) => ({
    source: "gemini-cli",
    external_id: session.sessionId,
    title: session.summary,
    model: firstText(objectsOf(session.messages).map(({ model }) => model)),
    created: session.startTime,
    updated: session.lastUpdated,
    messages: objectsOf(session.messages).flatMap(({ type, content, timestamp }): DraftMessage[] => {
      const role = roleOf(type);
      if (role !== "user" && role !== "assistant") return [];
      const parts = Array.isArray(content) ? content : [content];
      const said = readParts(parts.map((part) => (isObject(part) ? fromGoogle(part) : part)));
      return [{ role, ...said, created: timestamp }];
    }),
  }),
};
