import { firstText, isObject, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import type { Draft, DraftMessage } from "../draft/draft.ts";
import { fileDocuments } from "../draft/files/file-documents.ts";
import { FileEdits } from "../draft/files/file-edits.ts";
import { hunksOf } from "../draft/files/patch.ts";
import { absolutePath } from "../draft/files/paths.ts";
import { argumentsOf, replayCall } from "../draft/files/tool-calls.ts";
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
  const edits = new FileEdits();
  const messages: DraftMessage[] = [];
  const bubbles = bubblesOf(composer, rows);
  const folder = firstText([objectOf(objectOf(composer.workspaceIdentifier).uri).fsPath]);
  for (const bubble of bubbles) {
    messages.push(messageOf(bubble));
    edits.at = messages.length - 1;
    replayTool(edits, objectOf(bubble.toolFormerData), rows, folder);
  }
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
    messages,
    documents: fileDocuments(edits.files, folder),
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

function messageOf(bubble: JsonObject): DraftMessage {
  const role = bubble.type === 1 ? "user" : "assistant";
  const said = readParts(firstText([bubble.text, bubble.rawText]));
  return { role, ...said, created: bubble.createdAt ?? objectOf(bubble.timingInfo).clientStartTime };
}

function replayTool(
  edits: FileEdits,
  tool: JsonObject,
  rows: ReadonlyMap<string, unknown>,
  folder: string | undefined,
): void {
  const name = textOf(tool.name);
  const result = objectOf(argumentsOf(tool.result));
  const isDone = tool.status === undefined || tool.status === "completed";
  if (name === undefined || !isDone || tool.userDecision === "rejected" || result.applyFailed === true)
    return;
  const params = objectOf(argumentsOf(tool.params));
  const path = absolutePath(textOf(params.relativeWorkspacePath) ?? "", folder);
  const chunks = objectsOf(objectOf(result.diff).chunks);
  const after = textOf(rows.get(textOf(result.afterContentId) ?? ""));
  if (path !== "" && after !== undefined) edits.write(path, after);
  else if (path !== "" && chunks.length > 0) edits.patch(path, hunksOf(chunks.flatMap(linesOf), " "));
  else {
    const input = { ...params, ...objectOf(argumentsOf(tool.rawArgs)) };
    replayCall(edits, { name, input, folder });
  }
}

const linesOf = ({ diffString, oldStart, newStart }: JsonObject): string[] => [
  `@@ -${oldStart},1 +${newStart},1 @@`,
  ...(textOf(diffString) ?? "").split("\n"),
];
