import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { DraftMessage } from "../draft/draft.ts";
import type { ToolCall } from "../draft/files/tool-calls.ts";
import { readParts } from "../draft/parts.ts";
import { roleOf } from "../draft/role.ts";
import type { ObjectFormat } from "./format.ts";

/**
 * A session of OpenCode as `opencode export` writes it: `info`, and messages of `info` and `parts`. The shape
 * was learnt from the sessions that dayhaysoos/nimbus keeps in its branch `entire/checkpoints/v1`.
 */
export const openCode: ObjectFormat = {
  shape: "object",
  name: "OpenCode",
  file: "the JSON of `opencode export`",
  detect: ({ info, messages }) =>
    isObject(info) && objectsOf(messages).some((message) => isObject(message.info) && "parts" in message),
  read({ info, messages }) {
    const { id, title, directory, time } = objectOf(info);
    return {
      source: "opencode",
      external_id: id,
      title: isMadeOfTime(title) ? null : title,
      model: objectsOf(messages)
        .map((message) => textOf(objectOf(message.info).modelID))
        .findLast((model) => model !== undefined),
      created: objectOf(time).created,
      updated: objectOf(time).updated,
      messages: objectsOf(messages).flatMap((message) => said(message, textOf(directory))),
    };
  },
};

/** The title of a session that has none yet. */
const isMadeOfTime = (title: unknown): boolean => /^(?:New|Child) session - /.test(textOf(title) ?? "");

/** Kinds of parts that are no part of the talk. */
const MACHINE_PARTS = new Set<unknown>([
  "tool",
  "step-start",
  "step-finish",
  "patch",
  "snapshot",
  "subtask",
  "compaction",
  "agent",
  "retry",
]);

function said({ info, parts }: JsonObject, directory: string | undefined): DraftMessage[] {
  const { role: name, time, path } = objectOf(info);
  const role = roleOf(name);
  if (role !== "user" && role !== "assistant") return [];
  const own = objectsOf(parts);
  const folder = firstText([objectOf(path).cwd, directory]);
  return [
    {
      role,
      ...readParts(own.filter(({ type, synthetic }) => !MACHINE_PARTS.has(type) && synthetic !== true)),
      created: objectOf(time).created,
      calls: own.flatMap((part) => callOf(part, folder)),
    },
  ];
}

function callOf({ type, tool, state }: JsonObject, folder: string | undefined): ToolCall[] {
  const { status, input } = objectOf(state);
  return type === "tool" && status === "completed" ? [{ name: textOf(tool) ?? "", input, folder }] : [];
}
