import { firstText, isObject, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import type { ToolCall } from "../draft/files/tool-calls.ts";
import { fromGoogle } from "../draft/google-parts.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * A session of the Gemini CLI, whose messages have a `type` instead of a `role`, content that is text or
 * parts of Google's API, and `toolCalls` with their arguments and status.
 *
 * Learnt from google-gemini/gemini-cli, `packages/core/src/services/chatRecordingService.ts`, as its readers
 * describe it.
 */
export const geminiCli: ObjectFormat = {
  shape: "object",
  name: "Gemini CLI",
  file: "a session file of the Gemini CLI (JSON)",
  detect: ({ sessionId, messages }) =>
    typeof sessionId === "string" && objectsOf(messages).some(({ type }) => typeof type === "string"),
  read(session) {
    const messages: DraftMessage[] = [];
    for (const { type, content, timestamp, toolCalls } of objectsOf(session.messages)) {
      const role = roleOf(type);
      if (role !== "user" && role !== "assistant") continue;
      const parts = Array.isArray(content) ? content : [content];
      const said = readParts(parts.map((part) => (isObject(part) ? fromGoogle(part) : part)));
      messages.push({ role, ...said, created: timestamp, calls: callsIn(toolCalls) });
    }
    return {
      source: "gemini-cli",
      external_id: session.sessionId,
      title: session.summary,
      model: firstText(objectsOf(session.messages).map(({ model }) => model)),
      created: session.startTime,
      updated: session.lastUpdated,
      messages,
    };
  },
};

/** The calls that did not fail. */
const callsIn = (toolCalls: unknown): ToolCall[] =>
  objectsOf(toolCalls)
    .filter(({ status = "success" }) => status === "success")
    .map(({ name, args }) => ({ name: textOf(name) ?? "", input: args }));
