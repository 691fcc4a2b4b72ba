import { type JsonObject, objectOf, objectsOf, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "../../draft/branch.ts";
import { toTimestamp } from "../../draft/timestamp.ts";

/** Whether a record is a message of the person or the agent. */
export const isTalk = ({ type }: JsonObject): boolean => type === "user" || type === "assistant";

/** Whether a record is of a sub-agent, whose messages the person does not see. */
export const isOfSubAgent = ({ isSidechain, parent_tool_use_id }: JsonObject): boolean =>
  isSidechain === true || typeof parent_tool_use_id === "string";

/** A record that others are linked to; its parent is the record before it where the log names none. */
interface Node extends BranchNode {
  record: JsonObject;
}

/**
 * The records of the branch that the person kept, parents first, and those of sub-agents. A turn is kept
 * whole: calls of several tools at once fork the links within it.
 */
export function keptRecords(records: readonly JsonObject[]): JsonObject[] {
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
