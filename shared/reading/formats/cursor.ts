import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { Draft, DraftMessage } from "../draft/draft.ts";
import { argumentsOf, type ToolCall } from "../draft/files/tool-calls.ts";
import { readParts } from "../draft/parts.ts";
import type { ObjectFormat } from "./format.ts";

const COMPOSER = "composerData:";

/**
 * A chat of Cursor out of its database `state.vscdb`: the value of `composerData:<id>` with its messages
 * ("bubbles") in `conversation` or `conversationMap`, or an object of that key and its `bubbleId:<id>:<id>`
 * keys. The shape was learnt from specstoryai/getspecstory (pkg/providers/cursoride/types.go) and
 * michaeldhood/chatrxiv (docs/cursor/storage-reference.md).
 */
export const cursor: ObjectFormat = {
  shape: "object",
  name: "Cursor (chat database)",
  file: "the rows of a chat in `state.vscdb`, `composerData:<id>` and `bubbleId:<id>:…`, as JSON",
  detect: (conversation) =>
    isComposer(conversation) || Object.keys(conversation).some((key) => key.startsWith(COMPOSER)),
  read(conversation) {
    if (isComposer(conversation)) return readComposer(conversation, new Map());
    return readRows(new Map(Object.entries(conversation)));
  },
};

const isComposer = ({ composerId, conversation, fullConversationHeadersOnly }: JsonObject): boolean =>
  typeof composerId === "string" &&
  (Array.isArray(conversation) || Array.isArray(fullConversationHeadersOnly));

/** Reads the chat in rows of the database, of which each value is an object or its JSON text. */
export function readRows(rows: ReadonlyMap<string, unknown>): Draft {
  const key = [...rows.keys()].find((name) => name.startsWith(COMPOSER)) ?? COMPOSER;
  const composer = objectOf(argumentsOf(rows.get(key)));
  return readComposer({ ...composer, composerId: composer.composerId ?? key.slice(COMPOSER.length) }, rows);
}

function readComposer(composer: JsonObject, rows: ReadonlyMap<string, unknown>): Draft {
  const bubbles = bubblesOf(composer, rows);
  const folder = textOf(objectOf(objectOf(composer.workspaceIdentifier).uri).fsPath);
  return {
    source: "cursor",
    external_id: composer.composerId,
    title: composer.name,
    model: firstText([
      ...bubbles.map(({ modelInfo }) => objectOf(modelInfo).modelName),
      objectOf(composer.modelConfig).modelName,
    ]),
    created: composer.createdAt,
    updated: composer.lastUpdatedAt,
    messages: bubbles.map((bubble) => messageOf(bubble, rows, folder)),
  };
}

function bubblesOf(composer: JsonObject, rows: ReadonlyMap<string, unknown>): JsonObject[] {
  const own = objectsOf(composer.conversation);
  if (own.length > 0) return own;
  const known = objectOf(composer.conversationMap);
  return objectsOf(composer.fullConversationHeadersOnly).flatMap((heading) => {
    const id = textOf(heading.bubbleId) ?? "";
    const row = argumentsOf(rows.get(`bubbleId:${composer.composerId}:${id}`) ?? known[id]);
    return isObject(row) ? [{ ...heading, ...row }] : [];
  });
}

function messageOf(bubble: JsonObject, rows: ReadonlyMap<string, unknown>, folder?: string): DraftMessage {
  const call = callOf(objectOf(bubble.toolFormerData), rows);
  return {
    role: bubble.type === 1 ? "user" : "assistant",
    ...readParts(firstText([bubble.text, bubble.rawText])),
    created: bubble.createdAt ?? objectOf(bubble.timingInfo).clientStartTime,
    calls: call ? [{ ...call, folder }] : [],
  };
}

/** The call of a tool that was carried out, with the diff or the whole file that came of it. */
function callOf(tool: JsonObject, rows: ReadonlyMap<string, unknown>): ToolCall | undefined {
  const name = textOf(tool.name);
  const result = objectOf(argumentsOf(tool.result));
  const isDone = tool.status === undefined || tool.status === "completed";
  if (name === undefined || !isDone || tool.userDecision === "rejected" || result.applyFailed === true)
    return undefined;
  const params = objectOf(argumentsOf(tool.params));
  const path = params.relativeWorkspacePath;
  const content = textOf(rows.get(textOf(result.afterContentId) ?? ""));
  const { chunks } = objectOf(result.diff);
  if (content !== undefined) return { name: "write", input: { path, content } };
  if (objectsOf(chunks).length > 0) return { name, input: { path, chunks } };
  return { name, input: { ...params, ...objectOf(argumentsOf(tool.rawArgs)) } };
}
