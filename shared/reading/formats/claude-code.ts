import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../draft/branch.ts";
import type { DraftMessage } from "../draft/draft.ts";
import type { ToolCall } from "../draft/files/tool-calls.ts";
import { readParts } from "../draft/parts.ts";
import { toTimestamp } from "../draft/timestamp.ts";
import type { RecordsFormat } from "./format.ts";

/**
 * A session of Claude Code: lines of messages, titles and events, linked by `parentUuid`. The shape was
 * learnt from simonw/claude-code-transcripts PR 3, basicmachines-co/basic-memory #1527, Sinity/polylogue (its
 * parser of Claude Code), and from the sessions that entireio/cli keeps in its branch
 * `entire/checkpoints/v1`.
 */
export const claudeCode: RecordsFormat = {
  shape: "records",
  name: "Claude Code",
  file: "a session file (`.jsonl`) of `~/.claude/projects`, or a zip of that folder",
  idOfFile: (name) => /([0-9a-f]{8}-[0-9a-f-]{27})\.jsonl$/.exec(name)?.[1],
  detect: (records) => records.some(isOfSession),
  read(records) {
    const kept = keptRecords(records);
    const results = resultsOf(records);
    const said: Said[] = [];
    for (const record of kept) addMessage(said, record, results);
    return {
      source: "claude-code",
      external_id: lastText(kept, "sessionId") ?? lastText(kept, "session_id"),
      title: titleOf(records),
      model: kept.map(modelOf).findLast((model) => model !== undefined),
      messages: said.map(({ message }) => message),
    };
  },
};

const EVENTS = new Set<unknown>(["summary", "custom-title", "ai-title", "file-history-snapshot"]);

/** Whether a record is one that only sessions of Claude Code have. */
const isOfSession = (record: JsonObject): boolean =>
  isTalk(record)
    ? "message" in record && ["sessionId", "session_id", "parentUuid"].some((field) => field in record)
    : EVENTS.has(record.type) && ("sessionId" in record || "leafUuid" in record || "messageId" in record);

const isTalk = ({ type }: JsonObject): boolean => type === "user" || type === "assistant";

const lastText = (records: readonly JsonObject[], field: string): string | undefined =>
  records.map((record) => textOf(record[field])).findLast((text) => text !== undefined);

/** The title that the person gave, else the agent's, else the summary of a message of this very session. */
function titleOf(records: readonly JsonObject[]): string | undefined {
  const ids = new Set(records.map(({ uuid }) => uuid));
  const own = records.filter(({ leafUuid }) => leafUuid === undefined || ids.has(leafUuid));
  return lastText(records, "customTitle") ?? lastText(records, "aiTitle") ?? lastText(own, "summary");
}

/** A record that others are linked to; its parent is the record before it where the log names none. */
interface Node extends BranchNode {
  record: JsonObject;
}

/**
 * The records of the branch that the person kept, parents first, and those of sub-agents. A turn is kept
 * whole: calls of several tools at once fork the links within it.
 */
function keptRecords(records: readonly JsonObject[]): JsonObject[] {
  const nodes = nodesOf(records);
  const kept = new Set(keptBranch(nodes, undefined));
  const prompts = new Map<Node, Node | undefined>();
  const ordered: JsonObject[] = [];
  for (const [at, record] of records.entries()) {
    if (isOfSubAgent(record)) ordered.push(record);
    const node = nodes.get(idOf(record, at));
    if (node?.record !== record) continue;
    for (const each of pathTo(node, nodes, prompts)) {
      const parent = nodes.get(each.parent ?? "");
      const prompt = isPrompt(each.record) ? each : parent && prompts.get(parent);
      prompts.set(each, prompt);
      if (kept.has(each) || prompt === undefined || kept.has(prompt)) ordered.push(each.record);
    }
  }
  return ordered;
}

const idOf = ({ uuid }: JsonObject, at: number): string => textOf(uuid) ?? `#${at}`;

const isOfSubAgent = ({ isSidechain, parent_tool_use_id }: JsonObject): boolean =>
  isSidechain === true || typeof parent_tool_use_id === "string";

/** The node with those before it that are not `done`, the first one first. */
function pathTo(node: Node, nodes: ReadonlyMap<string, Node>, done: ReadonlyMap<Node, unknown>): Node[] {
  const path = new Set<Node>();
  let each: Node | undefined = node;
  while (each && !done.has(each) && !path.has(each)) {
    path.add(each);
    each = nodes.get(each.parent ?? "");
  }
  return [...path].reverse();
}

function nodesOf(records: readonly JsonObject[]): Map<string, Node> {
  const ids = new Set(records.map(({ uuid }) => uuid));
  const nodes = new Map<string, Node>();
  let previous: { id: string; record: JsonObject } | undefined;
  for (const [at, record] of records.entries()) {
    const id = idOf(record, at);
    if ((record.uuid === undefined && !isTalk(record)) || isOfSubAgent(record) || nodes.has(id)) continue;
    const parent = [record.parentUuid, record.logicalParentUuid].find((each) => each !== id && ids.has(each));
    const before = previous && !isLater(previous.record, record) ? previous.id : undefined;
    nodes.set(id, { parent: textOf(parent) ?? before, time: record.timestamp, record });
    previous = { id, record };
  }
  return nodes;
}

/** Whether a record that stands before another in the log was yet written after it. */
function isLater(record: JsonObject, other: JsonObject): boolean {
  const [time, otherTime] = [record, other].map(({ timestamp }) => toTimestamp(timestamp));
  return Boolean(time && otherTime && time > otherTime);
}

/** Whether the person typed it: a message of a user that holds more than the results of tools. */
function isPrompt(record: JsonObject): boolean {
  if (record.type !== "user" || record.isMeta === true || record.isCompactSummary === true) return false;
  const { content } = objectOf(record.message);
  return typeof content === "string" || objectsOf(content).some(({ type }) => type !== "tool_result");
}

interface Said {
  message: DraftMessage;
  /** The id of the answer that the message is a part of. */
  answer: string | undefined;
}

function addMessage(said: Said[], record: JsonObject, results: Results): void {
  const message = messageOf(record, results);
  if (!message) return;
  const answer = textOf(objectOf(record.message).id);
  const last = said.at(-1);
  // An answer that was logged while it was written begins with what was logged before.
  const isGrown =
    answer !== undefined && last?.answer === answer && message.content.startsWith(last.message.content);
  if (isGrown && last.message.content !== "") {
    said.pop();
    message.calls?.unshift(...(last.message.calls ?? []));
  }
  said.push({ message, answer });
}

/** What a record says, or only the calls of a sub-agent. */
function messageOf(record: JsonObject, results: Results): DraftMessage | undefined {
  const { type, attachment, timestamp: created } = record;
  const { content, model } = objectOf(record.message);
  if (isOfSubAgent(record)) return { role: "assistant", content: "", calls: callsOf(record, results) };
  if (record.isMeta === true || record.isCompactSummary === true || model === "<synthetic>") return undefined;
  if (type === "user") return { role: "user", ...readParts(content), created };
  if (type === "assistant")
    return { role: "assistant", ...readParts(content), created, calls: callsOf(record, results) };
  const queued = objectOf(attachment);
  if (type !== "attachment" || queued.type !== "queued_command") return undefined;
  return { role: "user", ...readParts(queued.prompt), created };
}

function modelOf({ type, message }: JsonObject): string | undefined {
  const model = type === "assistant" ? textOf(objectOf(message).model) : undefined;
  return model === "<synthetic>" ? undefined : model;
}

/** What tools returned, by the ids of their calls. */
type Results = Map<unknown, { isError: boolean; shown: ToolCall["shown"]; isDone: boolean }>;

function resultsOf(records: readonly JsonObject[]): Results {
  const results: Results = new Map();
  for (const { message, toolUseResult } of records)
    for (const part of objectsOf(objectOf(message).content))
      if (part.type === "tool_result")
        results.set(part.tool_use_id, {
          isError: part.is_error === true,
          shown: shownIn(objectOf(toolUseResult)),
          isDone: false,
        });
  return results;
}

/** The calls of a record that did not fail, each of them once. */
function callsOf(record: JsonObject, results: Results): ToolCall[] {
  if (record.type !== "assistant") return [];
  return objectsOf(objectOf(record.message).content).flatMap(({ type, id, name, input }) => {
    const result = results.get(id);
    if (type !== "tool_use" || result?.isError || result?.isDone) return [];
    if (result) result.isDone = true;
    return [{ name: textOf(name) ?? "", input, folder: textOf(record.cwd), shown: result?.shown }];
  });
}

/** A whole file that a tool read or an edit is about to change, in the details that are logged beside. */
function shownIn(details: JsonObject): ToolCall["shown"] {
  const file = objectOf(details.file);
  const isWhole = file.startLine === 1 && file.numLines === file.totalLines;
  const path = firstText([file.filePath, details.filePath]);
  const content = typeof details.originalFile === "string" ? details.originalFile : isWhole && file.content;
  return path !== undefined && typeof content === "string" ? { path, content } : undefined;
}
