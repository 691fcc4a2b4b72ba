import { type JsonObject, textOf } from "@dreamcatcher/text/json";
import { type BranchNode, keptBranch } from "./branch.ts";

/** The names of the fields by which messages are linked. */
interface Keys {
  id: string;
  parent: string;
  time: string;
}

/**
 * Messages of a list that branches: those from the first to `leaf`, or else to the one written last; all of
 * them where none is linked to another.
 */
export function keptMessages(
  messages: readonly JsonObject[],
  keys: Keys,
  leaf: string | undefined,
): JsonObject[] {
  const nodes = new Map<string, BranchNode & { message: JsonObject }>();
  for (const [at, message] of messages.entries())
    nodes.set(textOf(message[keys.id]) ?? `#${at}`, {
      parent: textOf(message[keys.parent]),
      time: message[keys.time],
      message,
    });
  const isLinked = [...nodes.values()].some(({ parent }) => parent !== undefined && nodes.has(parent));
  if (!isLinked) return [...messages];
  mend(nodes);
  return keptBranch(nodes, leaf).map(({ message }) => message);
}

/**
 * The parent that a list's first message names and that is not there stands for the beginning of the talk.
 * A message whose parent is missing for another reason follows the one before it, if the list is in order:
 * if it does not begin in the midst of the talk.
 */
function mend(nodes: ReadonlyMap<string, BranchNode>): void {
  const [first] = nodes.values();
  const beginning = first?.parent;
  const isInOrder = beginning === undefined || !nodes.has(beginning);
  let previous: string | undefined;
  for (const [id, node] of nodes) {
    const { parent } = node;
    if (parent !== undefined && !nodes.has(parent))
      node.parent = isInOrder && parent !== beginning ? previous : undefined;
    previous = id;
  }
}
