import { firstText, type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../draft/branch.ts";
import type { DraftMessage } from "../draft/draft.ts";
import { fileDocuments } from "../draft/files/file-documents.ts";
import { FileEdits } from "../draft/files/file-edits.ts";
import { absolutePath } from "../draft/files/paths.ts";
import { replayCall } from "../draft/files/tool-calls.ts";
import { readParts } from "../draft/parts.ts";
import type { RecordsFormat } from "./format.ts";

/**
 * A session of Claude Code: lines of messages, titles and events, linked by `parentUuid`. The shape was learnt
 * from simonw/claude-code-transcripts PR 3, basicmachines-co/basic-memory #1527, Sinity/polylogue (its parser
 * of Claude Code), and from the sessions that entireio/cli keeps in its branch `entire/checkpoints/v1`.
 */
export const claudeCode: RecordsFormat = {
  shape: "records",
  name: "Claude Code",
  file: "a session file (`.jsonl`) of `~/.claude/projects`, or a zip of that folder",
  detect: (records) => records.some(isOfSession),
  read(records) {
    const kept = keptRecords(records);
    const results = resultsOf(records);
    const edits = new FileEdits();
    const said: Said[] = [];
    for (const record of kept) {
      addMessage(said, record);
      edits.at = Math.max(0, said.length - 1);
      replayCalls(edits, record, results);
    }
    return {
      source: "claude-code",
      external_id: lastText(kept, "sessionId"),
      title: titleOf(records),
      model: kept.map(modelOf).findLast((model) => model !== undefined),
      messages: said.map(({ message }) => message),
      documents: fileDocuments(edits.files, firstText(kept.map(({ cwd }) => cwd))),
    };
  },
};

const EVENTS = new Set<unknown>(["summary", "custom-title", "ai-title", "file-history-snapshot"]);

/** Whether a record is one that only sessions of Claude Code have. */
const isOfSession = (record: JsonObject): boolean =>
  isTalk(record)
    ? "message" in record && ("sessionId" in record || "parentUuid" in record)
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
  const done = new Set<Node>();
  const ordered: JsonObject[] = [];
  for (const record of records) {
    const node = nodes.get(textOf(record.uuid) ?? "");
    if (node?.record !== record) {
      if (record.isSidechain === true) ordered.push(record);
      continue;
    }
    for (const each of pathTo(node, nodes, done)) {
      done.add(each);
      const parent = nodes.get(each.parent ?? "");
      const prompt = isPrompt(each.record) ? each : parent && prompts.get(parent);
      prompts.set(each, prompt);
      if (kept.has(each) || prompt === undefined || kept.has(prompt)) ordered.push(each.record);
    }
  }
  return ordered;
}

/** The node with those before it that are not done yet, the first one first. */
function pathTo(node: Node, nodes: ReadonlyMap<string, Node>, done: ReadonlySet<Node>): Node[] {
  const path = new Set<Node>();
  for (
    let each: Node | undefined = node;
    each && !done.has(each) && !path.has(each);
    each = nodes.get(each.parent ?? "")
  )
    path.add(each);
  return [...path].reverse();
}

function nodesOf(records: readonly JsonObject[]): Map<string, Node> {
  const ids = new Set(records.map(({ uuid }) => uuid));
  const nodes = new Map<string, Node>();
  let previous: string | undefined;
  for (const record of records) {
    const id = textOf(record.uuid);
    if (id === undefined || record.isSidechain === true || nodes.has(id)) continue;
    const parent = [record.parentUuid, record.logicalParentUuid].find((each) => each !== id && ids.has(each));
    nodes.set(id, { parent: textOf(parent) ?? previous, time: record.timestamp, record });
    previous = id;
  }
  return nodes;
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

function addMessage(said: Said[], record: JsonObject): void {
  if (record.isSidechain === true || record.isMeta === true || record.isCompactSummary === true) return;
  const { content, id, model } = objectOf(record.message);
  const queued = objectOf(record.attachment);
  const created = record.timestamp;
  if (record.type === "attachment" && queued.type === "queued_command")
    said.push({ message: { role: "user", ...readParts(queued.prompt), created }, answer: undefined });
  if (record.type === "user")
    said.push({ message: { role: "user", ...readParts(content), created }, answer: undefined });
  if (record.type !== "assistant" || model === "<synthetic>") return;
  const message: DraftMessage = { role: "assistant", ...readParts(content), created };
  const answer = textOf(id);
  const last = said.at(-1);
  // An answer that was logged while it was written begins with what was logged before.
  const isGrown =
    answer !== undefined && last?.answer === answer && message.content.startsWith(last.message.content);
  if (isGrown && last.message.content !== "") said.pop();
  said.push({ message, answer });
}

const modelOf = (record: JsonObject): string | undefined => {
  const model = record.type === "assistant" ? textOf(objectOf(record.message).model) : undefined;
  return model === "<synthetic>" ? undefined : model;
};

/** What a tool returned, with the details that the agent logs beside it. */
interface Result {
  isError: boolean;
  details: JsonObject;
}

function resultsOf(records: readonly JsonObject[]): Map<unknown, Result> {
  const results = new Map<unknown, Result>();
  for (const { message, toolUseResult } of records)
    for (const part of objectsOf(objectOf(message).content))
      if (part.type === "tool_result")
        results.set(part.tool_use_id, {
          isError: part.is_error === true,
          details: objectOf(toolUseResult),
        });
  return results;
}

/** Carries out what the tools that a record calls did to files. */
function replayCalls(edits: FileEdits, record: JsonObject, results: ReadonlyMap<unknown, Result>): void {
  if (record.type !== "assistant") return;
  const folder = textOf(record.cwd);
  for (const { type, id, name, input } of objectsOf(objectOf(record.message).content)) {
    const { isError, details } = results.get(id) ?? { isError: false, details: {} };
    if (type !== "tool_use" || isError) continue;
    showFile(edits, details, folder);
    replayCall(edits, { name: textOf(name) ?? "", input, folder });
  }
}

/** Takes note of a whole file that a tool read, or that an edit was about to change. */
function showFile(edits: FileEdits, details: JsonObject, folder: string | undefined): void {
  const { filePath, content, startLine, numLines, totalLines } = objectOf(details.file);
  const isWhole = startLine === 1 && numLines === totalLines;
  const path = firstText([filePath, details.filePath]);
  if (path === undefined) return;
  if (isWhole && typeof content === "string") edits.show(absolutePath(path, folder), content);
  if (typeof details.originalFile === "string") edits.show(absolutePath(path, folder), details.originalFile);
}
