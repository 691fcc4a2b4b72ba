import { firstText, isObject, objectsOf, textOf } from "@dreamcatcher/text/json";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/** A session of the Gemini CLI, whose messages have a `type` instead of a `role`. */
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
    messages: objectsOf(session.messages).flatMap(({ type, content, timestamp }) => {
      const role = roleOf(type);
      if (role !== "user" && role !== "assistant") return [];
      const parts = Array.isArray(content) ? content : [content];
      const texts = parts.flatMap((part) => textOf(isObject(part) ? part.text : part) ?? []);
      return [{ role, content: texts.join("\n\n"), created: timestamp }];
    }),
  }),
};
